#include "game/deck/words.h"

#include <doctest/doctest.h>

using streep::deck::Words;

TEST_CASE("a word is found by its key, with its placeholders filled in") {
  const auto words = Words::from("answered = \"{0} van {1}\"\nquit = 'Stoppen'\n");
  REQUIRE(words);
  CHECK((*words)("quit") == "Stoppen");
  CHECK((*words)("answered", {"3", "20"}) == "3 van 20");
  CHECK(words->all().size() == 2);
}

TEST_CASE("a word that is missing is seen and does no harm") { CHECK((*Words::from(""))("title") == "«title»"); }

TEST_CASE("a placeholder without a value stays, and a value is not filled in again") {
  const auto words = Words::from("a = \"{0} {1} {x} {0\"");
  REQUIRE(words);
  CHECK((*words)("a", {"{1}"}) == "{1} {1} {x} {0");
}

TEST_CASE("what is not a flat table of texts is not words") {
  CHECK_FALSE(Words::from("a = 1"));
  CHECK_FALSE(Words::from("[a]\nb = \"c\""));
  CHECK_FALSE(Words::from("a = "));
}
