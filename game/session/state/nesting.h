// Which cards of a cut are nested: whoever says yes to the one says yes to the
// other, as the deck says with `implies`, or as follows from several of those.
// It knows no rounds and nothing that was published.
#pragma once

#include <cstdint>
#include <vector>

#include "game/session/state/path.h"

namespace streep::session {

// Cards are numbered from 1.
class Nesting {
 public:
  explicit Nesting(const Cards& cards);

  // Either way round; no card is nested in itself.
  [[nodiscard]] bool are_nested(std::uint8_t one, std::uint8_t other) const;

 private:
  [[nodiscard]] bool implies(std::uint8_t card, std::uint8_t other) const;

  std::vector<std::uint8_t> implied_;  // by card, from 1: one less is the index; 0: none
};

}  // namespace streep::session
