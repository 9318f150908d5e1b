// The facilitator's console: what happens now, what to say, what comes next and
// how much time is left. Verder stands alone; what cannot be undone is far away
// from it and asks once more.
#include "game/ui/console/parts.h"
#include "game/ui/page.h"
#include "game/ui/screens.h"

namespace streep::ui {

namespace {

// What was asked of the facilitator, instead of what happens now.
std::optional<Intent> draw_question(Canvas& canvas, const Model& model, Box box, Question question) {
  switch (question) {
    case Question::hand_count: return draw_hand_count(canvas, box);
    case Question::end: return draw_end(canvas, box);
    case Question::leave: return draw_leave(canvas, box);
    default: return draw_now(canvas, model, box);
  }
}

std::optional<Intent> draw_room(Canvas& canvas, const Model& model, Box rest) {
  const Scale& scale = canvas.scale();
  const Question question = asked(canvas.draft());  // one key answers it and does nothing else
  const bool free = question == Question::none;
  draw_top(canvas, model, take_top(rest, 9 * scale.unit, scale.space()), free);
  draw_session_time(canvas, model, rest);
  if (auto intent = notice(canvas, rest, model.notice)) return intent;
  const Box bottom = take_bottom(rest, height_of_tools(canvas, rest.width), scale.gap());
  draw_tip(canvas, model, rest);
  const Box side = take_right(rest, rest.width * 0.38F, scale.wide());
  auto intent = draw_question(canvas, model, rest, question);
  if (auto step = draw_side(canvas, model, side, free); !intent) intent = step;
  if (auto tool = draw_tools(canvas, model, bottom, free); !intent) intent = tool;
  return intent;
}

std::optional<Intent> draw_room_or_panel(Canvas& canvas, const Model& model, Box box) {
  switch (asked(canvas.draft())) {
    case Question::reach: return draw_reach(canvas, model, box);
    case Question::remote: draw_remote(canvas, model, box); return std::nullopt;
    default: return draw_room(canvas, model, box);
  }
}

}  // namespace

std::optional<Intent> draw_console(const Model& model, Draft& draft) {
  Canvas canvas = canvas_for(model, draft);
  Box rest = inset(canvas.box(), canvas.scale().wide(), canvas.scale().space());
  if (model.scene && model.scene->desk) return draw_room_or_panel(canvas, model, rest);
  auto intent = notice(canvas, rest, model.notice);
  const std::string words = model.reconnecting ? canvas.word("console_lost") : canvas.word("console_loading");
  text(canvas, rest, words, {.size = canvas.scale().lead(), .align = Align::centre, .lift = 0.5F});
  return intent;
}

}  // namespace streep::ui
