// A deck that a room can be opened with, from texts in memory: one of somebody's
// own, or one that the server offers. Hostile text is refused in a sentence. It opens
// no files.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "game/deck/deck.h"
#include "game/deck/words.h"

namespace streep::server {

// What a room plays, and the texts that it was read from.
struct Play {
  std::shared_ptr<const deck::Deck> deck;
  std::shared_ptr<const deck::Routes> routes;  // may be null
  std::string deck_text, routes_text;
};

// Why a deck cannot be played, told to whoever sent it.
struct Fault {
  std::string sentence;
  std::string details{};  // what is wrong with one of its files; often empty
};

// Nothing where one of them cannot be played. Without routes: an empty text.
[[nodiscard]] std::optional<Play> play_of(std::string deck_text, std::string routes_text);

// Of a .streep file, in this language: its deck or its translation, and the first places in that language.
[[nodiscard]] std::variant<Play, Fault> play_of_pack(std::string_view bytes, std::optional<deck::Language> language,
                                                     const deck::Words& words);

}  // namespace streep::server
