#include "game/invitation/own_addresses.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>

#include "game/base/ranges.h"

namespace streep::invitation {

namespace {

enum class Kind : std::uint8_t { wireless, cable, other, inside };  // best first
enum class Range : std::uint8_t { local, elsewhere, made_up };      // best first

constexpr std::array<std::string_view, 16> kInside{"docker", "br-", "veth", "virbr", "vmnet", "vboxnet", "lxc", "lxd",
                                                   "podman", "cni", "tun",  "tap",   "wg",    "ppp",     "zt",  "tailscale"};

[[nodiscard]] Kind kind_of(std::string_view interface) {
  if (base::any_of(kInside, [&](std::string_view start) { return interface.starts_with(start); })) return Kind::inside;
  if (interface.starts_with("wl")) return Kind::wireless;
  return interface.starts_with("en") || interface.starts_with("eth") ? Kind::cable : Kind::other;
}

// 192.168.1.20 as one number; nothing where it is no address.
[[nodiscard]] std::optional<std::uint32_t> number_of(std::string_view text) {
  const char* at = text.data();
  const char* const end = at + text.size();
  std::uint32_t number = 0;
  for (int part = 0; part < 4; ++part) {
    std::uint8_t byte = 0;
    if (part > 0 && (at == end || *at++ != '.')) return std::nullopt;
    const auto read = std::from_chars(at, end, byte);
    if (read.ec != std::errc{}) return std::nullopt;
    number = number << 8U | byte;
    at = read.ptr;
  }
  return at == end ? std::optional(number) : std::nullopt;
}

[[nodiscard]] Range range_of(std::string_view text) {
  const std::optional<std::uint32_t> number = number_of(text);
  if (!number) return Range::made_up;
  const auto within = [&](std::uint32_t start, unsigned bits) { return *number >> (32U - bits) == start >> (32U - bits); };
  if (within(0xa9fe0000U, 16)) return Range::made_up;  // 169.254
  // 192.168, 172.16 to 172.31, and 10 (RFC 1918)
  return within(0xc0a80000U, 16) || within(0xac100000U, 12) || within(0x0a000000U, 8) ? Range::local : Range::elsewhere;
}

// To compare: what counts most comes first.
[[nodiscard]] auto place_of(const OwnAddress& own) {
  const Kind kind = kind_of(own.interface);
  const Range range = range_of(own.address);
  return std::tuple(kind == Kind::inside, range == Range::made_up, kind, range);
}

}  // namespace

std::vector<OwnAddress> best_first(std::vector<OwnAddress> addresses) {
  base::stable_sort(addresses, place_of);
  return addresses;
}

}  // namespace streep::invitation
