// By which totals know a deck.
#include "game/results/fingerprint.h"

#include <doctest/doctest.h>

#include "game/deck/parse.h"
#include "tests/deck/example.h"

using namespace streep;

namespace {

deck::Deck deck_in(const std::string& source) { return *deck::parse_deck(source).value; }

}  // namespace

TEST_CASE("another word in a deck is another fingerprint") {
  CHECK(results::fingerprint(deck_in(test::example_deck())) !=
        results::fingerprint(deck_in(test::example_with("minutes = 5", "minutes = 6"))));
}

TEST_CASE("another layout of its file is the same fingerprint") {
  CHECK(results::fingerprint(deck_in(test::example_deck())) ==
        results::fingerprint(deck_in(test::example_with("minutes = 5", "# a word\nminutes  =  5"))));
}

// The totals of a year hang on it: b2sum --length=256 of what deck::write gives.
TEST_CASE("a fingerprint stays what it is from one version to the next") {
  CHECK(results::fingerprint(deck::Deck()) == "86727a76cdad3cdda11caa2e608a710c9941ae22e0686bd04b551f17f849a87b");
}
