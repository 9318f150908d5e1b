// Where figures can stand in an area: rows like a brick wall, a little out of
// line, so that it looks like people and nobody hides behind another. It knows
// no groups and no moves.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "game/ui/crowd/crowd.h"

namespace streep::ui {

struct Spot {
  float x = 0, y = 0;
  bool operator==(const Spot&) const = default;
};

// How people stand: how tall each is drawn, and how far apart (1: closest).
struct Stance {
  float height = 0;
  float spread = 1;
};

// In twos the spots are the middles between two figures.
enum class Company : std::uint8_t { alone, twos };

// As tall as can be where `spots` have to fit, and then as far apart as can be.
[[nodiscard]] Stance stance_for(const Area& area, std::size_t spots, Company company = Company::alone);

// How far apart figures of this height can be.
[[nodiscard]] float spread_for(const Area& area, float height, std::size_t spots, Company company = Company::alone);

// Every spot of `area`, from the middle outwards: the first n are a loose block
// of n. The same seed gives the same spots.
[[nodiscard]] std::vector<Spot> spots_in(const Area& area, Stance stance, base::Seed seed, Company company = Company::alone);

// From -1 up to, not including, 1: how far something is out of line.
[[nodiscard]] inline float signed_fraction(base::Random& random) { return 2 * static_cast<float>(random.fraction()) - 1; }

}  // namespace streep::ui
