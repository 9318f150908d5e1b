// What a room adds to the store, counted out as in oracle_test.cpp.
#include <doctest/doctest.h>

#include "game/session/tally.h"
#include "tests/promises.h"
#include "tests/session/story/decks.h"
#include "tests/session/story/describe.h"
#include "tests/session/tally/oracle.h"

using namespace streep;
using namespace streep::session;
using namespace streep::test;

namespace {

using deck::Kind;
using deck::Sensitivity;

struct Case {
  Kind kind;
  std::size_t cells;  // a world has pass and every choice; of a line cross and stay
  int people;         // at most
};

constexpr Case kCases[]{{Kind::line, 2, 60}, {Kind::spectrum, 5, 18}, {Kind::choice, 4, 24}};

Votes votes_of(const World& world, Kind kind) {
  Votes votes{};
  const std::size_t from = kind == Kind::choice ? 0 : 1;
  for (std::size_t cell = 0; cell < world.size(); ++cell) votes[cell + from] = count_of(world[cell]);
  return votes;
}

// What the room is shown of first answers, and what the store makes of it.
Figure shown(const World& world, const deck::Card& card) {
  return publish(votes_of(world, card.kind), chain_of(card), threshold_of(card.sensitivity));
}
std::vector<Count> stored(const World& world, const deck::Card& card) { return counts_of(shown(world, card), card, Occasion::first); }

std::vector<Question> questions_of(const Case& kind) {
  std::vector<std::size_t> all;
  for (std::size_t cell = 0; cell < kind.cells; ++cell) all.push_back(cell);
  std::vector<Question> questions;
  for (const std::size_t cell : all) questions.push_back({all, {cell}});
  return questions;
}

}  // namespace

TEST_CASE("from two copies of the store, before and after a room, nobody's answer can be told") {
  for (const Case& kind : kCases) {
    const deck::Card card = card_of("kaart", kind.kind);
    const Told told = [&](const World& world) { return describe(stored(world, card)); };
    for (int people = 1; people <= kind.people; ++people) {
      const auto breach = find_breach(worlds_of(people, kind.cells), told, kInStore.coalition, questions_of(kind));
      CHECK_MESSAGE(!breach, describe(breach));
    }
  }
}

TEST_CASE("every count of the store lies between its bounds") {
  for (const Case& kind : kCases)
    for (const Sensitivity sensitivity : {Sensitivity::open, Sensitivity::special}) {
      const deck::Card card = card_of("kaart", kind.kind, sensitivity);
      for (int people = 1; people <= kind.people; ++people)
        for (const World& world : worlds_of(people, kind.cells)) {
          const Votes votes = votes_of(world, kind.kind);
          for (const Count& count : stored(world, card)) {
            REQUIRE(count.low <= votes[count.choice]);
            REQUIRE(votes[count.choice] <= count.high);
            REQUIRE(count.people == people);
          }
        }
    }
}
