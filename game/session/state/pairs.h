// Who talks with whom: at random, and nobody twice with the same person while
// that is possible. It knows no answers: a pair says nothing about them.
#pragma once

#include <cstdint>
#include <vector>

#include "game/base/random.h"
#include "game/session/effect.h"
#include "game/session/ids.h"

namespace streep::session {

using TalkGroup = std::vector<SeatId>;  // who talk together: two, or three where the number is odd

class Pairs {
 public:
  // Fewer than two people make no pair.
  [[nodiscard]] std::vector<TalkGroup> draw(std::vector<SeatId> seats, base::Random& random);

 private:
  [[nodiscard]] bool have_met(SeatId a, SeatId b) const;
  void remember(const std::vector<TalkGroup>& groups);

  std::vector<std::uint32_t> meetings_;  // two seats in one number, sorted
};

// A different symbol for every pair of one talk.
[[nodiscard]] Symbol symbol_of(std::size_t pair);

}  // namespace streep::session
