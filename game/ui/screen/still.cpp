// The two quiet screens: a pause, and the end, where everybody is on the same
// side of the line.
#include <algorithm>
#include <string>

#include "game/ui/screen/crowd.h"

namespace streep::ui {

namespace {

constexpr float kLineLow = 0.79F;    // of the height: everybody stands on it
constexpr float kLineAbove = 0.56F;  // with the question for a week below

// It stays up while people leave: what they take along for a week, in their
// heads and in their calendars.
void draw_question(Stage& stage, Box box) {
  const Scale& scale = stage.scale;
  const base::Squares& appointment = stage.model.appointment;
  const bool has_squares = appointment.size() > 0;
  if (has_squares) {
    const float side = squares_width(appointment, box.height);
    Box right = take_right(box, side, scale.wide());
    squares(stage.canvas, take_top(right, side), appointment, "appointment");
  }
  const std::string wiped = stage.canvas.word("screen_close_about");
  const TextStyle quiet{.size = scale.caption(), .colour = stage.theme.quiet, .lift = 1};
  text(stage.canvas, take_bottom(box, text_height(stage.canvas, box.width, wiped, quiet), scale.gap()), wiped, quiet);
  text(stage.canvas, take_top(box, scale.lead() * Type::leading(Face::strong), scale.gap()),
       stage.canvas.word(has_squares ? "screen_appointment" : "screen_follow_up"),
       {.face = Face::strong, .size = scale.lead(), .least = scale.caption(), .colour = stage.theme.accent, .lift = 0.5F});
  text(stage.canvas, box, stage.scene.follow_up->question.view(), {.face = Face::display, .size = scale.title(), .least = scale.caption()});
}

}  // namespace

void draw_still(Stage& stage) {
  const Scale& scale = stage.scale;
  const Box screen = stage.canvas.box();
  const float line = screen.height * 0.62F;
  lay_level(stage, line);
  const float x = scale.margin();
  const float high = scale.huge() * Type::leading(Face::display);
  text(stage.canvas, {x, line - scale.wide() - high, screen.width - 2 * x, high}, stage.canvas.word("screen_still"),
       {.face = Face::display, .size = scale.huge(), .lift = 1});
  text(stage.canvas, {x, line + scale.wide(), screen.width - 2 * x, screen.height - line - scale.wide() - scale.margin()},
       stage.canvas.word("screen_still_about"), {.size = scale.speech(), .colour = stage.theme.quiet});
}

void draw_close(Stage& stage) {
  const Scale& scale = stage.scale;
  const Box screen = stage.canvas.box();
  const bool question = stage.scene.follow_up && !stage.scene.follow_up->question.empty();
  const float line = screen.height * (question ? kLineAbove : kLineLow);
  lay_level(stage, line);
  const float width = screen.width - 2 * scale.margin();
  const Box below{scale.margin(), line + scale.wide(), width, screen.height - line - scale.wide() * 2};
  if (question)
    draw_question(stage, below);
  else
    text(stage.canvas, below, stage.canvas.word("screen_close_about"),
         {.size = scale.speech(), .least = scale.caption(), .colour = stage.theme.quiet});

  Box page{scale.margin(), scale.margin(), width, line - scale.margin() - scale.tape()};
  const float thanks = question ? scale.statement_most() * 0.75F : scale.statement_most();
  text(stage.canvas, take_top(page, thanks * Type::leading(Face::display), scale.space()), stage.canvas.word("screen_close"),
       {.face = Face::display, .size = thanks});
  const int people = std::max<int>(stage.scene.people, stage.scene.cohort);
  if (people > 0) draw_people(stage, crowd_gathered(stage.model, page, people, people, stage.model.phase_at));
}

}  // namespace streep::ui
