// Names of hosts: game/client/web/lookup.h.
#include "game/client/web/lookup.h"

#include <doctest/doctest.h>

#include "tests/until.h"

using namespace streep;
using client::HostNumber;
using client::HostSearch;

namespace {

HostNumber wait_for(const HostSearch& search) {
  std::optional<HostNumber> found;
  until([&] { return (found = search()).has_value(); });
  return *found;
}

}  // namespace

TEST_CASE("the name of this machine itself is found, and what is no host is not") {
  CHECK(wait_for(client::find_host("localhost")).has_value());
  CHECK_FALSE(wait_for(client::find_host("nowhere.invalid")).has_value());
}

TEST_CASE("numbers are known at once, of IPv6 too, which is no host of ENet's") {
  CHECK(client::find_numbers("::1")() == std::vector<std::string>{"::1"});
  CHECK(client::find_host("::1")().value() == HostNumber());
  CHECK(client::find_host("127.0.0.1")().value().has_value());
}

TEST_CASE("nobody waits for a search that is given up") { (void)client::find_host("nowhere.invalid"); }
