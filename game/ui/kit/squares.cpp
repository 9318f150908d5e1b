// A QR code on the screen.
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "game/ui/kit/widgets.h"

namespace streep::ui {

namespace {

// Not of a theme: a camera wants them so.
constexpr Colour kDarkSquare{0, 0, 0};
constexpr Colour kLightSquare{255, 255, 255};
constexpr float kSlack = 0.001F;  // a box made to measure is not too small

int across(const base::Squares& squares) { return squares.size() + 2 * base::kQuietZone; }

// A row at a time, each run of dark squares as one.
void draw_row(ImDrawList& list, const base::Squares& squares, int row, Point start, float side) {
  for (int x = 0; x < squares.size(); ++x) {
    if (!squares.dark(x, row)) continue;
    const int from = x;
    while (squares.dark(x + 1, row)) ++x;
    const float y = start.y + static_cast<float>(row) * side;
    list.AddRectFilled({start.x + static_cast<float>(from) * side, y}, {start.x + static_cast<float>(x + 1) * side, y + side},
                       kDarkSquare.packed());
  }
}

}  // namespace

float squares_width(const base::Squares& squares, float most) {
  const auto count = static_cast<float>(across(squares));
  return std::max(1.0F, std::floor(most / count + kSlack)) * count;
}

Box squares(Canvas& canvas, Box box, const base::Squares& squares, std::string_view id) {
  if (squares.size() == 0) return {box.x, box.y, 0, 0};
  const float width = squares_width(squares, std::min(box.width, box.height));
  const float side = width / static_cast<float>(across(squares));
  const Box middle = centred(box, width, width);
  const Box sheet{std::floor(middle.x), std::floor(middle.y), middle.width, middle.height};
  canvas.list().AddRectFilled({sheet.x, sheet.y}, {sheet.right(), sheet.bottom()}, kLightSquare.packed());
  const float quiet = side * static_cast<float>(base::kQuietZone);
  for (int row = 0; row < squares.size(); ++row) draw_row(canvas.list(), squares, row, {sheet.x + quiet, sheet.y + quiet}, side);
  canvas.record({.kind = DrawnKind::picture, .id = std::string(id), .box = box, .ink = sheet});
  return sheet;
}

}  // namespace streep::ui
