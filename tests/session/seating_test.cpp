// Who sits in a room: game/session/state/seating.h.
#include "game/session/state/seating.h"

#include <doctest/doctest.h>

using namespace streep::session;

namespace {

constexpr SeatId kFirst{0}, kSecond{1}, kThird{2};

// Three seats, all taken.
Seating three_people() {
  Seating seating(3);
  for (const SeatId seat : {kFirst, kSecond, kThird}) seating.take(seat);
  return seating;
}

}  // namespace

TEST_CASE("a seat that was never taken is empty, and one that is not there is not taken") {
  const Seating seating(3);
  CHECK(seating.has(kThird));
  CHECK_FALSE(seating.is_taken(kThird));
  CHECK_FALSE(seating.has(SeatId{3}));
  CHECK_FALSE(seating.is_taken(SeatId{3}));
}

TEST_CASE("everybody is who took a seat and has not left, in the order of the seats") {
  Seating seating = three_people();
  seating.leave(kSecond);
  CHECK(seating.everybody() == std::vector{kFirst, kThird});
}

TEST_CASE("who stepped out still has the seat, and does not talk until coming back") {
  Seating seating = three_people();
  seating.step_out(kFirst);
  CHECK(seating.everybody().size() == 3);
  CHECK(seating.talking() == std::vector{kSecond, kThird});
  seating.step_back(kFirst);
  CHECK(seating.talking() == seating.everybody());
}

TEST_CASE("people are counted who are there; whose phone is asleep talks all the same, and who is lost does not") {
  Seating seating = three_people();
  seating.notice(kFirst, Presence::asleep);
  seating.notice(kSecond, Presence::lost);
  CHECK(seating.present() == 1);
  CHECK(seating.talking() == std::vector{kFirst, kThird});
  CHECK(seating.everybody().size() == 3);
}

TEST_CASE("who talk together have one symbol, other groups another, and the rest none") {
  Seating seating = three_people();
  seating.hand_out_symbols({{kFirst, kThird}});
  CHECK(seating.symbol(kFirst) == symbol_of(0));
  CHECK(seating.symbol(kThird) == symbol_of(0));
  CHECK(seating.symbol(kSecond) == Symbol{});
  seating.hand_out_symbols({{kSecond}, {kThird}});
  CHECK(seating.symbol(kFirst) == Symbol{});
  CHECK(seating.symbol(kThird) == symbol_of(1));
}

TEST_CASE("whoever takes a seat that was left finds nothing of who sat there") {
  Seating seating = three_people();
  seating.step_out(kFirst);
  seating.hand_out_symbols({{kFirst, kSecond}});
  seating.leave(kFirst);
  seating.take(kFirst);
  CHECK_FALSE(seating.is_away(kFirst));
  CHECK(seating.symbol(kFirst) == Symbol{});
}
