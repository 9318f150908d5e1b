// Totals as people read them in a terminal.
#include "game/results/text.h"

#include <doctest/doctest.h>

#include "game/results/fingerprint.h"

using namespace streep;
using namespace streep::results;

namespace {

Results one_result(const std::string& deck, std::int64_t low, std::int64_t high) {
  return {{.deck = deck,
           .card = "kaart",
           .half_year = "2026-1",
           .occasion = session::Occasion::first,
           .rows = {{.choice = deck::kCross, .rooms = 3, .people = 30, .low = low, .high = high}}}};
}

}  // namespace

TEST_CASE("the text uses the words of a deck that is given") {
  deck::Deck deck;
  deck.title = deck::Title::from("Klein").value();
  deck::Card card;
  card.id = deck::Id::from("kaart").value();
  card.statement = deck::Statement::from("Koffie halen hoort erbij").value();
  REQUIRE(deck.cards.add(card));
  CHECK(text_of(one_result(fingerprint(deck), 12, 12), {deck}, deck::words_of(deck::Language::nl)) ==
        "Klein · 2026-1 · Koffie halen hoort erbij · eerste antwoord\n    over de streep: 12 / 30\n");
}

TEST_CASE("the text of a deck that is not given uses ids, and a band where there is one") {
  CHECK(text_of(one_result("ab", 12, 14), {}, deck::words_of(deck::Language::en)) ==
        "deck ab · 2026-1 · kaart · first answer\n    choice 1: 12–14 / 30\n");
}

TEST_CASE("without totals the text says so") { CHECK(text_of({}, {}, deck::words_of(deck::Language::en)) == "There are no totals yet.\n"); }
