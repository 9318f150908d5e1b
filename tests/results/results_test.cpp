// What of the totals may leave the machine: rule 9.
#include "game/results/results.h"

#include <doctest/doctest.h>

using namespace streep;
using namespace streep::results;
using session::Occasion;

namespace {

Total total(deck::Choice choice = deck::kCross) {
  return {.deck = "ab",
          .card = "kaart",
          .choice = choice,
          .half_year = "2026-1",
          .rooms = 3,
          .people = 30,
          .largest = 15,
          .low = 12,
          .high = 14};
}

bool leaves(const Total& one) { return !results_of({one}).front().rows.empty(); }

template <class Change>
bool leaves_after(Change change) {
  Total changed = total();
  change(changed);
  return leaves(changed);
}

}  // namespace

TEST_CASE("three rooms, thirty answers, no room above half and two sides may leave") { CHECK(leaves(total())); }

TEST_CASE("fewer rooms, fewer answers, or one room above half are withheld") {
  CHECK_FALSE(leaves_after([](Total& one) { one.rooms = 2; }));
  CHECK_FALSE(leaves_after([](Total& one) { one.people = 29; }));
  CHECK_FALSE(leaves_after([](Total& one) { one.largest = 16; }));
}

TEST_CASE("nearly everyone on one side is withheld") {
  CHECK(leaves_after([](Total& one) { one.low = 0, one.high = 5; }));
  CHECK_FALSE(leaves_after([](Total& one) { one.low = 0, one.high = 4; }));
  CHECK(leaves_after([](Total& one) { one.low = 25, one.high = 30; }));
  CHECK_FALSE(leaves_after([](Total& one) { one.low = 26, one.high = 30; }));
}

TEST_CASE("one choice that is withheld withholds the others of its card") {
  Total small = total(2);
  small.low = 0, small.high = 3;
  const auto results = results_of({total(1), small, total(3)});
  REQUIRE(results.size() == 1);
  CHECK(results[0].rows.empty());
}

TEST_CASE("occasions and half-years stand apart") {
  Total again = total(), later = total();
  again.occasion = Occasion::again;
  later.half_year = "2026-2";
  CHECK(results_of({total(), later, again}).size() == 3);
}
