#include "game/session/state/nesting.h"

namespace streep::session {

Nesting::Nesting(const deck::Deck& deck, const Cards& cards) {
  for (const deck::Card* one : cards) {
    std::vector<bool>& row = implies_.emplace_back();
    for (const deck::Card* other : cards) row.push_back(deck.implies(*one, *other));
  }
}

bool Nesting::are_nested(std::uint8_t one, std::uint8_t other) const {
  const std::size_t a = one - 1U, b = other - 1U;
  return a != b && (implies_[a][b] || implies_[b][a]);
}

}  // namespace streep::session
