#include <doctest/doctest.h>

#include "game/deck/parse.h"
#include "tests/deck/example.h"

using namespace streep;
using namespace streep::deck;
using test::Faults;
using test::faults;

namespace {

// The choice of the example, with options 1 to 3, and other groupings.
Faults faults_of_groupings(std::string_view groupings) { return faults("[[0], [1], [2, 3]],\n  [[0, 1], [2, 3]],", groupings); }

const Faults kNone;
const std::string kNumbers = "this grouping does not name each number from 0 to 3 exactly once";
const std::string kNotCoarser = "this grouping is not coarser than the one before";

}  // namespace

TEST_CASE("an id is letters, digits and dashes, from a letter on, or nothing") {
  for (const char* const id : {"", "a", "een-2", "zo-heet-een-kaart-van-veertig-letters---"}) CHECK(Id::from(id));
  for (const char* const id : {"2", "-a", "Een", "een twee", "één", "zo-heet-een-kaart-van-eenenveertig-letters"})
    CHECK_FALSE(Id::from(id));
}

TEST_CASE("a plan names only cards that exist") {
  CHECK(faults("\"melden\", \"stoppen\"]", "\"meldem\", \"stoppen\"]") == Faults{"there is no card «meldem»"});
  CHECK(faults("\"melden\", \"stoppen\"]", "\"zonsondergang\", \"stoppen\"]") == Faults{"there is no card «zonsondergang»"});
}

TEST_CASE("a plan plays a card once") {
  CHECK(faults("\"melden\", \"stoppen\"]", "\"melden\", \"melden\"]") == Faults{"«melden» is in «minutes_90» twice"});
}

TEST_CASE("a core card is in every plan") {
  CHECK(faults("minutes_60 = [\"koffie\", \"collega\",", "minutes_60 = [\"koffie\",") ==
        Faults{"card «collega» is core, but is not in «minutes_60»"});
}

TEST_CASE("two cards do not have one id") {
  CHECK(faults("id = \"stoppen\"", "id = \"melden\"") == Faults{"there is no card «stoppen»", "there is a card with id «melden» already"});
}

TEST_CASE("a plan is not blamed for a card whose id is wrong") {
  CHECK(faults("id = \"stoppen\"", "id = \"Stoppen\"") == Faults{"«id» cannot be «Stoppen»"});
}

TEST_CASE("a measure is answered twice") {
  CHECK(faults("again = true\n", "") == Faults{"a card with «measure» is answered twice, and this one is not"});
}

TEST_CASE("the figure of an insight is two numbers, or none") {
  CHECK(faults("part = 1\nof = 2\n", "") == kNone);
  CHECK(faults("part = 1\nof = 2", "part = 1") == Faults{"the insight has no «of»"});
  CHECK(faults("part = 1\nof = 2", "of = 2") == Faults{"the insight has no «part»"});
}

TEST_CASE("the figure of an insight is a part of what can be drawn") {
  CHECK(faults("part = 1\nof = 2", "part = 2\nof = 2") == Faults{"«part» should be less than «of», which is 2"});
  CHECK(faults("part = 1\nof = 2", "part = 3\nof = 2") == Faults{"«part» should be less than «of», which is 2"});
  CHECK(faults("part = 1\nof = 2", "part = 1\nof = 101") == Faults{"«of» is 101, but should be from 2 to 100"});
  CHECK(faults("part = 1\nof = 2", "part = 0\nof = 2") == Faults{"«part» is 0, but should be from 1 to 99"});
}

TEST_CASE("only a spectrum has ends, and it has both") {
  CHECK(faults("kind = \"line\"", "kind = \"line\"\nfrom = \"nooit\"") == Faults{"«from» does not belong to a card with kind = \"line\""});
  CHECK(faults("to = \"altijd\"\n", "") == Faults{"a card has no «to»"});
}

TEST_CASE("only a choice has options, two to four") {
  CHECK(faults("kind = \"line\"", "kind = \"line\"\noptions = [\"ja\", \"nee\"]") ==
        Faults{"«options» does not belong to a card with kind = \"line\""});
  CHECK(faults("\"De klant helpen\", \"De klant wegsturen\", ", "") == Faults{"there are 1 of «options»; at least 2 are needed"});
}

TEST_CASE("a card of an unknown kind is not blamed for the keys of its kind") {
  CHECK(faults("kind = \"spectrum\"", "kind = \"spektrum\"") == Faults{"«kind» cannot be «spektrum»"});
}

TEST_CASE("a grouping names every answer once, pass too") {
  CHECK(faults_of_groupings("[[0], [1], [2, 3]]") == kNone);
  CHECK(faults_of_groupings("[[1], [2, 3]]") == Faults{kNumbers});
  CHECK(faults_of_groupings("[[0, 1], [1], [2, 3]]") == Faults{kNumbers});
  CHECK(faults_of_groupings("[[0], [1], [2, 3, 4]]") == Faults{kNumbers});
  CHECK(faults_of_groupings("[[0], [1], [2, 4]]") == Faults{kNumbers});
  CHECK(faults_of_groupings("[[0], [1], [2, 3, 5]]") == Faults{"«coarser» is 5, but should be from 0 to 4"});
}

TEST_CASE("groupings get coarser and coarser") {
  CHECK(faults_of_groupings("[[0], [1], [2], [3]]") == Faults{kNotCoarser});
  CHECK(faults_of_groupings("[[0], [1], [2, 3]], [[0, 1, 2, 3]]") == kNone);
  CHECK(faults_of_groupings("[[0], [1], [2, 3]], [[0, 2], [1, 3]]") == Faults{kNotCoarser});
  CHECK(faults_of_groupings("[[0, 1], [2, 3]], [[2, 3], [0, 1]]") == Faults{kNotCoarser});
}
