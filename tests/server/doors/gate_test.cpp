// Slots are asked for by hand, and the clock goes by hand.
#include "server/doors/gate.h"

#include <doctest/doctest.h>

using namespace streep;
using namespace streep::server;

namespace {

constexpr Source kHere{0x0100007f, 40'000};
const Source kElsewhere{kHere.host, 40'001};

struct Door {
  Door() { start_secrets(); }

  std::uint32_t cookie(const Source& from) { return gate.answer({1, {}}, from, false, now).value().cookie; }
  bool connect(std::uint32_t id, const Source& from = kHere) { return gate.take({id, cookie(from)}, from, now); }

  ServerTime now{};
  Gate gate{1000};
};

// 192.168.0.n, as ENet has it on this machine.
Source laptop(std::uint16_t port) { return {0x0200a8c0, port}; }

}  // namespace

TEST_CASE("a slot is for whoever got the cookie, at the address that it was sent to") {
  Door door;
  const std::uint32_t cookie = door.cookie(kHere);
  CHECK_FALSE(door.gate.take({1, cookie + 1}, kHere, door.now));
  CHECK_FALSE(door.gate.take({1, cookie}, kElsewhere, door.now));
  CHECK(door.gate.take({1, cookie}, kHere, door.now));
  CHECK(door.gate.half_open() == 1);
}

TEST_CASE("a cookie is good for at least ten seconds, and not for twenty") {
  Door door;
  const std::uint32_t cookie = door.cookie(kHere);
  door.now += base::kCookieSlot;
  CHECK(door.gate.take({1, cookie}, kHere, door.now));
  door.now += base::kCookieSlot;
  CHECK_FALSE(door.gate.take({2, cookie}, kHere, door.now));
}

TEST_CASE("another server gives other cookies") {
  Door one, other;
  CHECK(one.cookie(kHere) != other.cookie(kHere));
}

TEST_CASE("a CONNECT that is sent again takes no second slot") {
  Door door;
  CHECK(door.connect(1));
  CHECK(door.connect(1));
  CHECK(door.gate.half_open() == 1);
}

TEST_CASE("who knocks is answered with its own nonce, and not more often than can be borne") {
  Door door;
  CHECK(door.gate.answer({77, {}}, kHere, true, door.now)->nonce == 77);
  CHECK(door.gate.answer({77, {}}, kHere, true, door.now)->known);
  std::size_t answers = 2;
  while (door.gate.answer({1, {}}, kHere, false, door.now)) ++answers;
  CHECK(answers == static_cast<std::size_t>(base::kKnocksBurst));
  door.now += std::chrono::seconds(1);
  CHECK(door.gate.answer({1, {}}, kHere, false, door.now));
}

TEST_CASE("who was not let in after three seconds gives its slot back, and who was keeps it") {
  Door door;
  REQUIRE(door.connect(1));
  REQUIRE(door.connect(2));
  door.gate.admit({kHere, 1});
  door.now += base::kHalfOpen - std::chrono::milliseconds(1);
  CHECK(door.gate.overdue(door.now).empty());
  door.now += std::chrono::milliseconds(1);
  CHECK(door.gate.overdue(door.now) == std::vector<Gate::Slot>{{kHere, 2}});
  CHECK(door.gate.half_open() == 0);
}

TEST_CASE("where too many were not let in the oldest give way to who comes") {
  Door door;
  for (std::uint32_t id = 1; id <= base::kHalfOpenMost; ++id) REQUIRE(door.connect(id));
  CHECK_FALSE(door.connect(9999));
  const auto given_back = door.gate.overdue(door.now);
  CHECK(given_back.size() == base::kHalfOpenToDrop);
  CHECK(given_back.front() == Gate::Slot{kHere, 1});
  CHECK(door.connect(9999));
}

TEST_CASE("one device has a share of the slots, and this machine is none") {
  Door door;
  for (std::uint16_t id = 1; id <= 1000 / base::kShareOfOneDevice; ++id) {
    REQUIRE(door.connect(id, laptop(id)));
    door.gate.admit({laptop(id), id});
  }
  CHECK_FALSE(door.connect(4000, laptop(4000)));
  door.gate.give_back({laptop(1), 1});
  CHECK(door.connect(5000, laptop(5000)));
  for (std::uint16_t id = 1; id <= 1000; ++id) {
    REQUIRE(door.connect(id));
    door.gate.admit({kHere, id});
  }
}
