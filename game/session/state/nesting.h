// Which cards of a cut are nested: whoever says yes to the one says yes to the
// other, as the deck says with `implies`, or as follows from several of those,
// by cards of other cuts too. It knows no rounds and nothing that was published.
#pragma once

#include <cstdint>
#include <vector>

#include "game/session/state/path.h"

namespace streep::session {

// Cards are numbered from 1.
class Nesting {
 public:
  Nesting(const deck::Deck& deck, const Cards& cards);

  // Either way round; no card is nested in itself.
  [[nodiscard]] bool are_nested(std::uint8_t one, std::uint8_t other) const;

 private:
  std::vector<std::vector<bool>> implies_;  // by card and card, from 0
};

}  // namespace streep::session
