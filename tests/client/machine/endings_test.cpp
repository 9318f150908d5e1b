// Programs that end in their own time: game/client/machine/endings.h.
#include "game/client/machine/endings.h"

#include <doctest/doctest.h>

#include "tests/until.h"

using namespace streep;
using client::Child;
using client::Endings;

namespace {

// Never ends by itself.
std::optional<Child> start(const std::string& script) {
  auto child = Child::start("/bin/sh", {"-c", script + "; echo ready; exec tail -f /dev/null"});
  REQUIRE(child);
  until([&] { return !child->lines().empty(); });
  return child;
}

}  // namespace

TEST_CASE("nobody waits for a program that takes its time, and after a few seconds it has to end") {
  auto child = start("trap '' TERM");
  Endings endings;
  endings.add(child);
  endings.tick(10);
  endings.tick(12);
  CHECK_FALSE(endings.empty());
  endings.tick(14);
  CHECK(endings.empty());
}

TEST_CASE("a program that listens has ended before that") {
  auto child = start(":");
  Endings endings;
  endings.add(child);
  CHECK_FALSE(child);
  until([&] {
    endings.tick(10);  // and never later
    return endings.empty();
  });
}
