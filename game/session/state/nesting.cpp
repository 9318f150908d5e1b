#include "game/session/state/nesting.h"

namespace streep::session {

Nesting::Nesting(const Cards& cards) {
  for (const deck::Card* card : cards) {
    std::uint8_t implied = 0;
    for (std::size_t i = 0; i < cards.size(); ++i)
      if (!card->implies.empty() && cards[i]->id == card->implies) implied = static_cast<std::uint8_t>(i + 1);
    implied_.push_back(implied);
  }
}

bool Nesting::are_nested(std::uint8_t one, std::uint8_t other) const {
  return one != other && (implies(one, other) || implies(other, one));
}

// As many steps as there are cards: cards that imply each other in a circle end too.
bool Nesting::implies(std::uint8_t card, std::uint8_t other) const {
  std::uint8_t at = card;
  for (std::size_t step = 0; step < implied_.size() && at != 0; ++step) {
    at = implied_[at - 1U];
    if (at == other) return true;
  }
  return false;
}

}  // namespace streep::session
