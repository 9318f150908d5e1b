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

TEST_CASE("a statement is its text as people read it, and stands in a deck once") {
  const Faults twice{"this is the same statement as that of card «koffie»"};
  const std::string melden = "Als ik discriminatie zie op mijn stage, dan meld ik dat.";
  CHECK(faults(melden, "Koffie halen hoort bij een stage.") == twice);
  CHECK(faults(melden, "‘KOFFIE  hálen’ – hoort bij een stage") == twice);
  CHECK(faults(melden, "Koffie halen hoort niet bij een stage.") == kNone);
}

TEST_CASE("a line implies another line, and not itself or a circle") {
  const std::string koffie = "sensitivity = \"open\"";
  CHECK(faults(koffie, "implies = \"melden\"") == kNone);
  CHECK(faults(koffie, "implies = \"koffie\"") == Faults{"card «koffie» follows from itself here"});
  CHECK(faults(koffie, "implies = \"meldem\"") == Faults{"there is no card «meldem»"});
  CHECK(faults(koffie, "implies = \"zonsondergang\"") == Faults{"there is no card «zonsondergang»"});
  CHECK(faults(koffie, "implies = \"collega\"") ==
        Faults{"card «collega» has no line, so it cannot follow from who crosses the line here"});
  CHECK(faults("kind = \"spectrum\"", "kind = \"spectrum\"\nimplies = \"koffie\"") ==
        Faults{"«implies» does not belong to a card with kind = \"spectrum\""});
}

TEST_CASE("a circle is told of once, where it closes") {
  std::string deck = test::example_with("sensitivity = \"open\"", "implies = \"melden\"");
  deck.insert(deck.find("sensitivity = \"normal\""), "implies = \"koffie\"\n");
  const auto said = parse_deck(deck).diagnostics;
  REQUIRE(said.size() == 1);
  CHECK(what_of(said[0], words_of(Language::en)) == "with «koffie» the circle is closed: each of these cards follows from itself this way");
  CHECK(said[0].path.card == 2U);
}

TEST_CASE("only a warm-up is shown exactly") {
  const std::string open = "sensitivity = \"open\"";
  const auto shown_exactly_with = [](const std::string& key) {
    return Faults{"a card that is shown exactly is a warm-up, and this one has «" + key + "»"};
  };
  CHECK(faults(open, open + "\nmoment = \"interview\"") == shown_exactly_with("moment"));
  CHECK(faults(open, open + "\ngrounds = [\"age\"]") == shown_exactly_with("grounds"));
  CHECK(faults(open, open + "\nagain = true\nmeasure = \"koffie\"") == shown_exactly_with("measure"));
  CHECK(faults("weight = 1\n" + open, "weight = 2\n" + open) ==
        Faults{"a card that is shown exactly is a warm-up, and this one is not light: «weight» is 2"});
  CHECK(faults(open, open + "\nagain = true") == kNone);
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
