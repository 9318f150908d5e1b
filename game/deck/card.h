// Reads one card, with what its kind asks for. It knows nothing of the other
// cards.
#pragma once

#include "game/deck/deck.h"
#include "game/deck/fields.h"

namespace streep::deck {

inline constexpr Phrase kCard{"thing_card"};

// What could be read; where something is wrong, the report says so.
[[nodiscard]] Card read_card(Fields fields, Report& report);

}  // namespace streep::deck
