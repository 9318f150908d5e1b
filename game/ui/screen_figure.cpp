// A published figure as a picture: a crowd on the floor, the line, and the
// names of the groups. What is a band has no numbers and nobody to count.
#include <imgui.h>

#include <algorithm>
#include <string>
#include <vector>

#include "game/ui/screen_crowd.h"
#include "game/ui/sentences.h"

namespace streep::ui {

namespace {

using session::Figure;
using session::Outcome;

constexpr float kNumber = 9;     // units: a count
constexpr float kNameMost = 25;  // units: the names under the groups

std::string count_of(const Figure& figure, std::size_t cell) { return figure.outcome == Outcome::exact ? std::to_string(figure.cells[cell].count) : std::string(); }

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
  draw_side(stage, column(labels, 0, 2, beside), exact ? std::to_string(figure.people - crossed) : std::string(), stage.canvas.word("screen_stayed"), Align::right, shown);
  draw_side(stage, column(labels, 1, 2, beside), count_of(figure, 0), stage.canvas.word("screen_crossed"), Align::left, shown);
  if (crowd) draw_people(stage, *crowd);
}

// Tape at the two near corners of a place on the floor, as in a gym.
void draw_corners(Stage& stage, Box box) {
  const float arm = std::min(box.width, box.height) * 0.16F;
  const float thick = stage.scale.tape() * 0.6F;
  const float laid = stage.grown(0, kLineSeconds);
  const float y = box.bottom() - thick / 2;
  tape(stage.canvas, {box.x, y}, {box.x + arm, y}, thick, laid);
  tape(stage.canvas, {box.x + thick / 2, y}, {box.x + thick / 2, y - arm}, thick, laid);
  tape(stage.canvas, {box.right(), y}, {box.right() - arm, y}, thick, laid);
  tape(stage.canvas, {box.right() - thick / 2, y}, {box.right() - thick / 2, y - arm}, thick, laid);
  if (laid <= 0) return;
  for (const float x : {box.x, box.right() - thick}) stage.canvas.list().AddRectFilled({x, box.bottom() - thick}, {x + thick, box.bottom()}, stage.theme.tape.packed());
}

// Groups next to each other, each with its count and name below. Zones stand
// behind the line, which lies as a scale; options each have a place of tape.
void draw_groups(Stage& stage, Box box, const Figure& figure) {
  const Scale& scale = stage.scale;
  const int count = static_cast<int>(figure.cells.size());
  const float number = figure.outcome == Outcome::exact ? side_height(stage) : 0;
  const float between = scale.wide() - scale.gap() * 0.5F;  // names come nearer to each other than crowds do
  const float column_width = column(box, 0, count, scale.wide()).width + between;
  std::vector<std::string> names;
  for (const session::Cell& cell : figure.cells) names.push_back(group_label(cell, *stage.scene.card, *stage.model.words));
  const TextStyle style{.face = Face::strong, .size = common_size(stage, Face::strong, names, column_width, kNameMost * scale.unit, scale.lead()), .colour = stage.theme.quiet, .align = Align::centre};
  float high = 0;
  for (const std::string& name : names) high = std::max(high, text_height(stage.canvas, column_width, name, style));
  const Box below = take_bottom(box, number + high + 1, scale.gap());

  const bool zones = stage.scene.card->kind == deck::Kind::spectrum;
  const float beyond = scale.tape() * 2;
  if (zones) lay_level(stage, take_bottom(box, scale.tape(), scale.gap()).centre().y);
  else lay_line(stage, {-beyond, -beyond}, {-beyond, stage.canvas.box().bottom() + beyond});  // there is no side here: it leaves the floor
  const auto crowd = crowd_of(stage.model, figure, zones ? box : inset(box, scale.tape(), scale.tape()));
  const float shown = stage.grown(crowd ? duration(*crowd) : 0, kTextSeconds);
  for (int i = 0; i < count; ++i) {
    if (!zones) draw_corners(stage, column(box, i, count, scale.wide()));
    const auto cell = static_cast<std::size_t>(i);
    Box place = column(below, i, count, scale.wide());
    if (number > 0) text(stage.canvas, take_top(place, number), count_of(figure, cell), {.face = Face::display, .size = kNumber * scale.unit, .colour = stage.theme.ink.faded(shown), .align = Align::centre});
    text(stage.canvas, inset(place, -between / 2, 0), names[cell], style);
  }
  if (crowd) draw_people(stage, *crowd);
}

}  // namespace

float side_height(const Stage& stage) { return kNumber * stage.scale.unit * Type::leading(Face::display); }

void draw_side(Stage& stage, Box box, const std::string& count, std::string_view name, Align align, float shown) {
  const Scale& scale = stage.scale;
  const float size = kNumber * scale.unit;
  const float width = stage.canvas.type().width(Face::display, size, count);
  if (!count.empty()) {
    const Box place = align == Align::right ? take_right(box, width + 1, scale.space()) : take_left(box, width + 1, scale.space());
    text(stage.canvas, place, count, {.face = Face::display, .size = size, .colour = stage.theme.ink.faded(shown), .align = align, .lift = 0.5F});
  }
  text(stage.canvas, box, name, {.face = Face::strong, .size = scale.speech(), .least = scale.caption(), .colour = stage.theme.quiet, .align = align, .lift = 0.5F});
}

std::string group_label(const session::Cell& cell, const session::CardView& card, const deck::Words& words) {
  const bool one_option = card.kind == deck::Kind::choice && cell.choices.size() == 1 && cell.choices[0] != deck::kPass;
  return one_option ? name_of(cell.choices[0], card, words) : name_of(cell.choices, card, words);
}

void draw_figure(Stage& stage, Box box, const Figure& figure) {
  if (!stage.scene.card || !crowd_of(stage.model, figure, box)) return;
  stage.scene.card->kind == deck::Kind::line ? draw_line(stage, box, figure) : draw_groups(stage, box, figure);
}

}  // namespace streep::ui
