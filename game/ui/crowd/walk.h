// Who of a crowd goes from where to where, and when. It knows no looks and no
// drawing.
#pragma once

#include <cstdint>
#include <vector>

#include "game/ui/crowd/ground.h"

namespace streep::ui {

// Somebody on the way from one spot to another.
struct Walker {
  Spot from, to;
  double starts = 0, lasts = 1;  // seconds
  std::uint16_t group = 0;       // where it ends
  float turn = 0;                // at the end it looks to the left (-1), to the right (1), or either way (0)
};

struct Walk {
  float height = 0;  // of each figure
  std::vector<Walker> walkers;
};

// Of every formation but the clouds.
[[nodiscard]] Walk walk_of(const Crowd& crowd);

// When the last one who could be walking stands still, in seconds. It does not
// depend on how many walk; 0 where nobody does.
[[nodiscard]] double end_of_walk(const Crowd& crowd);

}  // namespace streep::ui
