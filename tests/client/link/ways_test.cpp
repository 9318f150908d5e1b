// Which ways lead to an address: game/client/link/ways.h.
#include "game/client/link/ways.h"

#include <doctest/doctest.h>

#include "game/base/ranges.h"

using namespace streep;
using client::Road;
using client::Way;
using client::ways_to;

namespace {

using Roads = std::vector<std::pair<Road, std::uint16_t>>;

// With their ports.
Roads roads_to(const char* typed) {
  Roads roads;
  for (const Way& way : ways_to(*client::address_from(typed))) roads.emplace_back(way.road, way.server.port);
  return roads;
}

}  // namespace

TEST_CASE("https leads over TLS, or to the UDP port that is named over TLS, and never around it") {
  CHECK(roads_to("https://streep.example.nl/pad") == Roads{{Road::named_udp, 443}, {Road::safe_web, 443}});
  CHECK(roads_to("https://127.0.0.1:8443") == Roads{{Road::named_udp, 8443}, {Road::safe_web, 8443}});
}

TEST_CASE("what a console shows in a building is tried over UDP first, and over the WebSocket of phones where that does not answer") {
  for (const char* typed : {"192.168.1.50:21105", "laptop.local:21105", "aula:21105", "streep.example.nl:21105"})
    CHECK(roads_to(typed) == Roads{{Road::udp, 21105}, {Road::web, 21105}, {Road::safe_web, 21105}});
  CHECK(roads_to("http://192.168.1.50:21105") == Roads{{Road::udp, 21105}, {Road::web, 21105}, {Road::safe_web, 21105}});
  CHECK(roads_to("192.168.1.50").front() == std::pair{Road::udp, base::kPort});
}

TEST_CASE("a name alone may be a hosted server or one in this building") {
  CHECK(roads_to("streep.example.nl") == Roads{{Road::named_udp, 443},
                                               {Road::safe_web, 443},
                                               {Road::udp, base::kPort},
                                               {Road::web, base::kPort},
                                               {Road::safe_web, base::kPort}});
}

TEST_CASE("IPv6 is reached over the web, since ENet has none") {
  CHECK(roads_to("[fe80::1]:21105") == Roads{{Road::web, 21105}, {Road::safe_web, 21105}});
  CHECK(roads_to("https://[2001:db8::1]") == Roads{{Road::safe_web, 443}});
}
