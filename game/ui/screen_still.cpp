// The two quiet screens: a pause, and the end, where everybody is on the same
// side of the line.
#include <algorithm>
#include <string>

#include "game/ui/screen_crowd.h"

namespace streep::ui {

void draw_still(Stage& stage) {
  const Scale& scale = stage.scale;
  const Box screen = stage.canvas.box();
  const float line = screen.height * 0.62F;
  lay_level(stage, line);
  const float x = scale.margin();
  const float high = scale.huge() * Type::leading(Face::display);
  text(stage.canvas, {x, line - scale.wide() - high, screen.width - 2 * x, high}, stage.canvas.word("screen_still"), {.face = Face::display, .size = scale.huge(), .lift = 1});
  text(stage.canvas, {x, line + scale.wide(), screen.width - 2 * x, screen.height - line - scale.wide() - scale.margin()}, stage.canvas.word("screen_still_about"), {.size = scale.speech(), .colour = stage.theme.quiet});
}

void draw_close(Stage& stage) {
  const Scale& scale = stage.scale;
  const Box screen = stage.canvas.box();
  const float line = screen.height * 0.79F;
  lay_level(stage, line);
  const float width = screen.width - 2 * scale.margin();
  text(stage.canvas, {scale.margin(), line + scale.wide(), width, screen.height - line - scale.wide() * 1.5F}, stage.canvas.word("screen_close_about"), {.size = scale.speech(), .least = scale.caption(), .colour = stage.theme.quiet});
  Box page{scale.margin(), scale.margin(), width, line - scale.margin() - scale.tape()};
  text(stage.canvas, take_top(page, scale.statement_most() * Type::leading(Face::display), scale.wide()), stage.canvas.word("screen_close"), {.face = Face::display, .size = scale.statement_most()});
  const int people = std::max<int>(stage.scene.people, stage.scene.cohort);
  if (people > 0) draw_people(stage, crowd_gathered(stage.model, page, people, people, stage.model.phase_at));
}

}  // namespace streep::ui
