// What keeps a link from a room, in a sentence that says what to do.
#pragma once

#include <string>

#include "game/client/link/link.h"
#include "game/deck/words.h"

namespace streep::client {

// `address` as people typed it. Empty where there is none.
[[nodiscard]] std::string sentence(LinkTrouble trouble, const std::string& address, const deck::Words& words);

}  // namespace streep::client
