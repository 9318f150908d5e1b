// Writes a deck or routes as TOML, in one canonical layout: for a deck d that
// the parser takes, parse_deck(write(d)) is d, as long as the text fits in a
// file (base::kDeckFileBytes); and the same deck always gives the same text.
#pragma once

#include <string>

#include "game/deck/deck.h"

namespace streep::deck {

[[nodiscard]] std::string write(const Deck& deck);
[[nodiscard]] std::string write(const Routes& routes);

}  // namespace streep::deck
