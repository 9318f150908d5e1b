// The window of a room was closed: whether the room ends for everybody. Its
// session goes on meanwhile. The safe answer has the keyboard and is under Esc;
// the other one has no key that a hand could hit by mistake.
#include <algorithm>

#include "game/ui/kit/widgets.h"
#include "game/ui/page.h"
#include "game/ui/screens.h"

namespace streep::ui {

namespace {

constexpr const char* kStay = "quit stay";
constexpr const char* kEnd = "quit end";

// Enter stays, wherever the keyboard or the mouse was before.
void hold_focus(Draft& draft) {
  if (draft.focus == kEnd && draft.by_keyboard) return;
  draft.focus = kStay;
  draft.by_keyboard = true;
}

}  // namespace

Intents draw_quit(const Model& model, Drafts& drafts) {
  hold_focus(drafts.widgets);
  Canvas canvas = canvas_for(model, drafts.widgets);
  Intents wishes;
  const Scale& scale = canvas.scale();
  const Box rest = inset(canvas.box(), scale.margin(), scale.wide());
  Box sheet = centred(rest, std::min(rest.width, 110 * scale.unit), std::min(rest.height, 42 * scale.unit));
  card(canvas, sheet);
  sheet = inset(sheet, 2 * scale.space(), 1.5F * scale.space());
  text(canvas, take_top(sheet, 9 * scale.unit, scale.gap()), canvas.word("quit_title"),
       {.face = Face::display, .size = scale.title(), .lift = 0.5F});
  const Box buttons = take_bottom(sheet, 9 * scale.unit, scale.space());
  text(canvas, sheet, canvas.word("quit_about"), {.size = scale.lead(), .even = false});
  const ButtonStyle stay{.id = kStay, .key = Key::escape, .hint = canvas.word("key_escape"), .main = true};
  if (button(canvas, column(buttons, 0, 2, scale.space()), canvas.word("quit_stay"), stay)) wishes.push_back(Stay{});
  if (button(canvas, column(buttons, 1, 2, scale.space()), canvas.word("quit_end"), {.id = kEnd})) wishes.push_back(Quit{});
  return wishes;
}

}  // namespace streep::ui
