// What of the totals may leave the machine: rule 9.
#include "server/results.h"

#include <doctest/doctest.h>

#include "game/deck/write.h"

using namespace streep;
using namespace streep::server;
using session::Occasion;

namespace {

Total total(deck::Choice choice = deck::kCross) {
  return {.deck = "ab",
          .card = "kaart",
          .choice = choice,
          .half_year = "2026-1",
          .rooms = 3,
          .people = 30,
          .largest = 15,
          .low = 12,
          .high = 14};
}

bool leaves(const Total& one) { return !results_of({one}).front().choices.empty(); }

template <class Change>
bool leaves_after(Change change) {
  Total changed = total();
  change(changed);
  return leaves(changed);
}

}  // namespace

TEST_CASE("three rooms, thirty answers, no room above half and two sides may leave") { CHECK(leaves(total())); }

TEST_CASE("fewer rooms, fewer answers, or one room above half are withheld") {
  CHECK_FALSE(leaves_after([](Total& one) { one.rooms = 2; }));
  CHECK_FALSE(leaves_after([](Total& one) { one.people = 29; }));
  CHECK_FALSE(leaves_after([](Total& one) { one.largest = 16; }));
}

TEST_CASE("nearly everyone on one side is withheld") {
  CHECK(leaves_after([](Total& one) { one.low = 0, one.high = 5; }));
  CHECK_FALSE(leaves_after([](Total& one) { one.low = 0, one.high = 4; }));
  CHECK(leaves_after([](Total& one) { one.low = 25, one.high = 30; }));
  CHECK_FALSE(leaves_after([](Total& one) { one.low = 26, one.high = 30; }));
}

TEST_CASE("one choice that is withheld withholds the others of its card") {
  Total small = total(2);
  small.low = 0, small.high = 3;
  const auto results = results_of({total(1), small, total(3)});
  REQUIRE(results.size() == 1);
  CHECK(results[0].choices.empty());
}

TEST_CASE("occasions and half-years stand apart") {
  Total again = total(), later = total();
  again.occasion = Occasion::again;
  later.half_year = "2026-2";
  CHECK(results_of({total(), later, again}).size() == 3);
}

TEST_CASE("the table has a row for every choice, and says what is withheld") {
  Total withheld = total();
  withheld.card = "twee";
  withheld.rooms = 1;
  CHECK(table_of(results_of({total(), withheld})) ==
        "deck,card,occasion,half_year,choice,rooms,people,low,high\r\n"
        "ab,kaart,first,2026-1,1,3,30,12,14\r\n"
        "ab,twee,first,2026-1,withheld,,,,\r\n");
}

TEST_CASE("the text uses the words of a deck that is given") {
  deck::Deck deck;
  deck.title = deck::Title::from("Klein").value();
  deck::Card card;
  card.id = deck::Id::from("kaart").value();
  card.statement = deck::Statement::from("Ik vroeg om hulp").value();
  REQUIRE(deck.cards.add(card));
  Total known = total();
  known.deck = hex_of(digest_of(deck::write(deck)));
  known.low = known.high = 12;
  CHECK(text_of(results_of({known}), {deck}, deck::Language::nl) ==
        "Klein · 2026-1 · Ik vroeg om hulp · eerste antwoord\n    over de streep: 12 / 30\n");
}

TEST_CASE("the text of a deck that is not given uses ids, and a band where there is one") {
  CHECK(text_of(results_of({total()}), {}, deck::Language::en) == "deck ab · 2026-1 · kaart · first answer\n    choice 1: 12–14 / 30\n");
}

TEST_CASE("without totals the text says so") { CHECK(text_of({}, {}, deck::Language::en) == "There are no totals yet.\n"); }
