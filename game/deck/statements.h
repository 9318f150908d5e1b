// What the statements of a deck may not be to each other: the same as people
// read them, or one that follows from itself. It knows no plans.
#pragma once

#include "game/deck/deck.h"
#include "game/deck/report.h"
#include "game/deck/toml/tree.h"

namespace streep::deck {

// `tree` is what `deck` was read from. What could not be read is not looked at.
void check_statements(const Deck& deck, const Value& tree, Report& report);

// As people read it: capitals, accents, white space and punctuation make no other statement (rule 5).
[[nodiscard]] bool same_statement(const Card& one, const Card& other);

// Says that there is no card of that id, or which one is meant.
void refuse_unknown_card(const Where& at, const Id& id, const Deck& deck, const Complaint& unknown, Report& report);

}  // namespace streep::deck
