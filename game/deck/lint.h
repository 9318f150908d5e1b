// Advice on a deck that can be played: what would go wrong in a room. It knows
// no room and no clock.
#pragma once

#include "game/deck/deck.h"
#include "game/deck/report.h"
#include "game/deck/tree.h"

namespace streep::deck {

// `tree` is what `deck` was read from, and says where everything stands.
void lint(const Deck& deck, const Value& tree, Report& report);

}  // namespace streep::deck
