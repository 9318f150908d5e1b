// What is promised: with this threshold, this many people who put together
// what they know cannot tell what anybody else answered.
#pragma once

#include <cstdint>

#include "game/session/tally.h"

namespace streep::test {

struct Promise {
  session::Threshold threshold;
  int coalition;
};

inline constexpr Promise kNormal{session::threshold_of(deck::Sensitivity::normal), 1};
inline constexpr Promise kSpecial{session::threshold_of(deck::Sensitivity::special), 2};
inline constexpr Promise kInStore{session::kStored, 3};

// The rule, weakened: an oracle must see that it is.
[[nodiscard]] constexpr session::Threshold one_lower(session::Threshold threshold) {
  return {static_cast<std::uint8_t>(threshold.k - 1), threshold.minimum};
}

[[nodiscard]] constexpr std::uint16_t count_of(int people) { return static_cast<std::uint16_t>(people); }

}  // namespace streep::test
