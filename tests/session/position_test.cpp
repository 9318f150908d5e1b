// Where a room is on its path: game/session/state/position.h.
#include "game/session/state/position.h"

#include <doctest/doctest.h>

#include "tests/session/story/decks.h"

using namespace streep;
using namespace streep::session;

namespace {

const deck::Card kOnlyCard = test::card_of("een", deck::Kind::line);
const Standings kAsked{{.published_first = true, .can_ask_again = true}}, kUnasked(1);

// A path of one card, and the room at its at_reading.
Position at_reading() {
  Position position({&kOnlyCard});
  position.go_to(2);
  return position;
}

}  // namespace

TEST_CASE("a room begins in the lobby, and after the at_reading comes what makes sense") {
  CHECK(Position({&kOnlyCard}).step().phase == Phase::lobby);
  const Position position = at_reading();
  REQUIRE(position.step().phase == Phase::read);
  CHECK(position.path()[position.after(kUnasked)].phase == Phase::answer);
  CHECK(position.path()[position.after(kAsked)].phase == Phase::reveal);
}

TEST_CASE("undo leads nowhere before anything was done, nor once that is forgotten") {
  Position position = at_reading();
  CHECK_FALSE(position.undone(kUnasked));
  position.set_origin();
  position.go_to(position.next_block(kUnasked));
  CHECK(position.undone(kUnasked) == 2);
  position.forget_origin();
  CHECK_FALSE(position.undone(kUnasked));
}

TEST_CASE("undo leads to the step before a round, and never back into it") {
  Position position = at_reading();
  position.go_to(position.after(kUnasked));
  position.set_origin();
  position.go_to(position.path().find(Phase::support));
  CHECK(position.undone(kUnasked) == 2);
}

TEST_CASE("a card that was softened can be restored once") {
  Position position = at_reading();
  position.set_origin();
  position.soften(position.step().card);
  REQUIRE(position.is_softened(1));
  REQUIRE(position.undone(kUnasked) == 2);
  position.restore_card(2);
  CHECK_FALSE(position.is_softened(1));
  CHECK_FALSE(position.undone(kUnasked));
}
