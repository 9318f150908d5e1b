// Which cards are nested: game/session/state/nesting.h.
#include "game/session/state/nesting.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "tests/session/story/decks.h"

using namespace streep;
using namespace streep::session;
using namespace streep::test;

namespace {

// Cards by id and by the id of what they imply; numbered from 1, in this order.
struct Cut {
  explicit Cut(const std::vector<std::pair<std::string, std::string>>& ids) {
    std::vector<deck::Card> all;
    for (const auto& [id, implies] : ids) {
      all.push_back(card_of(id, deck::Kind::line));
      all.back().implies = *deck::Id::from(implies);
    }
    deck = deck_of(std::move(all));
    for (const deck::Card& card : deck.cards) cards.push_back(&card);
  }
  [[nodiscard]] Nesting nesting() const { return {deck, cards}; }

  deck::Deck deck;
  Cards cards;
};

}  // namespace

TEST_CASE("a card is nested in what it implies, either way round, and in what follows from that") {
  const Cut cut({{"a", "b"}, {"b", "c"}, {"c", ""}, {"d", ""}});
  const Nesting nesting = cut.nesting();
  for (const auto& [one, other] : {std::pair{1, 2}, {2, 3}, {1, 3}}) {
    CHECK(nesting.are_nested(static_cast<std::uint8_t>(one), static_cast<std::uint8_t>(other)));
    CHECK(nesting.are_nested(static_cast<std::uint8_t>(other), static_cast<std::uint8_t>(one)));
  }
  for (std::uint8_t card = 1; card <= 3; ++card) CHECK_FALSE(nesting.are_nested(card, 4));
}

TEST_CASE("what follows by a card that is not played follows all the same") {
  Cut cut({{"a", "b"}, {"b", "c"}, {"c", ""}});
  cut.cards.erase(cut.cards.begin() + 1);
  CHECK(cut.nesting().are_nested(1, 2));
}

TEST_CASE("two cards that imply the same third are not nested in each other") {
  const Cut cut({{"a", "c"}, {"b", "c"}, {"c", ""}});
  CHECK_FALSE(cut.nesting().are_nested(1, 2));
}

TEST_CASE("a card that implies itself, a card of another cut, or cards in a circle harm nobody") {
  const Cut cut({{"a", "a"}, {"b", "elsewhere"}, {"c", "d"}, {"d", "c"}});
  const Nesting nesting = cut.nesting();
  CHECK_FALSE(nesting.are_nested(1, 1));
  CHECK_FALSE(nesting.are_nested(2, 1));
  CHECK(nesting.are_nested(3, 4));
  CHECK_FALSE(nesting.are_nested(3, 3));
}
