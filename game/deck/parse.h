// Reads a deck or a file of routes from TOML text. It opens no files and gives
// no advice: lint/check.h does.
// The same text always gives the same result; text that is too long, too deep
// or not text is refused before the TOML parser sees it.
#pragma once

#include <optional>
#include <string_view>

#include "game/deck/deck.h"
#include "game/deck/diagnostic.h"
#include "game/deck/report.h"
#include "game/deck/toml/tree.h"

namespace streep::deck {

template <class Thing>
struct Parsed {
  std::optional<Thing> value;  // there exactly when `diagnostics` holds no error
  Diagnostics diagnostics;     // in the order of the file
};

[[nodiscard]] Parsed<Deck> parse_deck(std::string_view source);
[[nodiscard]] Parsed<Routes> parse_routes(std::string_view source);

// As much of a tree as is right; what is wrong goes into `report`.
[[nodiscard]] Deck read_deck(const Value& tree, Report& report);

// From a tree that was read, for who also has to know where everything stands.
// What is wrong goes into `report`; where it holds an error, nothing.
[[nodiscard]] std::optional<Deck> deck_in(const Value& tree, Report& report);
[[nodiscard]] std::optional<Routes> routes_in(const Value& tree, Report& report);

// Whether the keys are those of a file of routes; anything else is read as a deck.
[[nodiscard]] bool looks_like_routes(std::string_view source);

}  // namespace streep::deck
