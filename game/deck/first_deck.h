// The deck that an author starts from, in each language: small, with comments
// that explain it.
#pragma once

#include <string_view>

#include "game/deck/deck.h"

namespace streep::deck {

[[nodiscard]] std::string_view first_deck(Language language);

}  // namespace streep::deck
