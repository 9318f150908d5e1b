// Reads a deck or a file of routes as the parser does, and gives advice on one
// that can be played. It opens no files and knows no clock: the day is told.
#pragma once

#include <optional>
#include <string_view>

#include "game/deck/parse.h"

namespace streep::deck {

// Errors, or advice. Without `today` nothing was checked too long ago.
[[nodiscard]] Parsed<Deck> check_deck(std::string_view source, std::optional<Day> today = {});
[[nodiscard]] Parsed<Routes> check_routes(std::string_view source, std::optional<Day> today = {});

// Errors, and advice on what is right, of a deck that is not in a file.
[[nodiscard]] Diagnostics check_deck(const Value& tree, Day today);

}  // namespace streep::deck
