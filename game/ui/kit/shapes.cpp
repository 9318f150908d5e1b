#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "game/ui/kit/widgets.h"

namespace streep::ui {

namespace {

constexpr float kPi = std::numbers::pi_v<float>;

ImVec2 at(Point point) { return {point.x, point.y}; }

Point along(Point from, Point to, float part) { return {from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part}; }

// Upright and level ones in whole pixels: sharp, and long soft edges are what a
// renderer without a graphics card is slow at.
void draw_thread(ImDrawList& list, Point from, Point to, float width, Colour colour) {
  const float thick = std::max(1.0F, std::round(width));
  if (from.x == to.x) {
    const float left = std::round(from.x - width / 2);
    list.AddRectFilled({left, std::round(std::min(from.y, to.y))}, {left + thick, std::round(std::max(from.y, to.y))}, colour.packed());
  } else if (from.y == to.y) {
    const float top = std::round(from.y - width / 2);
    list.AddRectFilled({std::round(std::min(from.x, to.x)), top}, {std::round(std::max(from.x, to.x)), top + thick}, colour.packed());
  } else {
    list.AddLine(at(from), at(to), colour.packed(), thick);
  }
}

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
  const auto spot = [&](Point base, float forward, float aside) {
    return Point{base.x + direction.x * forward - direction.y * aside, base.y + direction.y * forward + direction.x * aside};
  };
  const float half = width / 2;
  const Theme& theme = canvas.theme();
  ImDrawList& list = canvas.list();
  // Cut by hand: both ends are a little aslant.
  const float aslant = half * 0.3F;
  list.AddTriangleFilled(at(spot(from, 0, -half)), at(spot(from, aslant, -half)), at(spot(from, aslant, half)), theme.tape.packed());
  list.AddTriangleFilled(at(spot(end, 0, -half)), at(spot(end, aslant, -half)), at(spot(end, 0, half)), theme.tape.packed());
  draw_thread(list, spot(from, aslant, 0), end, width, theme.tape);
  // The sheen of the roll: one lighter and one darker thread.
  const float thin = width * 0.07F;
  draw_thread(list, spot(from, aslant, -half * 0.62F), spot(end, 0, -half * 0.62F), thin, mixed(theme.tape, {255, 255, 255}, 0.28F));
  draw_thread(list, spot(from, aslant, half * 0.72F), spot(end, 0, half * 0.72F), thin, mixed(theme.tape, {0, 0, 0}, 0.14F));
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
