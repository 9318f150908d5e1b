// A published figure of a line as a picture: a crowd on both sides of the tape.
// What is a band has no numbers and nobody to count.
#include <string>

#include "game/ui/screen/crowd.h"

namespace streep::ui {

namespace {

using session::Figure;
using session::Outcome;

void draw_line(Stage& stage, Box box, const Figure& figure) {
  const Scale& scale = stage.scale;
  const bool exact = figure.outcome == Outcome::exact;
  const float middle = box.centre().x;
  lay_line(stage, {middle, box.y}, {middle, stage.canvas.box().bottom() + scale.tape()});
  const Box labels = take_top(box, exact ? side_height(stage) : scale.speech() * Type::leading(Face::strong), scale.gap());
  const auto crowd = crowd_of(stage.model, figure, box);
  const float shown = stage.grown(crowd ? duration(*crowd) : 0, kTextSeconds);
  const float beside = scale.wide() * 2;
  const int crossed = exact ? figure.cells[0].count : 0;
  draw_side(stage, column(labels, 0, 2, beside), exact ? std::to_string(figure.people - crossed) : std::string(),
            stage.canvas.word("screen_stayed"), Align::right, shown);
  draw_side(stage, column(labels, 1, 2, beside), exact ? std::to_string(crossed) : std::string(), stage.canvas.word("screen_crossed"),
            Align::left, shown);
  if (crowd) draw_people(stage, *crowd);
}

}  // namespace

float side_height(const Stage& stage) { return stage.scale.count() * Type::leading(Face::display); }

void draw_side(Stage& stage, Box box, const std::string& count, std::string_view name, Align align, float shown) {
  const Scale& scale = stage.scale;
  const float size = scale.count();
  const float width = stage.canvas.type().width(Face::display, size, count);
  if (!count.empty()) {
    const Box place = align == Align::right ? take_right(box, width + 1, scale.space()) : take_left(box, width + 1, scale.space());
    text(stage.canvas, place, count,
         {.face = Face::display, .size = size, .colour = stage.theme.ink.faded(shown), .align = align, .lift = 0.5F});
  }
  text(stage.canvas, box, name,
       {.face = Face::strong, .size = scale.speech(), .least = scale.caption(), .colour = stage.theme.quiet, .align = align, .lift = 0.5F});
}

void draw_figure(Stage& stage, Box box, const Figure& figure) {
  if (!stage.scene.card || !crowd_of(stage.model, figure, box)) return;
  if (stage.scene.card->kind == deck::Kind::line) return draw_line(stage, box, figure);
  const FigureRow row{.figure = figure};
  draw_groups(stage, box, {&row, 1});
}

}  // namespace streep::ui
