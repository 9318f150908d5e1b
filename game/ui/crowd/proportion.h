// The figure of an insight as people: 1 in 10 is ten people, one of them on a
// strip of tape and a step away from the others. All look the same, so that
// nothing about anybody says why. It knows no drawing, and no answers: the
// figure is the deck's.
#pragma once

#include <vector>

#include "game/deck/deck.h"
#include "game/ui/crowd/crowd.h"

namespace streep::ui {

// Sprite::group and Sprite::colour of who is counted, and of who is not.
inline constexpr std::uint8_t kCounted = 0;
inline constexpr std::uint8_t kOthers = 1;

struct ProportionPicture {
  std::vector<Sprite> people;  // who is counted first; those in front last of each
  Area tape;                   // under who is counted
};

// As large as `area` allows, on its floor and from its left edge.
[[nodiscard]] ProportionPicture picture_of(const deck::Proportion& proportion, const Area& area);

}  // namespace streep::ui
