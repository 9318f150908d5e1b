// What goes in and out of the editor beside decks: tables of cards, and packs
// for a colleague. It knows no desk: files in, manuscripts out, and back.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "game/client/app/shelves.h"
#include "game/client/machine/deck_file.h"
#include "game/deck/deck.h"
#include "game/deck/words.h"
#include "game/editor/manuscript.h"

namespace streep::client {

// A file of places to go to, as its author wrote it.
struct Places {
  std::string name, text;
};

// What was read from a file; where nothing could be, `problem` says why.
struct Imported {
  std::vector<editor::Sheet> cards;        // of a table
  std::optional<editor::Manuscript> deck;  // of a pack
  std::vector<Places> places;              // of a pack
  std::string problem;                     // also of the rows that were left out
};

[[nodiscard]] bool is_table(const std::string& path);
[[nodiscard]] bool is_pack(const std::string& path);
[[nodiscard]] Imported read_table(const std::string& path, deck::Language language, const deck::Words& words);
[[nodiscard]] Imported read_pack(const std::string& path, deck::Language language, const deck::Words& words);

// The bytes of a pack, or why there is none.
struct PackedDeck {
  std::string bytes;  // empty: there is a problem
  std::string problem;
};
[[nodiscard]] PackedDeck packed(const std::string& stem, const DeckTexts& texts, std::vector<Places> places, deck::Language language);

// Those that sessions on this machine send people to.
[[nodiscard]] std::vector<Places> places_on(const Shelves& shelves);
// Keeps those that this machine does not have, over none that it has. The
// folder they are in; empty where there was nothing to keep, or no way to.
[[nodiscard]] std::string keep_places(const std::vector<Places>& places, const Shelves& shelves);

// The folders and files of a folder that can be chosen, for a desktop that has
// no dialog; folders first, with a slash.
[[nodiscard]] std::vector<std::string> names_in(const std::string& folder, const std::vector<std::string>& endings);

}  // namespace streep::client
