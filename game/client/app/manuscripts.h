// A new deck, its title, and what the file of a deck is called.
#pragma once

#include <string>
#include <string_view>

#include "game/editor/manuscript.h"

namespace streep::client {

// That an author starts from.
[[nodiscard]] editor::Manuscript new_deck(deck::Language language);

[[nodiscard]] std::string title_of(const editor::Manuscript& deck);

// A name that people recognise: «Mijn eerste deck» is mijn-eerste-deck.
[[nodiscard]] std::string file_stem(std::string_view title);

}  // namespace streep::client
