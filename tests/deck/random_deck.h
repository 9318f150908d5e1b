// Valid decks and routes by chance, with everything in them that is hard to
// write: quotes, backslashes, line feeds, letters of many bytes.
#pragma once

#include "game/base/random.h"
#include "game/deck/deck.h"

namespace streep::test {

[[nodiscard]] deck::Deck random_deck(base::Seed seed);
[[nodiscard]] deck::Routes random_routes(base::Seed seed);

}  // namespace streep::test
