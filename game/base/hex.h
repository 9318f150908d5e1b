// Bytes as text: two hexadecimal digits each, the high one first, in lower case.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace streep::base {

[[nodiscard]] std::string hex_of(std::span<const std::uint8_t> bytes);
[[nodiscard]] std::string hex_of(std::string_view bytes);

// False where `hex` is anything else than the digits of so many bytes, which are then worth nothing.
[[nodiscard]] bool read_hex(std::string_view hex, std::span<std::uint8_t> bytes);

// Nothing where `hex` is anything else than the digits of N bytes.
template <std::size_t N>
[[nodiscard]] std::optional<std::array<std::uint8_t, N>> array_from_hex(std::string_view hex) {
  std::array<std::uint8_t, N> bytes{};
  return read_hex(hex, bytes) ? std::optional(bytes) : std::nullopt;
}
// Nothing where `hex` is anything else than digits, two for a byte.
[[nodiscard]] std::optional<std::string> bytes_from_hex(std::string_view hex);

}  // namespace streep::base
