#include "game/invitation/own_addresses.h"

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <string_view>
#include <tuple>
#include <utility>

namespace streep::invitation {

namespace {

enum class Kind : std::uint8_t { wireless, cable, other, inside };  // best first
enum class Range : std::uint8_t { local, elsewhere, made_up };      // best first

constexpr std::array<std::string_view, 16> kInside{"docker", "br-", "veth", "virbr", "vmnet", "vboxnet", "lxc", "lxd",
                                                   "podman", "cni", "tun",  "tap",   "wg",    "ppp",     "zt",  "tailscale"};

[[nodiscard]] Kind kind_of(std::string_view interface) {
  if (std::ranges::any_of(kInside, [&](std::string_view start) { return interface.starts_with(start); })) return Kind::inside;
  if (interface.starts_with("wl")) return Kind::wireless;
  return interface.starts_with("en") || interface.starts_with("eth") ? Kind::cable : Kind::other;
}

[[nodiscard]] Range range_of(const std::string& text) {
  in_addr address{};
  if (inet_pton(AF_INET, text.c_str(), &address) != 1) return Range::made_up;
  const std::uint32_t number = ntohl(address.s_addr);
  const auto within = [&](std::uint32_t start, unsigned bits) { return number >> (32U - bits) == start >> (32U - bits); };
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

[[nodiscard]] bool is_connected(const ifaddrs& one) {
  constexpr unsigned kOn = IFF_UP | IFF_RUNNING;
  return one.ifa_addr != nullptr && one.ifa_addr->sa_family == AF_INET && (one.ifa_flags & kOn) == kOn &&
         (one.ifa_flags & IFF_LOOPBACK) == 0;
}

}  // namespace

std::vector<OwnAddress> best_first(std::vector<OwnAddress> addresses) {
  std::ranges::stable_sort(addresses, {}, place_of);
  return addresses;
}

std::vector<OwnAddress> own_addresses() {
  ifaddrs* found = nullptr;
  if (getifaddrs(&found) != 0) return {};
  const std::unique_ptr<ifaddrs, decltype(&freeifaddrs)> all(found, &freeifaddrs);
  std::vector<OwnAddress> addresses;
  for (const ifaddrs* one = found; one != nullptr; one = one->ifa_next) {
    if (!is_connected(*one)) continue;
    std::array<char, INET_ADDRSTRLEN> text{};
    const auto* address = reinterpret_cast<const sockaddr_in*>(one->ifa_addr);
    if (inet_ntop(AF_INET, &address->sin_addr, text.data(), text.size()) != nullptr) addresses.push_back({one->ifa_name, text.data()});
  }
  return best_first(std::move(addresses));
}

}  // namespace streep::invitation
