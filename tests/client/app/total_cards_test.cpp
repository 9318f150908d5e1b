// Results with words to them: game/client/app/total_cards.h.
#include "game/client/app/total_cards.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include "game/deck/parse.h"
#include "game/results/fingerprint.h"

using namespace streep;

namespace {

deck::Deck small_deck() {
  std::ifstream file(std::string(STREEP_SOURCE_DIR "/tests/decks/small.toml"));
  return *deck::parse_deck(std::string{std::istreambuf_iterator<char>(file), {}}).value;
}

results::Result result(const std::string& deck, const std::string& card, std::vector<results::Row> rows) {
  return {.deck = deck, .card = card, .half_year = "2026-2", .occasion = session::Occasion::first, .rows = std::move(rows)};
}

}  // namespace

TEST_CASE("a statement has the words of its deck, and one answered again stands apart") {
  const deck::Deck deck = small_deck();
  const deck::Card& card = *deck.cards.begin();
  results::Result again = result(results::fingerprint(deck), card.id.str(), {});
  again.occasion = session::Occasion::again;
  const std::vector<results::Row> rows{{.choice = 0, .rooms = 3, .people = 90, .low = 40, .high = 44},
                                       {.choice = 2, .rooms = 3, .people = 90, .low = 46, .high = 50}};
  const auto cards =
      client::cards_of({result(results::fingerprint(deck), card.id.str(), rows), again}, {deck}, deck::words_of(deck::Language::en));
  REQUIRE(cards.size() == 2);
  CHECK(cards[0].deck == deck.title.str());
  CHECK(cards[0].statement == card.statement.str());
  CHECK(cards[0].rooms == 3);
  CHECK(cards[0].rows.at(0) == ui::TotalRow{"no choice", 90, 40, 44});
  CHECK(cards[0].rows.at(1).low == 46);
  CHECK(cards[1].again);
  CHECK(cards[1].rows.empty());
}

TEST_CASE("a deck that is not here is told by the start of its fingerprint, and its cards by their id") {
  const auto cards =
      client::cards_of({result("0123456789abcdef", "asked", {{.choice = 1, .rooms = 3, .people = 90, .low = 40, .high = 40}})}, {},
                       deck::words_of(deck::Language::en));
  REQUIRE(cards.size() == 1);
  CHECK(cards[0].deck.find("01234567") != std::string::npos);
  CHECK(cards[0].statement == "asked");
  CHECK(cards[0].rows.at(0) == ui::TotalRow{"1", 90, 40, 40});
}
