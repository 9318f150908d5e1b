// The deck that an author starts from, in each language.
#pragma once

#include <string_view>

#include "game/deck/deck.h"

namespace streep::tools {

[[nodiscard]] std::string_view first_deck(deck::Language language);

}  // namespace streep::tools
