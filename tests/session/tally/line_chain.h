// The groupings of a line, which the oracles of tallies and of shifts ask about.
#pragma once

#include "game/session/tally.h"
#include "tests/session/story/decks.h"

namespace streep::test {

inline const session::Chain& line_chain() {
  static const session::Chain chain = session::chain_of(card_of("lijn", deck::Kind::line));
  return chain;
}

}  // namespace streep::test
