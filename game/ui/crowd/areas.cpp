// Where the groups of a crowd end.
#include "game/ui/crowd/crowd.h"

namespace streep::ui {

namespace {

constexpr float kGap = 0.022F;  // between the line and the nearest shoulders, of the width

[[nodiscard]] Area part_of(const Area& area, float x, float y, float width, float height) {
  return {area.x + x * area.width, area.y + y * area.height, width * area.width, height * area.height};
}

[[nodiscard]] std::vector<Area> sides_of(const Area& area) {
  const float width = area.width / 2 - line_gap(area);
  return {{area.x, area.y, width, area.height}, {area.x + area.width - width, area.y, width, area.height}};
}

[[nodiscard]] std::vector<Area> columns_of(const Area& area, std::size_t count) {
  std::vector<Area> columns;
  const float width = 1 / static_cast<float>(count);
  for (std::size_t i = 0; i < count; ++i) columns.push_back(part_of(area, (static_cast<float>(i) + 0.03F) * width, 0, 0.94F * width, 1));
  return columns;
}

}  // namespace

float line_x(const Area& area) { return area.x + area.width / 2; }

float line_gap(const Area& area) { return kGap * area.width; }

std::vector<Area> group_areas(const Crowd& crowd) {
  switch (crowd.formation) {
    case Formation::line:
    case Formation::cloud_left:
    case Formation::cloud_right: return sides_of(crowd.area);
    case Formation::zones: return columns_of(crowd.area, crowd.groups.size());
    case Formation::gather:
    case Formation::pairs: break;
  }
  return {crowd.area};
}

}  // namespace streep::ui
