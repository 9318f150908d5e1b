// Writes a deck or routes as TOML, in one canonical layout:
// parse_deck(write(d)) is d, and write(parse_deck(write(d))) is write(d).
#pragma once

#include <string>

#include "game/deck/deck.h"

namespace streep::deck {

[[nodiscard]] std::string write(const Deck& deck);
[[nodiscard]] std::string write(const Routes& routes);

}  // namespace streep::deck
