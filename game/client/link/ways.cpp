#include "game/client/link/ways.h"

#include <initializer_list>

#include "game/base/limits.h"
#include "game/base/ranges.h"

namespace streep::client {

namespace {

// A name that the whole world could know: numbers, "laptop" and "laptop.local" are of this building.
bool is_domain(std::string_view host) {
  const bool number = base::all_of(host, [](char letter) { return letter == '.' || (letter >= '0' && letter <= '9'); });
  return !number && host.find('.') != host.npos && !host.ends_with(".local") && host.find(':') == host.npos;
}

// ENet knows no IPv6.
void add(std::vector<Way>& ways, std::initializer_list<Road> roads, const Address& server) {
  for (const Road road : roads) {
    const bool over_udp = road == Road::udp || road == Road::named_udp;
    if (!over_udp || !is_ipv6(server)) ways.push_back({road, server});
  }
}

}  // namespace

std::vector<Way> ways_to(const Address& typed) {
  std::vector<Way> ways;
  switch (typed.scheme) {
    case Scheme::https: add(ways, {Road::named_udp, Road::safe_web}, typed); break;
    case Scheme::http: add(ways, {Road::udp, Road::web, Road::safe_web}, typed); break;
    case Scheme::none:
      if (typed.port == base::kPort && is_domain(typed.host)) {
        Address hosted = typed;
        hosted.port = kHttpsPort;
        add(ways, {Road::named_udp, Road::safe_web}, hosted);
      }
      add(ways, {Road::udp, Road::web, Road::safe_web}, typed);
  }
  return ways;
}

}  // namespace streep::client
