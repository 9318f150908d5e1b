// Programs that end in their own time: game/client/machine/endings.h.
#include "game/client/machine/endings.h"

#include <doctest/doctest.h>

#include <chrono>
#include <thread>

using namespace streep;
using client::Child;
using client::Endings;

namespace {

std::optional<Child> start(const std::string& script) {
  auto child = Child::start("/bin/sh", {"-c", script + "; echo ready; while :; do sleep 5; done"});
  REQUIRE(child);
  while (child->lines().empty()) std::this_thread::yield();
  return child;
}

}  // namespace

TEST_CASE("nobody waits for a program that takes its time, and after a few seconds it has to end") {
  auto child = start("trap '' TERM");
  Endings endings;
  const auto before = std::chrono::steady_clock::now();
  endings.add(child);
  endings.tick(10);
  endings.tick(12);
  CHECK_FALSE(endings.empty());
  endings.tick(14);
  CHECK(endings.empty());
  CHECK(std::chrono::steady_clock::now() - before < std::chrono::seconds(2));
}

TEST_CASE("a program that listens has ended before that") {
  auto child = start(":");
  Endings endings;
  endings.add(child);
  CHECK_FALSE(child);
  for (int look = 0; !endings.empty() && look < 300; ++look) {
    endings.tick(10);
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  CHECK(endings.empty());
}
