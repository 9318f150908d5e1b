// The statement and its answers.
#include <algorithm>
#include <string>
#include <vector>

#include "game/ui/player/parts.h"
#include "game/ui/words/sentences.h"

namespace streep::ui {

namespace {

using deck::Kind;
using session::CardView;
using session::Scene;

constexpr float kRow = 9;       // units: one answer below another
constexpr float kSide = 11;     // units: the same, of a line card
constexpr float kZone = 15;     // units: one beside another
constexpr float kEnds = 5;      // units: the names of a spectrum
constexpr float kMost = 0.62F;  // of the height

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
std::string state(const Canvas& canvas, const Model& model) {
  if (!model.chosen && !model.arrived) return canvas.word("player_not_yet");
  return (model.arrived ? canvas.word("player_arrived") : canvas.word("player_sending")) + " " + canvas.word("player_change");
}

// An answer that is there to be pressed.
struct Option {
  deck::Choice choice;
  std::string label;
};

std::vector<Option> options_of(const Stage& stage) {
  const CardView& card = *stage.scene.card;
  const auto named = [&](deck::Choice choice) { return Option{choice, name_of(choice, card, *stage.model.words)}; };
  if (card.kind == Kind::line) return {named(deck::kCross), named(deck::kStay), named(deck::kPass)};
  std::vector<Option> options;
  for (std::size_t i = 1; i <= card.options.size(); ++i) options.push_back(named(static_cast<deck::Choice>(i)));
  options.push_back(named(deck::kPass));
  return options;
}

ButtonStyle style_of(const Model& model, const Option& option, float size) {
  const std::string key = std::to_string(option.choice);
  return {.id = "answer " + key,
          .character = key[0],
          .hint = option.label == key ? "" : key,
          .chosen = model.chosen == option.choice,
          .size = size};
}

// Below each other. Of a line card the line itself lies between over and not over.
void draw_rows(Stage& stage, Box box, Intents& wishes) {
  const Scale& scale = stage.scale;
  const bool on_a_line = stage.scene.card->kind == Kind::line;
  const std::vector<Option> options = options_of(stage);
  const auto rows = static_cast<float>(options.size());
  const float between = on_a_line ? scale.tape() + scale.gap() : 0;  // and a gap, as between all of them
  const float high = (box.height - between - scale.gap() * (rows - 1)) / rows;
  std::vector<std::string> labels;
  for (const Option& option : options) labels.push_back(option.label);
  const float size =
      common_size(stage.canvas, Face::strong, labels, box.width - 5 * scale.space(), high - 2 * scale.gap(), scale.body(), scale.lead());
  for (const Option& option : options) {
    if (choice_button(stage.canvas, take_top(box, high, scale.gap()), option.label, {}, style_of(stage.model, option, size)))
      wishes.push_back(Answer{option.choice});
    if (!on_a_line || option.choice != deck::kCross) continue;
    lay_level(stage, take_top(box, scale.tape(), scale.gap()).centre().y);
  }
  if (!on_a_line) lay_beside_words(stage);
}

// Side by side on the line, which is the scale; its ends are named below it.
// Pass is a little apart, beside the line, and of the same size.
void draw_scale(Stage& stage, Box box, Intents& wishes) {
  const Scale& scale = stage.scale;
  const CardView& card = *stage.scene.card;
  const int zones = static_cast<int>(base::kZones);
  Box ends = take_bottom(box, kEnds * scale.unit, scale.gap());
  const float y = take_bottom(box, scale.tape(), scale.gap()).centre().y;
  const float width = (box.width - static_cast<float>(zones - 1) * scale.gap() - scale.wide()) / static_cast<float>(zones + 1);
  const Box pass = take_right(box, width, scale.wide());
  lay_line(stage, {box.x, y}, {box.right(), y});
  ends.width = box.width;
  const TextStyle style{.face = Face::strong, .size = scale.body()};
  TextStyle right = style;
  right.align = Align::right;
  text(stage.canvas, column(ends, 0, 2, scale.wide()), card.from.str(), style);
  text(stage.canvas, column(ends, 1, 2, scale.wide()), card.to.str(), right);
  const auto answer = [&](Box place, const Option& option) {
    if (button(stage.canvas, place, option.label, style_of(stage.model, option, scale.lead()))) wishes.push_back(Answer{option.choice});
  };
  for (int zone = 1; zone <= zones; ++zone)
    answer(column(box, zone - 1, zones, scale.gap()), {static_cast<deck::Choice>(zone), std::to_string(zone)});
  answer(pass, {deck::kPass, stage.canvas.word("answer_pass")});
}

float height_of_answers(const Scale& scale, const CardView& card) {
  if (card.kind == Kind::spectrum) return (kZone + kEnds) * scale.unit + scale.tape() + 2 * scale.gap();
  if (card.kind == Kind::line) return 3 * kSide * scale.unit + scale.tape() + 3 * scale.gap();
  const auto rows = static_cast<float>(card.options.size() + 1);
  return rows * kRow * scale.unit + (rows - 1) * scale.gap();
}

}  // namespace

void draw_answers(Stage& stage, Box box, Intents& wishes) {
  if (!stage.scene.card) return;
  const Scale& scale = stage.scale;
  const CardView& card = *stage.scene.card;
  const bool arrived = stage.model.arrived;
  const TextStyle told{.face = arrived ? Face::strong : Face::text,
                       .size = scale.body(),
                       .colour = arrived ? stage.theme.accent : stage.theme.quiet,
                       .lift = 0.5F};
  draw_heading(stage, box, question(stage.canvas, stage.scene));
  text(stage.canvas, take_bottom(box, 4.5F * scale.unit, scale.gap()), state(stage.canvas, stage.model), told);
  if (card.exact)
    text(stage.canvas, take_bottom(box, 4.5F * scale.unit, scale.gap()), stage.canvas.word("player_exact"),
         {.size = scale.body(), .lift = 0.5F});
  const Box answers = take_bottom(box, std::min(box.height * kMost, height_of_answers(scale, card)), scale.space());
  text(stage.canvas, box, card.statement.view(), {.face = Face::display, .size = 8 * scale.unit, .lift = 0.4F});
  if (card.kind == Kind::spectrum)
    draw_scale(stage, answers, wishes);
  else
    draw_rows(stage, answers, wishes);
}

}  // namespace streep::ui
