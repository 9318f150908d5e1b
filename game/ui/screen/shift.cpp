// Before and after the talk, told neutrally: no shift is no failure.
#include <algorithm>
#include <array>
#include <string>

#include "game/ui/screen/crowd.h"
#include "game/ui/words/sentences.h"

namespace streep::ui {

namespace {

using session::Shift;
using session::ShiftOutcome;

constexpr float kOutside = 17;  // units: the columns beside two crowds

void draw_shift_in_words(Stage& stage, const std::string& words) {
  Box page = draw_words_page(stage);
  draw_reminder(stage, page);
  text(stage.canvas, page, words,
       {.face = Face::display,
        .size = stage.scale.title() * 1.3F,
        .least = stage.scale.speech(),
        .colour = stage.theme.ink.faded(stage.grown(0.4, kTextSeconds)),
        .lift = 0.5F});
}

// Everybody's way is known: the crowd steps to and fro over one line.
void draw_table(Stage& stage, Box box, const Shift& shift) {
  const Scale& scale = stage.scale;
  const auto& table = shift.table;
  lay_line(stage, {box.centre().x, box.y}, {box.centre().x, stage.canvas.box().bottom() + scale.tape()});
  const Box labels = take_top(box, side_height(stage), scale.gap());
  const Crowd crowd = crowd_of(stage.model, shift, box);
  const float shown = stage.grown(duration(crowd), kTextSeconds);
  const auto was = [&](const char* side, int before) {
    return stage.canvas.word("screen_was", {stage.canvas.word(side), std::to_string(before)});
  };
  const float apart = scale.wide() * 2;
  draw_side(stage, column(labels, 0, 2, apart), std::to_string(table[0][0] + table[1][0]), was("screen_stayed", table[0][0] + table[0][1]),
            Align::right, shown);
  draw_side(stage, column(labels, 1, 2, apart), std::to_string(table[0][1] + table[1][1]), was("screen_crossed", table[1][0] + table[1][1]),
            Align::left, shown);
  draw_people(stage, crowd);
}

void draw_outside(Stage& stage, Box box, std::string_view count, std::string_view name, Align align) {
  const Scale& scale = stage.scale;
  const float size = scale.count();
  text(stage.canvas, take_top(box, std::min(size * Type::leading(Face::display), box.height * 0.7F)), count,
       {.face = Face::display, .size = size, .align = align});
  text(stage.canvas, box, stage.canvas.word(name),
       {.face = Face::strong, .size = scale.caption(), .colour = stage.theme.quiet, .align = align});
}

// One crowd of the two. Its name and numbers stand outside, so that people
// have the whole height.
void draw_row(Stage& stage, Box box, std::string_view name, const session::Figure& figure, bool still) {
  const Scale& scale = stage.scale;
  Box left = take_left(box, kOutside * scale.unit, scale.space());
  Box right = take_right(box, kOutside * scale.unit, scale.space());
  const float name_height = scale.speech() * Type::leading(Face::strong);
  text(stage.canvas, take_top(left, name_height), name, {.face = Face::strong, .size = scale.speech(), .colour = stage.theme.accent});
  take_top(right, name_height);
  if (figure.outcome == session::Outcome::exact && !figure.cells.empty()) {
    const int crossed = figure.cells[0].count;
    draw_outside(stage, left, std::to_string(figure.people - crossed), "screen_stayed", Align::left);
    draw_outside(stage, right, std::to_string(crossed), "screen_crossed", Align::right);
  }
  auto crowd = crowd_of(stage.model, figure, box);
  if (!crowd) return;
  crowd->reduced_motion = crowd->reduced_motion || still;
  draw_people(stage, *crowd);
}

// Only how many there were and are: two crowds along one line.
void draw_margins(Stage& stage, Box box, const Shift& shift) {
  const Scale& scale = stage.scale;
  lay_line(stage, {box.centre().x, box.y}, {box.centre().x, stage.canvas.box().bottom() + scale.tape()});
  draw_row(stage, row(box, 0, 2, scale.space()), stage.canvas.word("screen_first"), shift.before, true);
  draw_row(stage, row(box, 1, 2, scale.space()), stage.canvas.word("screen_now"), shift.after, false);
}

bool same_groups(const session::Figure& a, const session::Figure& b) {
  if (a.outcome != session::Outcome::exact || b.outcome != session::Outcome::exact || a.cells.empty() || a.cells.size() != b.cells.size())
    return false;
  for (std::size_t i = 0; i < a.cells.size(); ++i)
    if (a.cells[i].choices != b.cells[i].choices) return false;
  return true;
}

void draw_picture(Stage& stage, const Shift& shift) {
  Box page = draw_header(stage);
  draw_reminder(stage, page);
  draw_sentence(stage, page, words_of(stage, shift), stage.scale.title(), walking_seconds(stage.model));
  const Box screen = stage.canvas.box();
  const float margin = stage.scale.margin();
  draw_figure(stage, {margin, page.y, screen.width - 2 * margin, screen.bottom() - stage.scale.wide() - page.y}, shift);
}

}  // namespace

bool has_picture(const session::Scene& scene, const Shift& shift) {
  if (!scene.card || scene.softened) return false;
  const bool margins = shift.outcome == ShiftOutcome::margins;
  return scene.card->kind == deck::Kind::line ? margins || shift.outcome == ShiftOutcome::table
                                              : margins && same_groups(shift.before, shift.after);
}

// Where every group has both its numbers below it, the sentence need not say
// them again.
std::string words_of(const Stage& stage, const Shift& shift) {
  const bool counted = stage.scene.card->kind != deck::Kind::line && has_picture(stage.scene, shift);
  return counted ? stage.canvas.word("screen_first_now", {std::to_string(shift.after.people)})
                 : sentence(shift, stage.scene, *stage.model.words);
}

void draw_figure(Stage& stage, Box box, const Shift& shift) {
  if (stage.scene.card->kind == deck::Kind::line)
    return shift.outcome == ShiftOutcome::table ? draw_table(stage, box, shift) : draw_margins(stage, box, shift);
  const std::array rows{FigureRow{shift.before, stage.canvas.word("screen_first"), true},
                        FigureRow{shift.after, stage.canvas.word("screen_now")}};
  draw_groups(stage, box, rows);
}

void draw_shift(Stage& stage) {
  if (!stage.scene.card) return;
  if (stage.scene.softened || !stage.scene.shift) return draw_shift_in_words(stage, stage.canvas.word(why_without_figures(stage.scene)));
  const Shift& shift = *stage.scene.shift;
  if (has_picture(stage.scene, shift)) return draw_picture(stage, shift);
  draw_shift_in_words(stage, words_of(stage, shift));
}

}  // namespace streep::ui
