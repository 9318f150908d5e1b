// Names of hosts: game/client/machine/posix/lookup.h.
#include "game/client/machine/posix/lookup.h"

#include <doctest/doctest.h>

#include <thread>

using namespace streep;
using client::HostNumber;
using client::HostSearch;

namespace {

HostNumber wait_for(const HostSearch& search) {
  for (;;) {
    if (const auto found = search()) return *found;
    std::this_thread::yield();
  }
}

}  // namespace

TEST_CASE("the name of this machine itself is found, and what is no host is not") {
  CHECK(wait_for(client::find_host("localhost")).has_value());
  CHECK_FALSE(wait_for(client::find_host("nowhere.invalid")).has_value());
}

TEST_CASE("nobody waits for a search that is given up") { (void)client::find_host("nowhere.invalid"); }
