#include "game/deck/write.h"

#include <doctest/doctest.h>

#include "game/deck/parse.h"
#include "tests/deck/example.h"
#include "tests/deck/random_deck.h"

using namespace streep;
using namespace streep::deck;

TEST_CASE("a deck that is written and read again is the same deck") {
  for (base::Seed seed = 0; seed < 300; ++seed) {
    const Deck deck = test::random_deck(seed);
    const std::string text = write(deck);
    const auto parsed = parse_deck(text);
    REQUIRE_MESSAGE(parsed.value, explain(parsed.diagnostics, "deck", text, words_of(Language::en)));
    CHECK(*parsed.value == deck);
    CHECK(write(*parsed.value) == text);
  }
}

TEST_CASE("routes that are written and read again are the same routes") {
  for (base::Seed seed = 0; seed < 300; ++seed) {
    const Routes routes = test::random_routes(seed);
    const std::string text = write(routes);
    const auto parsed = parse_routes(text);
    REQUIRE_MESSAGE(parsed.value, explain(parsed.diagnostics, "routes", text, words_of(Language::en)));
    CHECK(*parsed.value == routes);
    CHECK(write(*parsed.value) == text);
  }
}

TEST_CASE("the example of FORMAT.md is the same deck after it is written in the canonical layout") {
  const auto example = parse_deck(test::example_deck());
  REQUIRE(example.value);
  CHECK(parse_deck(write(*example.value)).value == example.value);
}

TEST_CASE("routes are written in one canonical layout") {
  CHECK(write(*parse_routes(test::example_routes()).value) == test::example_routes());
}

TEST_CASE("a long text is broken between words, and no line feed is added") {
  Routes routes = *parse_routes(test::example_routes()).value;
  std::string text;
  for (int i = 0; i < 12; ++i) text += "een woord \"met\" nog een, ";
  routes.places[0].text = *Story::from(text + "en dan niets.\n\nMeer.");
  CHECK(
      write(routes).find("text = \"\"\"\n"
                         "een woord \"met\" nog een, een woord \"met\" nog een, een woord \"met\" nog een, een woord \"met\" nog een, \\\n"
                         "een woord \"met\" nog een, een woord \"met\" nog een, een woord \"met\" nog een, een woord \"met\" nog een, \\\n"
                         "een woord \"met\" nog een, een woord \"met\" nog een, een woord \"met\" nog een, een woord \"met\" nog een, \\\n"
                         "en dan niets.\n"
                         "\n"
                         "Meer.\"\"\"\n") != std::string::npos);
  CHECK(parse_routes(write(routes)).value == routes);
}
