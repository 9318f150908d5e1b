// Advice on a deck that can be played: what would go wrong in a room. It knows
// no room and no clock: the day is told.
#pragma once

#include <optional>
#include <string_view>

#include "game/deck/deck.h"
#include "game/deck/report.h"
#include "game/deck/toml/tree.h"

namespace streep::deck {

inline constexpr int kMinutesAround = 10;  // of a plan: agreements and close, together

// `tree` is what `deck` was read from, and with `source`, where there is one,
// says where everything stands. Without `today`, nothing is too old. What could
// not be read of the deck gets no advice, but may be said to be missing.
void lint(const Deck& deck, const Value& tree, std::string_view source, std::optional<Day> today, Report& report);
void lint(const Routes& routes, const Value& tree, Day today, Report& report);

}  // namespace streep::deck
