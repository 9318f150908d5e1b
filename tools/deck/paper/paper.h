// A deck on paper, for playing without any computer: a guide for the
// facilitator, the agreements, one card a page, where to go, and the question
// for a week later. In the language of the deck. It knows no files.
#pragma once

#include <string>

#include "game/deck/deck.h"

namespace streep::tools::paper {

// Whether the typeface of Streep is installed; without it no page is made.
[[nodiscard]] bool has_typeface();

// A PDF of the cards in one cut. `routes` may be null.
[[nodiscard]] std::string pdf_of(const deck::Deck& deck, deck::Cut cut, const deck::Routes* routes);

}  // namespace streep::tools::paper
