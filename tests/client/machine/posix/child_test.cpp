// Programs started beside this one: game/client/machine/posix/child.h.
#include "game/client/machine/posix/child.h"

#include <doctest/doctest.h>
#include <sys/types.h>

#include <chrono>
#include <csignal>

#include "tests/until.h"

using streep::until;
using streep::client::Child;

namespace {

constexpr std::chrono::hours kVeryLong{1};  // no test comes to the end of it

// Lines of a child, as soon as there are `count`; fewer where it ends before.
std::vector<std::string> lines_of(Child& child, std::size_t count) {
  std::vector<std::string> lines;
  until([&] {
    const bool over = !child.running();
    for (std::string& line : child.lines()) lines.push_back(std::move(line));
    return over || lines.size() >= count;
  });
  return lines;
}

}  // namespace

TEST_CASE("what a child writes comes in whole lines") {
  auto child = Child::start("/bin/sh", {"-c", "printf 'one\\ntw'; printf 'o\\nrest'"});
  REQUIRE(child);
  CHECK(lines_of(*child, 2) == std::vector<std::string>{"one", "two"});
}

TEST_CASE("a child reads what it is given, and its input stays open") {
  auto child = Child::start("/bin/sh", {"-c", "read key; echo \"got $key\"; read more; echo closed"}, "secret\n");
  REQUIRE(child);
  CHECK(lines_of(*child, 1) == std::vector<std::string>{"got secret"});
  CHECK(child->running());
}

TEST_CASE("a child that ended well is told from one that did not") {
  for (const bool well : {true, false}) {
    auto child = Child::start("/bin/sh", {"-c", well ? "exit 0" : "kill -9 $$"});
    REQUIRE(child);
    until([&] { return !child->running(); });
    CHECK(child->ended_well() == well);
  }
}

TEST_CASE("a program that is not there is not started") { CHECK_FALSE(Child::start("/nowhere/streep-server", {})); }

TEST_CASE("a child that was adopted is seen to run, and ends with whoever adopted it") {
  auto child = Child::start("/bin/sh", {"-c", "echo ready; read wait"});
  REQUIRE(child);
  REQUIRE(lines_of(*child, 1).size() == 1);
  {
    auto adopted = Child::adopt(child->process(), "sh");
    REQUIRE(adopted);
    CHECK(adopted->running());
  }
  CHECK_FALSE(child->running());
}

TEST_CASE("a process that is another program is not adopted, and lives on") {
  auto child = Child::start("/bin/sh", {"-c", "echo ready; read wait"});
  REQUIRE(child);
  REQUIRE(lines_of(*child, 1).size() == 1);
  CHECK_FALSE(Child::adopt(child->process(), "streep-server"));
  CHECK_FALSE(Child::adopt(0, "sh"));
  CHECK(child->running());
}

TEST_CASE("a child ends with its owner") {
  pid_t process = 0;
  {
    auto child = Child::start("/bin/sh", {"-c", "echo $$; exec tail -f /dev/null"});
    REQUIRE(child);
    process = static_cast<pid_t>(std::stol(lines_of(*child, 1).at(0)));
    CHECK(kill(process, 0) == 0);
  }
  CHECK(kill(process, 0) != 0);
}

TEST_CASE("a child that is asked to end may take its time, and is seen to have ended when it has") {
  auto child = Child::start("/bin/sh", {"-c", "echo ready; while read wait; do :; done"});
  REQUIRE(child);
  REQUIRE(lines_of(*child, 1).size() == 1);
  child->ask_to_end();
  CHECK(child->wait(kVeryLong));
  CHECK_FALSE(child->running());
}

TEST_CASE("a child that does not listen ends with its owner all the same") {
  auto child = Child::start("/bin/sh", {"-c", "trap '' TERM; echo $$; exec tail -f /dev/null"});
  REQUIRE(child);
  const auto process = static_cast<pid_t>(std::stol(lines_of(*child, 1).at(0)));
  child->ask_to_end();
  CHECK_FALSE(child->wait(std::chrono::milliseconds(0)));  // a signal that is ignored is gone as soon as it is sent
  child.reset();
  CHECK(kill(process, 0) != 0);
}
