// The big screen, phase by phase: what all its pictures share. Each phase has a
// drawing function in a file of its own. Nothing here can be pressed.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "game/session/scene.h"
#include "game/ui/drafts.h"
#include "game/ui/kit/widgets.h"
#include "game/ui/model.h"

namespace streep::ui {

// One frame of the big screen in a room that has a scene.
struct Stage {
  Canvas& canvas;
  const session::Scene& scene;
  const Model& model;
  StageDraft& draft;
  const Scale& scale;
  const Theme& theme;

  // Since this phase began, from 0 to 1, calm at both ends.
  [[nodiscard]] float grown(double delay, double seconds) const;
};

inline constexpr double kLineSeconds = 0.9;  // the line travels from phase to phase
inline constexpr double kTextSeconds = 0.5;  // text comes up

// Everything of a Stage lies in two layers: the line below, the rest above it.
// Draw between these two.
void begin_stage(Canvas& canvas);
void end_stage(Canvas& canvas);

// The line travels to between these points from where it lay in the phase
// before. It lies below everything else.
void lay_line(Stage& stage, Point from, Point to);
void lay_upright(Stage& stage, float x);  // from edge to edge
void lay_level(Stage& stage, float y);

// Where words begin that stand beside a line at the left, and that line.
[[nodiscard]] float words_x(const Stage& stage);
void lay_beside_words(Stage& stage);

// A screen of words: the line upright at the left, and at the top what this is
// (or, where `kicker` is empty, the moment and which card it is) and the room
// code for who comes late. Gives back the place right of the line.
Box draw_words_page(Stage& stage, std::string_view kicker = {});
// The same top without the line, for a picture that lays it elsewhere.
Box draw_header(Stage& stage, std::string_view kicker = {});

// Words as large as their box allows, up to `most`.
void draw_large(Stage& stage, Box box, std::string_view words, float most, float lift = 0.35F);

// The statement, as large as its box allows.
Box draw_statement(Stage& stage, Box box, float lift);

// The statement small and quiet, above what came of it, off the top of `rest`.
void draw_reminder(Stage& stage, Box& rest);

// A sentence off the top of `rest`, from `size` down; fades in after `delay` seconds.
void draw_sentence(Stage& stage, Box& rest, std::string_view words, float size, double delay);

// The size up to `most` at which all of the texts fit below each other.
[[nodiscard]] float stacked_size(const Stage& stage, Face face, std::span<const std::string> texts, float width, float height, float gap,
                                 float most);

// Texts below each other, each with its number; they come up one by one.
void draw_numbered(Stage& stage, Box box, std::span<const std::string> texts, float most);

// What to talk about, question by question, off the top of `page`.
void draw_questions(Stage& stage, Box& page);

// The word that says why a card has no outcome.
[[nodiscard]] const char* why_without_figures(const session::Scene& scene);

// A published figure as a crowd on the floor, with the line and the names of
// its groups. Nothing where it has no picture.
void draw_figure(Stage& stage, Box box, const session::Figure& figure);

// A published shift: one crowd that steps to and fro, or the crowd of first above
// the one of now. Only where it has a picture.
[[nodiscard]] bool has_picture(const session::Scene& scene, const session::Shift& shift);
[[nodiscard]] std::string words_of(const Stage& stage, const session::Shift& shift);  // beside that picture, or without one
void draw_figure(Stage& stage, Box box, const session::Shift& shift);

// Beside the line: a count next to it, and the name of that side beyond.
void draw_side(Stage& stage, Box box, const std::string& count, std::string_view name, Align align, float shown);
[[nodiscard]] float side_height(const Stage& stage);

// What stands below a group: an option by its own name, others as the sentences call them.
[[nodiscard]] std::string group_label(const session::Cell& cell, const session::CardView& card, const deck::Words& words);

// The whole of it, on a canvas as large as the window or as a picture of it.
void draw_big_screen(Canvas& canvas, const Model& model, StageDraft& draft);

void draw_lobby(Stage& stage);
void draw_agreements(Stage& stage);
void draw_card(Stage& stage);  // read, answer and closed
void draw_reveal(Stage& stage);
void draw_talk(Stage& stage);
void draw_shift(Stage& stage);
void draw_insight(Stage& stage);
void draw_action(Stage& stage);
void draw_support(Stage& stage);
void draw_follow_up(Stage& stage);
void draw_close(Stage& stage);
void draw_still(Stage& stage);  // paused

}  // namespace streep::ui
