#include "game/ui/crowd/ground.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "game/base/ranges.h"

namespace streep::ui {

namespace {

// Distances for one spot, as parts of the height of a figure. A row hides the
// legs of the row behind it and never the faces.
struct Spacing {
  float column, row, half_width;
};
constexpr Spacing kAlone{0.54F, 0.34F, 0.27F};
constexpr Spacing kTwos{1.15F, 0.52F, 0.56F};

constexpr float kTallest = 0.32F;       // of the height of the area,
constexpr float kTallestWide = 0.22F;   // or of its size where it is wide,
constexpr float kTallestAtAll = 0.55F;  // but not above this of its height
constexpr float kSpreadMost = 1.7F;
constexpr float kSideways = 0.24F;  // out of line, of the distance to the next
constexpr float kForward = 0.22F;
// A picture costs what it fills: in a large crowd people stand smaller and looser.
constexpr float kLooser = 0.40F;  // at most, of their height
constexpr float kLarge = 1000;    // people
constexpr float kRagged = 0.10F;  // how uneven the edge of a block is

struct Grid {
  int columns = 0, rows = 0;
  float left = 0, top = 0, dx = 0, dy = 0;
};

[[nodiscard]] const Spacing& spacing_of(Company company) { return company == Company::twos ? kTwos : kAlone; }

// Leaves room for heads, for shoulders and for standing out of line.
[[nodiscard]] Grid grid_of(const Area& area, Stance stance, Company company) {
  const Spacing& spacing = spacing_of(company);
  Grid grid;
  grid.dx = spacing.column * stance.height * stance.spread;
  grid.dy = spacing.row * stance.height * stance.spread;
  const float sideways = spacing.half_width * stance.height + (kSideways + 0.25F) * grid.dx;
  const float forward = kForward * grid.dy;
  const float width = area.width - 2 * sideways;
  const float depth = area.height - stance.height - 2 * forward;
  if (width < 0 || depth < 0) return grid;
  grid.columns = static_cast<int>(width / grid.dx) + 1;
  grid.rows = static_cast<int>(depth / grid.dy) + 1;
  grid.left = area.x + (area.width - static_cast<float>(grid.columns - 1) * grid.dx) / 2;
  const float used = static_cast<float>(grid.rows - 1) * grid.dy;
  grid.top = area.y + stance.height + forward + (depth - used) / 2;
  return grid;
}

[[nodiscard]] bool fits(const Area& area, Stance stance, std::size_t spots, Company company) {
  const Grid grid = grid_of(area, stance, company);
  return static_cast<std::size_t>(grid.columns) * static_cast<std::size_t>(grid.rows) >= spots;
}

}  // namespace

Stance stance_for(const Area& area, std::size_t spots, Company company) {
  const float wide = std::min(kTallestWide * std::sqrt(area.width * area.height), kTallestAtAll * area.height);
  Stance stance{std::max(kTallest * area.height, wide), 1};
  while (stance.height > 1 && !fits(area, stance, spots, company)) stance.height *= 0.98F;
  stance.height *= 1 - kLooser * std::min(1.0F, static_cast<float>(spots) / kLarge);
  stance.spread = spread_for(area, stance.height, spots, company);
  return stance;
}

float spread_for(const Area& area, float height, std::size_t spots, Company company) {
  float spread = 1;
  while (spread < kSpreadMost && fits(area, {height, spread * 1.02F}, spots, company)) spread *= 1.02F;
  return spread;
}

std::vector<Spot> spots_in(const Area& area, Stance stance, base::Seed seed, Company company) {
  const Grid grid = grid_of(area, stance, company);
  base::Random random(seed);
  std::vector<std::pair<float, Spot>> ordered;
  for (int row = 0; row < grid.rows; ++row) {
    const float shift = (row % 2 == 0 ? -grid.dx : grid.dx) / 4;
    for (int column = 0; column < grid.columns; ++column) {
      const Spot spot{grid.left + shift + grid.dx * (static_cast<float>(column) + kSideways * signed_fraction(random)),
                      grid.top + grid.dy * (static_cast<float>(row) + kForward * signed_fraction(random))};
      const float across = (spot.x - area.x - area.width / 2) / area.width;
      const float along = (spot.y - stance.height / 2 - area.y - area.height / 2) / area.height;
      ordered.emplace_back(std::hypot(across, along) + kRagged * signed_fraction(random) / 2, spot);
    }
  }
  base::stable_sort(ordered, &std::pair<float, Spot>::first);
  std::vector<Spot> spots;
  spots.reserve(ordered.size());
  for (const auto& [distance, spot] : ordered) spots.push_back(spot);
  return spots;
}

}  // namespace streep::ui
