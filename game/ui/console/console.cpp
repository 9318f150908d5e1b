// The facilitator's console: what happens now, what to say, what comes next and
// how much time is left. Verder stands alone; what cannot be undone is far away
// from it and asks once more.
#include "game/ui/console/parts.h"
#include "game/ui/page.h"
#include "game/ui/screens.h"

namespace streep::ui {

namespace {

// What was asked of the facilitator, instead of what happens now.
void draw_question(Console& console, Box box, Question question) {
  switch (question) {
    case Question::hand_count: return draw_hand_count(console, box);
    case Question::end: return draw_end(console, box);
    case Question::leave: return draw_leave(console, box);
    case Question::let_go: return draw_let_go(console, box);
    case Question::shut_out: return draw_shut_out(console, box);
    default: return draw_now(console, box);
  }
}

void draw_room(Console& console, Box rest) {
  Canvas& canvas = console.canvas;
  const Scale& scale = canvas.scale();
  const Question question = console.draft.question;  // as it was: what is pressed now counts in the next frame
  draw_top(console, take_top(rest, 9 * scale.unit, scale.space()));
  draw_session_time(canvas, console.model, rest);
  notice(canvas, rest, console.model.notice, console.wishes);
  const Box bottom = take_bottom(rest, height_of_tools(canvas, rest.width), scale.gap());
  draw_tip(console, rest);
  const Box side = take_right(rest, rest.width * 0.38F, scale.wide());
  draw_question(console, rest, question);
  draw_side(console, side);
  draw_tools(console, bottom);
}

void draw_room_or_panel(Console& console, Box box) {
  switch (console.draft.question) {
    case Question::reach: return draw_reach(console, box);
    case Question::remote: return draw_remote(console, box);
    case Question::people: return draw_people(console, box);
    case Question::screen: return draw_screen_link(console, box);
    default: return draw_room(console, box);
  }
}

}  // namespace

void Console::ask(Question question) {
  draft.question = question;
  draft.crossed.clear();
  draft.people.clear();
  canvas.draft().focus = question == Question::hand_count ? "crossed" : "";
}

Intents draw_console(const Model& model, Drafts& drafts) {
  Canvas canvas = canvas_for(model, drafts.widgets);
  Intents wishes;
  Box rest = inset(canvas.box(), canvas.scale().wide(), canvas.scale().space());
  if (model.scene && model.scene->desk) {
    Console console{.canvas = canvas, .model = model, .draft = drafts.console, .wishes = wishes};
    draw_room_or_panel(console, rest);
    return wishes;
  }
  notice(canvas, rest, model.notice, wishes);
  const std::string words = model.reconnecting ? canvas.word("console_lost") : canvas.word("console_loading");
  text(canvas, rest, words, {.size = canvas.scale().lead(), .align = Align::centre, .lift = 0.5F});
  return wishes;
}

}  // namespace streep::ui
