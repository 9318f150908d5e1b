#include "game/ui/kit/canvas.h"

#include <imgui.h>

#include <cmath>
#include <limits>
#include <utility>

#include "game/ui/kit/keyboard.h"
#include "game/ui/kit/widgets.h"

namespace streep::ui {

namespace {

bool takes_focus(const Drawn& thing) {
  return (thing.enabled || thing.explains) && (thing.kind == DrawnKind::button || thing.kind == DrawnKind::field);
}

// Where an arrow leads: the nearest in that direction, sideways counting double.
const Drawn* neighbour(const std::vector<const Drawn*>& things, const Drawn& from, float x, float y) {
  const Drawn* best = nullptr;
  float nearest = std::numeric_limits<float>::max();
  for (const Drawn* thing : things) {
    const float dx = thing->box.centre().x - from.box.centre().x;
    const float dy = thing->box.centre().y - from.box.centre().y;
    const float ahead = dx * x + dy * y;
    const float aside = std::abs(dx * y) + std::abs(dy * x);
    if (ahead <= 1 || ahead + 2 * aside >= nearest) continue;
    nearest = ahead + 2 * aside;
    best = thing;
  }
  return best;
}

}  // namespace

Canvas::Canvas(const Look& look, const deck::Words& words, float letters, Draft& draft)
    : Canvas(look, words, letters, draft, {0, 0, ImGui::GetIO().DisplaySize.x, ImGui::GetIO().DisplaySize.y}) {}

Canvas::Canvas(const Look& look, const deck::Words& words, float letters, Draft& draft, Box box)
    : words_(words),
      draft_(draft),
      list_(*ImGui::GetBackgroundDrawList()),
      box_(box),
      scale_(Scale::of(box_.width, box_.height)),
      theme_(theme_of(look.tone)),
      type_(*look.type) {
  scale_.letters = letters;
  const std::vector<Drawn> before = std::exchange(draft_.drawn, {});
  move_focus(before);
  for (const Drawn& thing : before) {
    if (!takes_focus(thing) || thing.id != draft_.focus) continue;
    typing_ = thing.kind == DrawnKind::field;
    taken_ = typing_ || (draft_.by_keyboard && thing.enabled);
  }
}

void Canvas::move_focus(const std::vector<Drawn>& before) {
  const ImGuiIO& io = ImGui::GetIO();
  if (io.MouseClicked[0]) draft_.by_keyboard = false;
  std::vector<const Drawn*> things;
  std::size_t now = 0;  // one more than the place of the focus; 0: it is on nothing
  for (const Drawn& thing : before) {
    if (!takes_focus(thing)) continue;
    things.push_back(&thing);
    if (thing.id == draft_.focus) now = things.size();
  }
  if (things.empty()) return;

  const Drawn* next = nullptr;
  const bool in_field = now > 0 && things[now - 1]->kind == DrawnKind::field;
  if (key_pressed(ImGuiKey_Tab)) {
    next = io.KeyShift ? things[now > 1 ? now - 2 : things.size() - 1] : things[now % things.size()];
  } else if (now > 0 && !io.KeyAlt) {
    const Drawn& from = *things[now - 1];
    if (!from.lines && key_pressed(ImGuiKey_DownArrow)) next = neighbour(things, from, 0, 1);
    if (!from.lines && key_pressed(ImGuiKey_UpArrow)) next = neighbour(things, from, 0, -1);
    if (!in_field && key_pressed(ImGuiKey_RightArrow)) next = neighbour(things, from, 1, 0);
    if (!in_field && key_pressed(ImGuiKey_LeftArrow)) next = neighbour(things, from, -1, 0);
  }
  if (next == nullptr) return;
  draft_.focus = next->id;
  draft_.by_keyboard = true;
}

bool Canvas::under_mouse(Box place) const {
  const Point mouse{ImGui::GetIO().MousePos.x, ImGui::GetIO().MousePos.y};
  return place.holds(mouse) && window_.holds(mouse);
}

void Canvas::record(Drawn drawn) {
  drawn.hidden = !window_.holds(drawn.box, 1);
  draft_.drawn.push_back(std::move(drawn));
}

bool Canvas::pressed(std::string_view id, Box place) {
  const ImGuiIO& io = ImGui::GetIO();
  const bool over = under_mouse(place);
  if (over && io.MouseClicked[0]) {
    draft_.pressed = id;
    draft_.focus = id;
  }
  if (io.MouseReleased[0] && draft_.pressed == id) {
    draft_.pressed.clear();
    return over;
  }
  // After a click the keys are free again: Space must not press the same button twice.
  return focused(id) && draft_.by_keyboard && (enter_pressed(false) || key_pressed(ImGuiKey_Space, false));
}

void focus_ring(Canvas& canvas, Box box) {
  const float gap = canvas.scale().gap() * 0.5F;
  const float corner = canvas.scale().corner() + gap;
  const float thick = std::max(2.0F, canvas.scale().unit * 0.4F);
  canvas.list().AddRect({box.x - gap, box.y - gap}, {box.right() + gap, box.bottom() + gap}, canvas.theme().focus.packed(), corner, 0,
                        thick);
}

}  // namespace streep::ui
