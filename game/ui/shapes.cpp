#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "game/ui/widgets.h"

namespace streep::ui {

namespace {

constexpr float kPi = std::numbers::pi_v<float>;

ImVec2 at(Point point) { return {point.x, point.y}; }

Point along(Point from, Point to, float part) { return {from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part}; }

Point beside(Point point, Point direction, float by) { return {point.x - direction.y * by, point.y + direction.x * by}; }

}  // namespace

void card(Canvas& canvas, Box box, Colour fill, Colour edge) {
  const float corner = std::min(canvas.scale().corner(), box.height / 2);
  const float thick = std::max(1.0F, canvas.scale().hair());
  canvas.list().AddRectFilled({box.x, box.y}, {box.right(), box.bottom()}, fill.packed(), corner);
  canvas.list().AddRect({box.x, box.y}, {box.right(), box.bottom()}, edge.packed(), corner, 0, thick);
}

void card(Canvas& canvas, Box box) { card(canvas, box, canvas.theme().card, canvas.theme().card); }

void tape(Canvas& canvas, Point from, Point to, float width, float laid) {
  if (laid <= 0) return;
  const float length = std::hypot(to.x - from.x, to.y - from.y);
  if (length < 1) return;
  const Point direction{(to.x - from.x) / length, (to.y - from.y) / length};
  const Point end = along(from, to, std::min(laid, 1.0F));
  const float half = width / 2;
  // Cut by hand: both ends are a little aslant.
  const std::array corners{at(beside(from, direction, -half)), at(beside({end.x + direction.x * half * 0.3F, end.y + direction.y * half * 0.3F}, direction, -half)),
                           at(beside(end, direction, half)), at(beside({from.x + direction.x * half * 0.3F, from.y + direction.y * half * 0.3F}, direction, half))};
  const Theme& theme = canvas.theme();
  canvas.list().AddConvexPolyFilled(corners.data(), static_cast<int>(corners.size()), theme.tape.packed());
  // The sheen of the roll: one lighter and one darker thread.
  const Colour light = mixed(theme.tape, {255, 255, 255}, 0.28F);
  const Colour dark = mixed(theme.tape, {0, 0, 0}, 0.14F);
  canvas.list().AddLine(at(beside(from, direction, -half * 0.62F)), at(beside(end, direction, -half * 0.62F)), light.packed(), std::max(1.0F, width * 0.07F));
  canvas.list().AddLine(at(beside(from, direction, half * 0.72F)), at(beside(end, direction, half * 0.72F)), dark.packed(), std::max(1.0F, width * 0.07F));
}

void symbol(Canvas& canvas, Box box, const session::Symbol& symbol, bool with_number) {
  const Point middle = box.centre();
  const float radius = std::min(box.width, box.height) / 2;
  const Colour colour = canvas.theme().symbols.at(symbol.colour % canvas.theme().symbols.size());
  ImDrawList& list = canvas.list();
  const ImU32 paint = colour.packed();
  Point heart = middle;  // where the number goes
  switch (symbol.shape % session::kSymbolShapes) {
    case 0: list.AddCircleFilled(at(middle), radius, paint, 96); break;
    case 1:
      list.AddTriangleFilled({middle.x, middle.y - radius}, {middle.x + radius, middle.y + radius * 0.86F}, {middle.x - radius, middle.y + radius * 0.86F}, paint);
      heart.y += radius * 0.28F;
      break;
    case 2: list.AddRectFilled({middle.x - radius * 0.88F, middle.y - radius * 0.88F}, {middle.x + radius * 0.88F, middle.y + radius * 0.88F}, paint, radius * 0.12F); break;
    default:
      list.AddQuadFilled({middle.x, middle.y - radius}, {middle.x + radius, middle.y}, {middle.x, middle.y + radius}, {middle.x - radius, middle.y}, paint);
  }
  canvas.record({.kind = DrawnKind::picture, .box = box, .ink = box});
  if (!with_number || symbol.number == 0) return;
  const Box number{heart.x - radius * 0.55F, heart.y - radius * 0.45F, radius * 1.1F, radius * 0.9F};
  text(canvas, number, std::to_string(symbol.number), {.face = Face::display, .size = radius * 0.75F, .colour = number_on(canvas.theme(), colour), .align = Align::centre, .lift = 0.5F});
}

void ring(Canvas& canvas, Box box, float left) {
  const Point middle = box.centre();
  const float thick = std::min(box.width, box.height) * 0.11F;
  const float radius = std::min(box.width, box.height) / 2 - thick / 2;
  ImDrawList& list = canvas.list();
  list.AddCircle(at(middle), radius, canvas.theme().edge.packed(), 96, thick);
  left = std::clamp(left, 0.0F, 1.0F);
  if (left > 0) {
    // Empties clockwise from the top, as a clock does.
    list.PathArcTo(at(middle), radius, -kPi / 2 + 2 * kPi * (1 - left), -kPi / 2 + 2 * kPi, 128);
    list.PathStroke(canvas.theme().tape.packed(), 0, thick);
  }
  canvas.record({.kind = DrawnKind::picture, .box = box, .ink = box});
}

}  // namespace streep::ui
