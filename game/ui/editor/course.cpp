// The course of a session: how heavy each card of a plan is, in playing order,
// and whether the minutes fit.
#include <imgui.h>

#include <algorithm>
#include <string>

#include "game/deck/lint/lint.h"
#include "game/editor/order.h"
#include "game/ui/editor/parts.h"

namespace streep::ui {

namespace {

// A point for each card, as high as it is heavy; the tape goes along them.
void draw_curve(EditorFrame& frame, Box box, const std::vector<editor::PlannedCard>& cards) {
  Canvas& canvas = frame.canvas;
  const float unit = canvas.scale().unit;
  for (int weight = 1; weight <= 3; ++weight) {
    const float y = box.bottom() - box.height * (static_cast<float>(weight) - 0.5F) / 3;
    canvas.list().AddLine({box.x, y}, {box.right(), y}, canvas.theme().edge.packed(), std::max(1.0F, canvas.scale().hair() * 0.5F));
  }
  const auto point = [&](std::size_t i) {
    const float part = (static_cast<float>(i) + 0.5F) / static_cast<float>(cards.size());
    return Point{box.x + box.width * part, box.bottom() - box.height * (static_cast<float>(cards[i].weight) - 0.5F) / 3};
  };
  for (std::size_t i = 0; i + 1 < cards.size(); ++i) tape(canvas, point(i), point(i + 1), unit * 0.7F);
  for (std::size_t i = 0; i < cards.size(); ++i) {
    const Point at = point(i);
    const bool open = cards[i].card == frame.card;
    const float radius = unit * (open ? 1.1F : 0.7F);
    canvas.list().AddCircleFilled({at.x, at.y}, radius, (open ? canvas.theme().ink : canvas.theme().tape).packed(), 24);
    const Box target{at.x - unit, box.y, 2 * unit, box.height};
    if (canvas.under_mouse(target) && ImGui::GetIO().MouseClicked[0]) frame.open(cards[i].card);
  }
  canvas.record({.kind = DrawnKind::picture, .box = box, .ink = box});
}

// A stretch for each card, as long as it takes; behind the edge there is no time left.
void draw_minutes(EditorFrame& frame, Box box, const std::vector<editor::PlannedCard>& cards, int room) {
  Canvas& canvas = frame.canvas;
  const Theme& theme = canvas.theme();
  const int minutes = editor::minutes_in(cards);
  const float most = static_cast<float>(std::max({minutes, room, 1}));
  card(canvas, box, theme.floor, theme.edge);
  float x = box.x;
  for (const editor::PlannedCard& planned : cards) {
    const float width = box.width * static_cast<float>(planned.minutes) / most;
    const Colour fill =
        planned.card == frame.card ? theme.tape : mixed(theme.card, theme.tape, 0.15F + 0.15F * static_cast<float>(planned.weight));
    canvas.list().AddRectFilled({x + 1, box.y + 1}, {x + width - 1, box.bottom() - 1}, fill.packed(), canvas.scale().unit * 0.3F);
    x += width;
  }
  const float end = box.x + box.width * static_cast<float>(room) / most;
  if (minutes > room)
    canvas.list().AddLine({end, box.y - canvas.scale().gap() * 0.5F}, {end, box.bottom() + canvas.scale().gap() * 0.5F},
                          theme.warn.packed(), std::max(2.0F, canvas.scale().hair()));
  canvas.record({.kind = DrawnKind::picture, .box = box, .ink = box});
}

}  // namespace

void draw_course(EditorFrame& frame, Box box) {
  Canvas& canvas = frame.canvas;
  const Scale& scale = canvas.scale();
  const float gap = scale.gap() * 0.6F;
  const Box cuts = take_top(box, scale.small() * 2.1F, scale.gap());
  const std::vector<std::string> names{canvas.word("editor_plan_45"), canvas.word("editor_plan_60"), canvas.word("editor_plan_90")};
  for (int i = 0; i < static_cast<int>(names.size()); ++i) {
    const deck::Cut which = deck::kCuts.at(static_cast<std::size_t>(i));
    if (small_button(frame, column(cuts, i, static_cast<int>(names.size()), gap), names[static_cast<std::size_t>(i)],
                     {.id = "cut " + std::to_string(i), .chosen = frame.draft.cut == which}))
      frame.draft.cut = which;
  }
  const deck::Cut cut = frame.draft.cut;
  const auto cards = editor::planned_cards(frame.deck, cut);
  const int room = minutes_of(cut) - deck::kMinutesAround, minutes = editor::minutes_in(cards);
  const Colour colour = minutes > room ? canvas.theme().warn : canvas.theme().quiet;
  text(canvas, take_bottom(box, scale.small() * 1.5F, gap),
       canvas.word("editor_course", {std::to_string(cards.size()), std::to_string(minutes), std::to_string(room)}),
       {.size = scale.small(), .colour = colour, .lift = 0.5F});
  draw_minutes(frame, take_bottom(box, 2 * scale.unit, gap), cards, room);
  if (!cards.empty()) draw_curve(frame, box, cards);
}

}  // namespace streep::ui
