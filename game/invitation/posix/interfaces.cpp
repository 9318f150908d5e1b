#include "game/invitation/posix/interfaces.h"

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>

#include <array>
#include <memory>
#include <utility>

namespace streep::invitation {

namespace {

[[nodiscard]] bool is_connected(const ifaddrs& one) {
  constexpr unsigned kOn = IFF_UP | IFF_RUNNING;
  return one.ifa_addr != nullptr && one.ifa_addr->sa_family == AF_INET && (one.ifa_flags & kOn) == kOn &&
         (one.ifa_flags & IFF_LOOPBACK) == 0;
}

}  // namespace

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
