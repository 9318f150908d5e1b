#include "server/rooms/addresses.h"

#include <array>
#include <charconv>
#include <cstdint>
#include <optional>

namespace streep::server {

namespace {

constexpr std::string_view kMapped = "::ffff:";  // IPv4 in IPv6

std::string_view without_mapping(std::string_view address) {
  return address.starts_with(kMapped) ? address.substr(kMapped.size()) : address;
}

using Numbers = std::array<std::uint8_t, 4>;

std::optional<Numbers> ipv4_in(std::string_view address) {
  Numbers numbers{};
  const char* at = address.data();
  const char* const end = at + address.size();
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    if (i > 0 && (at == end || *at++ != '.')) return std::nullopt;
    const auto [next, fault] = std::from_chars(at, end, numbers[i]);
    if (fault != std::errc()) return std::nullopt;
    at = next;
  }
  if (at != end) return std::nullopt;
  return numbers;
}

// RFC 1918, and what devices give themselves where no router does (RFC 3927).
bool is_private(const Numbers& numbers) {
  const auto [first, second, third, fourth] = numbers;
  return first == 10 || (first == 172 && second / 16 == 1) || (first == 192 && second == 168) || (first == 169 && second == 254);
}

// fc00::/7 and fe80::/10.
bool is_private_ipv6(std::string_view address) {
  std::uint16_t first = 0;
  const auto [next, fault] = std::from_chars(address.data(), address.data() + address.size(), first, 16);
  const bool is_group = fault == std::errc() && next != address.data() + address.size() && *next == ':';
  return is_group && ((first & 0xfe00U) == 0xfc00U || (first & 0xffc0U) == 0xfe80U);
}

}  // namespace

bool is_of_one_device(std::string_view address) {
  const auto numbers = ipv4_in(without_mapping(address));
  return numbers ? is_private(*numbers) : is_private_ipv6(address);
}

bool is_local(std::string_view address) {
  const auto numbers = ipv4_in(without_mapping(address));
  return numbers ? numbers->front() == 127 : address == "::1";
}

}  // namespace streep::server
