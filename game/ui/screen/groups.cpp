// Groups next to each other, of a spectrum or a choice: one crowd, or the one of
// first above the one of now, and below each group its numbers and its name.
// Zones stand behind the line, which lies as a scale; options each have a place
// of tape.
#include <imgui.h>

#include <algorithm>
#include <string>
#include <vector>

#include "game/ui/screen/crowd.h"
#include "game/ui/words/sentences.h"

namespace streep::ui {

namespace {

using session::Figure;
using session::Outcome;

constexpr float kNameMost = 25;  // units: the names under the groups

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
  for (const float x : {box.x, box.right() - thick})
    stage.canvas.list().AddRectFilled({x, box.bottom() - thick}, {x + thick, box.bottom()}, stage.theme.tape.packed());
}

// Under each group. A band has no numbers.
std::vector<std::string> numbers_of(const Stage& stage, std::span<const FigureRow> rows) {
  const Figure& first = rows.front().figure;
  const Figure& now = rows.back().figure;
  std::vector<std::string> numbers;
  if (now.outcome != Outcome::exact) return numbers;
  for (std::size_t i = 0; i < now.cells.size(); ++i) {
    const std::string count = std::to_string(now.cells[i].count);
    numbers.push_back(rows.size() == 1 ? count : stage.canvas.word("screen_from_to", {std::to_string(first.cells[i].count), count}));
  }
  return numbers;
}

std::vector<std::string> names_of(const Stage& stage, const Figure& figure) {
  std::vector<std::string> names;
  for (const session::Cell& cell : figure.cells) names.push_back(group_label(cell, *stage.scene.card, *stage.model.words));
  return names;
}

std::uint16_t largest_of(std::span<const FigureRow> rows) {
  std::uint16_t largest = 0;
  for (const FigureRow& row : rows)
    for (const session::Cell& cell : row.figure.cells) largest = std::max(largest, cell.count);
  return largest;
}

// The names of the rows, left of them; as wide as the widest.
float width_of_names(const Stage& stage, std::span<const FigureRow> rows) {
  float width = 0;
  for (const FigureRow& row : rows) width = std::max(width, stage.canvas.type().width(Face::strong, stage.scale.speech(), row.name));
  return width;
}

// What stands below the groups.
struct Labels {
  std::vector<std::string> numbers;  // none: a band
  std::vector<std::string> names;
  [[nodiscard]] int count() const { return static_cast<int>(names.size()); }
};

// Names come nearer to each other than crowds and numbers do.
float between(const Scale& scale) { return scale.wide() - scale.gap() * 0.5F; }
Box place_of(const Stage& stage, Box box, int i, int count) { return column(box, i, count, stage.scale.wide()); }
float number_height(const Stage& stage, const Labels& labels) { return labels.numbers.empty() ? 0 : side_height(stage); }

TextStyle style_of(const Stage& stage, const Labels& labels, float width) {
  const float size =
      common_size(stage.canvas, Face::strong, labels.names, width, kNameMost * stage.scale.unit, stage.scale.caption(), stage.scale.lead());
  return {.face = Face::strong, .size = size, .colour = stage.theme.quiet, .align = Align::centre};
}

float height_of(const Stage& stage, const Labels& labels, Box box) {
  const float width = place_of(stage, box, 0, labels.count()).width + between(stage.scale);
  const TextStyle style = style_of(stage, labels, width);
  float names = 0;
  for (const std::string& name : labels.names) names = std::max(names, text_height(stage.canvas, width, name, style));
  return number_height(stage, labels) + names + 1;
}

void draw_labels(Stage& stage, Box box, const Labels& labels, float shown) {
  const float number = number_height(stage, labels);
  const float width = place_of(stage, box, 0, labels.count()).width;
  const float size = common_size(stage.canvas, Face::display, labels.numbers, width, number, stage.scale.caption(), stage.scale.count());
  const TextStyle style = style_of(stage, labels, width + between(stage.scale));
  for (int i = 0; i < labels.count(); ++i) {
    const auto group = static_cast<std::size_t>(i);
    Box place = inset(place_of(stage, box, i, labels.count()), -between(stage.scale) / 2, 0);
    if (number > 0)
      text(stage.canvas, take_top(place, number), labels.numbers[group],
           {.face = Face::display, .size = size, .colour = stage.theme.ink.faded(shown), .align = Align::centre});
    text(stage.canvas, place, labels.names[group], style);
  }
}

// The line or the places of tape. Gives back down to where people can stand.
float lay_ground(Stage& stage, Box box, int count) {
  const Scale& scale = stage.scale;
  if (stage.scene.card->kind == deck::Kind::spectrum) {
    lay_level(stage, take_bottom(box, scale.tape(), scale.gap()).centre().y);
    return box.bottom();
  }
  const float beyond = scale.tape() * 2;
  lay_line(stage, {-beyond, -beyond}, {-beyond, stage.canvas.box().bottom() + beyond});  // there is no side here: it leaves the floor
  for (int i = 0; i < count; ++i) draw_corners(stage, place_of(stage, box, i, count));
  return box.bottom();
}

// Crowds, one row each. Gives back how long they walk, in seconds.
double draw_rows(Stage& stage, Box box, std::span<const FigureRow> rows, float beside) {
  double lasts = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    Box place = row(box, static_cast<int>(i), static_cast<int>(rows.size()), stage.scale.space());
    if (beside > 0)
      text(stage.canvas, take_left(place, beside + 1, stage.scale.space()), rows[i].name,
           {.face = Face::strong, .size = stage.scale.speech(), .colour = stage.theme.accent, .lift = 0.5F});
    auto crowd = crowd_of(stage.model, rows[i].figure, place);
    if (!crowd) continue;
    crowd->largest = largest_of(rows);
    crowd->reduced_motion = crowd->reduced_motion || rows[i].still;
    draw_people(stage, *crowd);
    lasts = std::max(lasts, duration(*crowd));
  }
  return lasts;
}

}  // namespace

std::string group_label(const session::Cell& cell, const session::CardView& card, const deck::Words& words) {
  const bool one_option = card.kind == deck::Kind::choice && cell.choices.size() == 1 && cell.choices[0] != deck::kPass;
  return one_option ? name_of(cell.choices[0], card, words) : name_of(cell.choices, card, words);
}

void draw_groups(Stage& stage, Box box, std::span<const FigureRow> rows) {
  const Scale& scale = stage.scale;
  const Labels labels{numbers_of(stage, rows), names_of(stage, rows.back().figure)};
  const float beside = width_of_names(stage, rows);
  Box columns = box;
  if (beside > 0) take_left(columns, beside + 1, scale.space());
  const Box below = take_bottom(columns, height_of(stage, labels, columns), scale.gap());
  const float floor = lay_ground(stage, columns, labels.count());
  Box people{box.x, box.y, box.width, floor - box.y};
  if (stage.scene.card->kind == deck::Kind::choice) people = inset(people, scale.tape(), scale.tape());
  const double lasts = draw_rows(stage, people, rows, beside);
  draw_labels(stage, below, labels, stage.grown(lasts, kTextSeconds));
}

}  // namespace streep::ui
