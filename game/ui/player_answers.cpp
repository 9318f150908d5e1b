// The statement and its answers.
#include <imgui.h>

#include <algorithm>
#include <string>

#include "game/ui/player_parts.h"
#include "game/ui/sentences.h"

namespace streep::ui {

namespace {

using deck::Kind;
using session::CardView;
using session::Scene;

std::string question(const Canvas& canvas, const Scene& scene) {
  if (scene.occasion == session::Occasion::again) return canvas.word("player_answer_again");
  switch (scene.card->kind) {
    case Kind::line: return canvas.word("player_answer_line");
    case Kind::spectrum: return canvas.word("player_answer_spectrum");
    case Kind::choice: break;
  }
  return canvas.word("player_answer_choice");
}

// Whether the answer is there, and that it can still be changed.
std::string state(const Canvas& canvas) {
  const Model& model = canvas.model();
  if (!model.chosen) return canvas.word("player_not_yet");
  return (model.arrived ? canvas.word("player_arrived") : canvas.word("player_sending")) + " " + canvas.word("player_change");
}

std::optional<Intent> answer_button(Canvas& canvas, Box place, deck::Choice choice, const std::string& label) {
  const std::string key = std::to_string(choice);
  const ButtonStyle style{.id = "answer " + key, .character = key[0], .hint = label == key ? "" : key, .chosen = canvas.model().chosen == choice, .size = canvas.scale().lead()};
  if (button(canvas, place, label, style)) return Answer{choice};
  return std::nullopt;
}

std::optional<Intent> draw_line(Canvas& canvas, Box box, const CardView& card) {
  std::optional<Intent> intent;
  int i = 0;
  for (const deck::Choice choice : {deck::kCross, deck::kStay, deck::kPass})
    if (auto answer = answer_button(canvas, column(box, i++, 3, canvas.scale().space()), choice, name_of(choice, card, *canvas.model().words))) intent = answer;
  return intent;
}

std::optional<Intent> draw_spectrum(Canvas& canvas, Box box, const CardView& card) {
  const Scale& scale = canvas.scale();
  const int zones = static_cast<int>(base::kZones);
  Box ends = take_top(box, 8 * scale.unit, scale.gap());
  // Pass is a little apart, and of the same size.
  const float width = (box.width - static_cast<float>(zones - 1) * scale.gap() - scale.wide()) / static_cast<float>(zones + 1);
  const Box pass = take_right(box, width, scale.wide());
  ends.width = box.width;
  const TextStyle style{.face = Face::strong, .size = scale.body(), .lift = 1};
  TextStyle right = style;
  right.align = Align::right;
  text(canvas, column(ends, 0, 2, scale.wide()), card.from.str(), style);
  text(canvas, column(ends, 1, 2, scale.wide()), card.to.str(), right);
  std::optional<Intent> intent;
  for (int zone = 1; zone <= zones; ++zone)
    if (auto answer = answer_button(canvas, column(box, zone - 1, zones, scale.gap()), static_cast<deck::Choice>(zone), std::to_string(zone))) intent = answer;
  if (auto answer = answer_button(canvas, pass, deck::kPass, canvas.word("answer_pass"))) intent = answer;
  return intent;
}

std::optional<Intent> draw_choice(Canvas& canvas, Box box, const CardView& card) {
  const int rows = static_cast<int>(card.options.size()) + 1;
  std::optional<Intent> intent;
  for (int i = 0; i < rows; ++i) {
    const auto choice = static_cast<deck::Choice>(i + 1 == rows ? deck::kPass : i + 1);
    if (auto answer = answer_button(canvas, row(box, i, rows, canvas.scale().gap()), choice, name_of(choice, card, *canvas.model().words))) intent = answer;
  }
  return intent;
}

float height_of_answers(const Scale& scale, const CardView& card) {
  if (card.kind == Kind::line) return 22 * scale.unit;
  if (card.kind == Kind::spectrum) return 27 * scale.unit;
  return (9 * static_cast<float>(card.options.size() + 1)) * scale.unit;
}

}  // namespace

std::optional<Intent> draw_answers(Canvas& canvas, Box box, const Scene& scene) {
  if (!scene.card) return std::nullopt;
  const Scale& scale = canvas.scale();
  const CardView& card = *scene.card;
  const bool arrived = canvas.model().chosen && canvas.model().arrived;
  text(canvas, take_bottom(box, 4.5F * scale.unit, scale.gap()), state(canvas), {.face = arrived ? Face::strong : Face::text, .size = scale.body(), .colour = arrived ? canvas.theme().accent : canvas.theme().quiet, .lift = 0.5F});
  const Box answers = take_bottom(box, std::min(box.height * 0.6F, height_of_answers(scale, card)), scale.gap());
  text(canvas, take_bottom(box, 5 * scale.unit, scale.gap()), question(canvas, scene), {.size = scale.lead(), .colour = canvas.theme().quiet, .lift = 0.5F});
  text(canvas, box, card.statement.str(), {.face = Face::display, .size = 8 * scale.unit, .lift = 0.5F});
  switch (card.kind) {
    case Kind::line: return draw_line(canvas, answers, card);
    case Kind::spectrum: return draw_spectrum(canvas, answers, card);
    case Kind::choice: break;
  }
  return draw_choice(canvas, answers, card);
}

}  // namespace streep::ui
