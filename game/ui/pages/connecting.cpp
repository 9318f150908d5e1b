// Between asking for a room and being in it: what is happening, and a way out.
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "game/ui/kit/widgets.h"
#include "game/ui/page.h"
#include "game/ui/screens.h"

namespace streep::ui {

namespace {

constexpr double kSlowSeconds = 6;
constexpr double kToldSeconds = 2;   // before that nobody wants to know how long
constexpr double kLaySeconds = 1.6;  // one strip of tape

// Tape is laid, again and again: something is going on.
void draw_waiting(Canvas& canvas, Box box, float laid) {
  const float y = box.centre().y;
  canvas.list().AddRectFilled({box.x, y - canvas.scale().tape() / 2}, {box.right(), y + canvas.scale().tape() / 2},
                              canvas.theme().marking.packed());
  tape(canvas, {box.x, y}, {box.right(), y}, canvas.scale().tape(), laid);
}

// What it is doing now, in a sentence.
std::string stage(const Canvas& canvas, const Model& model) {
  if (model.audience != session::Audience::facilitator) return canvas.word("connecting_join_about", {model.address});
  return model.waiting == Waiting::server ? canvas.word("connecting_host_about") : canvas.word("connecting_enter_about");
}

}  // namespace

Intents draw_connecting(const Model& model, Drafts& drafts) {
  Canvas canvas = canvas_for(model, drafts.widgets);
  Intents wishes;
  const Scale& scale = canvas.scale();
  Box rest = inset(canvas.box(), scale.margin(), scale.wide());
  notice(canvas, rest, model.notice, wishes);
  const bool host = model.audience == session::Audience::facilitator;
  const double seconds = model.now - model.phase_at;

  Box middle = centred(rest, std::min(rest.width, 100 * scale.unit), std::min(rest.height, 64 * scale.unit));
  text(canvas, take_top(middle, 12 * scale.unit), host ? canvas.word("connecting_host") : canvas.word("connecting_join", {model.code}),
       {.face = Face::display, .size = scale.title(), .align = Align::centre, .lift = 1});
  const auto laid = model.settings.reduced_motion ? 0.5F : static_cast<float>(std::fmod(seconds, kLaySeconds) / kLaySeconds);
  draw_waiting(canvas, centred(take_top(middle, 10 * scale.unit), middle.width * 0.6F, 10 * scale.unit), laid);
  text(canvas, take_top(middle, 8 * scale.unit), stage(canvas, model), {.size = scale.lead(), .align = Align::centre});
  const std::string lasts = canvas.word("connecting_seconds", {std::to_string(static_cast<int>(seconds))});
  text(canvas, take_top(middle, 5 * scale.unit), seconds >= kToldSeconds ? lasts : "",
       {.size = scale.body(), .colour = canvas.theme().quiet, .align = Align::centre});
  const std::string slow = host ? canvas.word("connecting_slow_host") : canvas.word("connecting_slow");
  text(canvas, take_top(middle, 10 * scale.unit), seconds > kSlowSeconds ? slow : "",
       {.size = scale.body(), .colour = canvas.theme().quiet, .align = Align::centre});
  const Box cancel = centred(take_top(middle, 8 * scale.unit), 36 * scale.unit, 8 * scale.unit);
  if (button(canvas, cancel, canvas.word("cancel"), {.key = Key::escape, .hint = canvas.word("key_escape")})) wishes.push_back(LeaveRoom{});
  return wishes;
}

}  // namespace streep::ui
