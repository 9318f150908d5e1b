#include "game/ui/crowd/emblem.h"

#include <algorithm>
#include <array>

#include "game/base/ranges.h"

namespace streep::ui {

namespace {

constexpr float kWide = 2.55F;         // heights of a figure
constexpr float kDeep = 0.14F;         // from the feet at the back to those in front
constexpr float kEmblemTallest = 24;   // units
constexpr float kEmblemShortest = 11;  // units: shorter people would be decoration

// From the back to the front; places in heights, from the line and from the lower edge.
constexpr std::array kPeople{
    Sprite{.x = -2.38F, .y = -0.14F, .height = 0.94F, .shape = 1, .colour = 4},
    Sprite{.x = -1.46F, .y = -0.12F, .height = 0.94F, .shape = 4, .colour = 6},
    Sprite{.x = -0.56F, .y = -0.10F, .height = 0.95F, .shape = 7, .colour = 1},
    Sprite{.x = -1.93F, .y = 0, .height = 1, .shape = 6, .colour = 0},
    Sprite{.x = -1.00F, .y = 0, .height = 1, .shape = 8, .colour = 2},
    Sprite{.x = -0.04F, .y = 0, .height = 1, .shape = 2, .colour = 5, .step = true},
};

}  // namespace

void draw_emblem(Canvas& canvas, Box floor, const Figures* figures) {
  const float unit = canvas.scale().unit;
  const float height = std::min({floor.width / kWide, floor.height / (1 + kDeep), kEmblemTallest * unit});
  if (figures == nullptr || height < kEmblemShortest * unit) return;
  auto people = kPeople;
  for (Sprite& one : people) {
    one.x = floor.right() + one.x * height;
    one.y = floor.bottom() + one.y * height;
    one.height *= height;
  }
  std::array<std::uint32_t, kFigureColours> colours{};
  base::transform(canvas.theme().figures, colours.begin(), &Colour::packed);
  draw_crowd(canvas.list(), people, *figures, colours);
  const Box place{floor.right() - kWide * height, floor.bottom() - (1 + kDeep) * height, kWide * height, (1 + kDeep) * height};
  canvas.record({.kind = DrawnKind::picture, .id = "emblem", .box = place, .ink = place});
}

}  // namespace streep::ui
