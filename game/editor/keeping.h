// What is saved: a manuscript as the text of a file, in the one layout of decks
// where it can be played, with the comments of its author, each with the card
// that it was written at, wherever that card is now.
#pragma once

#include <string>
#include <string_view>

#include "game/editor/manuscript.h"

namespace streep::editor {

[[nodiscard]] std::string file_of(const Manuscript& deck, Wording wording);

// Remembers the comments of `source`, of which `deck` was read and has the
// cards in the same order.
void keep_comments(std::string_view source, Wording wording, Manuscript& deck);

}  // namespace streep::editor
