// Results with words to them, as the page of results shows them. It reads no
// file and knows no rules.
#pragma once

#include <vector>

#include "game/deck/deck.h"
#include "game/deck/words.h"
#include "game/results/results.h"
#include "game/ui/totals.h"

namespace streep::client {

// A deck that is not among `decks` is told by the start of its fingerprint.
[[nodiscard]] std::vector<ui::TotalCard> cards_of(const results::Results& results, const std::vector<deck::Deck>& decks,
                                                  const deck::Words& words);

}  // namespace streep::client
