// What goes in and out of the editor beside decks: tables of cards, and packs
// for a colleague. Bytes in, manuscripts out, and back; it knows no file.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "game/client/app/world/shelf.h"
#include "game/deck/deck.h"
#include "game/deck/words.h"
#include "game/editor/manuscript.h"
#include "game/pack/pack.h"

namespace streep::client {

// What was read from a file; where nothing could be, `problem` says why.
struct Imported {
  std::vector<editor::Sheet> cards{};        // of a table
  std::optional<editor::Manuscript> deck{};  // of a pack
  std::vector<Places> places{};              // of a pack
  std::string problem{};                     // also of the rows that were left out
};

[[nodiscard]] bool is_table(std::string_view name);
[[nodiscard]] bool is_pack(std::string_view name);
[[nodiscard]] Imported read_table(const std::string& name, std::string_view bytes, const deck::Words& words);
[[nodiscard]] Imported read_pack(const std::string& name, std::string_view bytes, const deck::Words& words);

// The bytes of a pack, or why there is none.
[[nodiscard]] std::variant<std::string, pack::Problem> packed(const std::string& stem, const DeckTexts& texts,
                                                              const std::vector<Places>& places, const deck::Words& words);
[[nodiscard]] std::string sentence(const pack::Problem& problem);

// Of these places those whose text is nowhere among the others.
[[nodiscard]] std::vector<Places> new_places(const std::vector<Places>& places, const std::vector<Places>& here);

}  // namespace streep::client
