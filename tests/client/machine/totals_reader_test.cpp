// Results read by a program beside this one: game/client/totals_reader.h.
#include "game/client/machine/totals_reader.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include "game/deck/parse.h"

using namespace streep;
using client::cards_in;

namespace {

deck::Words words() {
  std::ifstream file(std::string(STREEP_SOURCE_DIR "/assets/words/en.toml"));
  return *deck::Words::from(std::string{std::istreambuf_iterator<char>(file), {}});
}

deck::Deck small_deck() {
  std::ifstream file(std::string(STREEP_SOURCE_DIR "/tests/decks/small.toml"));
  return *deck::parse_deck(std::string{std::istreambuf_iterator<char>(file), {}}, deck::Language::en).value;
}

const std::string kHeading = "deck,card,occasion,half_year,choice,rooms,people,low,high\r\n";

}  // namespace

TEST_CASE("rows of one statement are one card, and a statement answered again is another") {
  const deck::Deck deck = small_deck();
  const std::string start = client::digest_of(deck) + "," + deck.cards.begin()->id.str();
  const auto cards = cards_in(kHeading + start + ",first,2026-1,0,3,90,40,44\r\n" + start + ",first,2026-1,2,3,90,46,50\r\n" + start +
                                  ",again,2026-1,withheld,,,,\r\n",
                              {deck}, words());
  REQUIRE(cards.size() == 2);
  CHECK(cards[0].deck == deck.title.str());
  CHECK(cards[0].statement == deck.cards.begin()->statement.str());
  CHECK(cards[0].rooms == 3);
  CHECK(cards[0].rows.at(0) == ui::TotalRow{"no choice", 90, 40, 44});
  CHECK(cards[0].rows.at(1).low == 46);
  CHECK(cards[1].again);
  CHECK(cards[1].rows.empty());
}

TEST_CASE("a deck that is not here is told by the start of its hash, and its cards by their id") {
  const auto cards = cards_in(kHeading + "0123456789abcdef,asked,first,2026-2,1,3,90,40,40\r\n", {}, words());
  REQUIRE(cards.size() == 1);
  CHECK(cards[0].deck.find("01234567") != std::string::npos);
  CHECK(cards[0].statement == "asked");
  CHECK(cards[0].rows.at(0) == ui::TotalRow{"1", 90, 40, 40});
}

TEST_CASE("lines that are no rows are passed over") {
  CHECK(cards_in("", {}, words()).empty());
  CHECK(cards_in(kHeading, {}, words()).empty());
  CHECK(cards_in(kHeading + "a,b,c\r\n,,,,,,,,,\r\n\r\nrubbish", {}, words()).empty());
}

TEST_CASE("the hash of a deck is BLAKE2b of all that is in it, as the server stores it") {
  deck::Deck deck = small_deck();
  const std::string before = client::digest_of(deck);
  CHECK(before.size() == 64);
  deck.title = *deck::Title::from("Another");
  CHECK(client::digest_of(deck) != before);
}
