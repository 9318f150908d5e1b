#include "game/base/hex.h"

namespace streep::base {
namespace {

constexpr std::string_view kDigits = "0123456789abcdef";

std::span<const std::uint8_t> bytes_in(std::string_view text) { return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}; }

}  // namespace

std::string hex_of(std::span<const std::uint8_t> bytes) {
  std::string hex;
  for (const std::uint8_t byte : bytes) hex += {kDigits[byte >> 4U], kDigits[byte & 0xfU]};
  return hex;
}

std::string hex_of(std::string_view bytes) { return hex_of(bytes_in(bytes)); }

bool read_hex(std::string_view hex, std::span<std::uint8_t> bytes) {
  if (hex.size() % 2 != 0 || hex.size() / 2 != bytes.size()) return false;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const std::size_t high = kDigits.find(hex[2 * i]);
    const std::size_t low = kDigits.find(hex[2 * i + 1]);
    if (high == kDigits.npos || low == kDigits.npos) return false;
    bytes[i] = static_cast<std::uint8_t>(high << 4U | low);
  }
  return true;
}

std::optional<std::string> bytes_from_hex(std::string_view hex) {
  std::string bytes(hex.size() / 2, '\0');
  const std::span<std::uint8_t> into(reinterpret_cast<std::uint8_t*>(bytes.data()), bytes.size());
  return read_hex(hex, into) ? std::optional(std::move(bytes)) : std::nullopt;
}

}  // namespace streep::base
