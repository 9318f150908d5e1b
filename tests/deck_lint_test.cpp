#include <doctest/doctest.h>

#include "game/deck/parse.h"
#include "tests/deck_example.h"

using namespace streep;
using namespace streep::deck;

namespace {

using Advice = std::vector<std::string>;

// The advice on the example deck once `from` is `to`; it can be played.
Advice advice(std::string_view from, std::string_view to) {
  const auto parsed = parse_deck(test::example_with(from, to), Language::en);
  CHECK(parsed.value);
  Advice all;
  for (const Diagnostic& diagnostic : parsed.diagnostics) {
    CHECK(diagnostic.severity == Severity::advice);
    all.push_back(diagnostic.what);
  }
  return all;
}

}  // namespace

TEST_CASE("a heavy card straight after a light one gets advice") {
  CHECK(advice("\"melden\", \"stoppen\"]", "\"melden\"]") == Advice{});
  CHECK(advice("[\"koffie\", \"collega\", \"melden\", \"stoppen\"]", "[\"koffie\", \"stoppen\", \"collega\"]") == Advice{"in «minutes_90» the heavy card «stoppen» comes right after a light one or at the start"});
}

TEST_CASE("a light card after a heavy one gets advice") {
  CHECK(advice("[\"koffie\", \"collega\", \"melden\", \"stoppen\"]", "[\"collega\", \"stoppen\", \"koffie\"]") == Advice{"in «minutes_90» the light card «koffie» comes after a heavy one"});
}

TEST_CASE("a plan without room for agreements and close gets advice") {
  CHECK(advice("minutes = 5", "minutes = 23") == Advice{});
  CHECK(advice("minutes = 5", "minutes = 24") == Advice{"the cards of «minutes_45» take 36 minutes together; there is room for 35"});
}

TEST_CASE("a long statement gets advice, counted in characters") {
  std::string statement;
  for (int i = 0; i < 80; ++i) statement += "éa";
  CHECK(advice("Koffie halen hoort bij een stage.", statement.substr(0, statement.size() - 1)) == Advice{});
  CHECK(advice("Koffie halen hoort bij een stage.", statement + "b") == Advice{"this statement is 161 characters long"});
}

TEST_CASE("a card without a note, and a card of a moment without an action, get advice") {
  CHECK(advice("note = \"Deze stelling komt aan het einde terug.\"\n", "") == Advice{"card «melden» has no note for the facilitator"});
  CHECK(advice("action = \"Zoek op wie de vertrouwenspersoon van je school is.\"\n", "") == Advice{"card «melden» does not say what somebody can do"});
}

TEST_CASE("a text with white space at an end gets advice") {
  CHECK(advice("\"Voorbeeld\"", "\"\"\"\nVoorbeeld\n\"\"\"") == Advice{"this text starts or ends with white space"});
}
