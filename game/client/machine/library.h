// The decks and places on this machine, as the host page lists them. It plays
// none of them: the server reads the files again.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "game/client/app/shelves.h"
#include "game/ui/model.h"

namespace streep::client {

inline constexpr std::size_t kRecentDecks = 3;  // as many are remembered

struct Library {
  std::vector<ui::DeckEntry> decks;
  std::map<deck::Language, std::string> routes;  // paths, one for each language
  std::vector<std::string> recent;               // paths of what was played last, the newest first
  Shelves shelves;                               // where it was found
};

// The decks of the game and of this person, those in `language` before others,
// and the places of the folder routes/. A deck or places named on the command
// line come first. What is wrong with a deck is told in `language`.
[[nodiscard]] Library library_of(const Shelves& shelves, deck::Language language);

}  // namespace streep::client
