// By which totals know a deck: a hash of all that is in it, in whatever layout
// its file has. It opens no file.
#pragma once

#include <string>

#include "game/deck/deck.h"

namespace streep::results {

// BLAKE2b with 256 bits of the deck as deck::write writes it, in 64 hexadecimal digits; the same on every machine.
[[nodiscard]] std::string fingerprint(const deck::Deck& deck);

}  // namespace streep::results
