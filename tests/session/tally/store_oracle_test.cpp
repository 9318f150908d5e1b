// What a room adds to the store, counted out as in oracle_test.cpp.
#include <doctest/doctest.h>

#include <map>

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
    const Told told = [&](const World& world) { return describe(counts_of(votes_of(world, kind.kind), card)); };
    for (int people = 1; people <= kind.people; ++people) {
      const auto breach = find_breach(worlds_of(people, kind.cells), told, kInStore.coalition, questions_of(kind));
      CHECK_MESSAGE(!breach, describe(breach));
    }
  }
}

TEST_CASE("the store tells nothing that the room was not shown") {
  for (const Case& kind : kCases)
    for (const Sensitivity sensitivity : {Sensitivity::normal, Sensitivity::special}) {
      const deck::Card card = card_of("kaart", kind.kind, sensitivity);
      std::map<std::string, std::string> stored;
      for (int people = 1; people <= kind.people; ++people)
        for (const World& world : worlds_of(people, kind.cells)) {
          const Votes votes = votes_of(world, kind.kind);
          const std::string shown = describe(publish(votes, chain_of(card), threshold_of(sensitivity))),
                            counts = describe(counts_of(votes, card));
          REQUIRE(stored.try_emplace(shown, counts).first->second == counts);
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
          for (const Count& count : counts_of(votes, card)) {
            REQUIRE(count.low <= votes[count.choice]);
            REQUIRE(votes[count.choice] <= count.high);
            REQUIRE(count.people == people);
          }
        }
    }
}
