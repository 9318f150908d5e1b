// A tree as TOML text, in one canonical layout, whatever the texts in it are.
// It knows no decks.
#pragma once

#include <string>

#include "game/deck/toml/tree.h"

namespace streep::deck {

// Of each table first the values, then the tables below it, then rows of tables.
[[nodiscard]] std::string layout_of(const Value& table);

}  // namespace streep::deck
