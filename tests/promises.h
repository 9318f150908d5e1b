// What is promised: with this threshold, this many people who put together
// what they know cannot tell what anybody else answered.
#pragma once

#include <array>
#include <cstdint>

#include "game/session/tally.h"

namespace streep::test {

struct Promise {
  const char* name;
  session::Threshold threshold;
  int coalition;
};

inline constexpr Promise kNormal{"normal", session::threshold_of(deck::Sensitivity::normal), 1};
inline constexpr Promise kSpecial{"special", session::threshold_of(deck::Sensitivity::special), 2};
inline constexpr Promise kInStore{"in the store", session::kStored, 3};
inline constexpr std::array kOfCards{kNormal, kSpecial};

// The rule, weakened: an oracle must see that it is.
[[nodiscard]] constexpr session::Threshold one_lower(session::Threshold threshold) {
  return {static_cast<std::uint8_t>(threshold.k - 1), threshold.minimum};
}

[[nodiscard]] constexpr std::uint16_t count_of(int people) { return static_cast<std::uint16_t>(people); }

}  // namespace streep::test
