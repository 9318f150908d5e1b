// The decks and places on this machine, as the host page lists them. It plays
// none of them: the server reads the files again.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "game/ui/model.h"

namespace streep::client {

struct Library {
  std::vector<ui::DeckEntry> decks;
  std::map<deck::Language, std::string> routes;  // paths, one for each language
};

// The decks of a folder, those in `language` before others, and the places of
// its folder routes/. A deck or places named on the command line come first;
// empty: none. What is wrong with a deck is told in `language`.
[[nodiscard]] Library library_of(const std::string& folder, const std::string& deck, const std::string& routes, deck::Language language);

}  // namespace streep::client
