// Results as people read them in a terminal. It knows no file.
#pragma once

#include <string>
#include <vector>

#include "game/deck/deck.h"
#include "game/deck/words.h"
#include "game/results/results.h"

namespace streep::results {

// `decks` give words to what they know; the rest is told by fingerprint and id.
[[nodiscard]] std::string text_of(const Results& results, const std::vector<deck::Deck>& decks, const deck::Words& words);

}  // namespace streep::results
