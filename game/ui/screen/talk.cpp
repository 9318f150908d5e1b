// The talk: the questions, how to find each other, and time as a calm ring.
#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "game/ui/screen/crowd.h"
#include "game/ui/symbol.h"

namespace streep::ui {

namespace {

constexpr float kTalkSide = 0.29F;  // of the width: left of the line
constexpr float kRing = 20;         // units
constexpr float kSymbols = 27;      // units
constexpr std::array<std::uint8_t, session::kSymbolShapes> kSampleColours{1, 4, 2, 5};
constexpr float kCrowdLeast = 15;  // units: a lower strip would show ants
constexpr double kMinute = 60;

double seconds_left(const Model& model) {
  return std::max(0.0, static_cast<double>(model.scene->talk_seconds_left) - (model.now - model.scene_at));
}

// Whole minutes: seconds would hurry.
std::string time_words(Stage& stage) {
  const double left = seconds_left(stage.model);
  if (left <= 0) return stage.canvas.word("screen_talk_over");
  const int minutes = static_cast<int>(std::ceil(left / kMinute));
  return minutes == 1 ? stage.canvas.word("screen_talk_minute") : stage.canvas.word("screen_talk_minutes", {std::to_string(minutes)});
}

void draw_time(Stage& stage, Box box) {
  const float part = stage.scene.talk_seconds == 0
                         ? 0.0F
                         : static_cast<float>(std::floor(seconds_left(stage.model)) / static_cast<double>(stage.scene.talk_seconds));
  ring(stage.canvas, take_left(box, box.height, stage.scale.space()), part);
  text(stage.canvas, box, time_words(stage),
       {.face = Face::strong, .size = stage.scale.speech(), .least = stage.scale.caption(), .lift = 0.5F});
}

// The shapes that are on the phones, two by two.
void draw_pairs_hint(Stage& stage, Box box) {
  const Scale& scale = stage.scale;
  const float side = std::min({kSymbols * scale.unit, box.width, box.height * 0.6F});
  const Box grid{box.x, box.y, side, side};
  for (int shape = 0; shape < session::kSymbolShapes; ++shape) {
    const Box place = row(column(grid, shape % 2, 2, scale.space()), shape / 2, 2, scale.space());
    symbol(stage.canvas, place,
           {.shape = static_cast<std::uint8_t>(shape), .colour = kSampleColours.at(static_cast<std::size_t>(shape)), .number = 0});
  }
  take_top(box, side, scale.wide());
  text(stage.canvas, box, stage.canvas.word("screen_find_pair"), {.face = Face::strong, .size = scale.speech(), .least = scale.caption()});
}

}  // namespace

void draw_questions(Stage& stage, Box& page) {
  const Scale& scale = stage.scale;
  const auto& questions = stage.scene.questions;
  const int count = static_cast<int>(questions.size());
  if (count == 0) return;
  std::vector<std::string> texts;
  for (const deck::Line& question : questions) texts.push_back(question.str());
  const float size = stacked_size(stage, Face::display, texts, page.width, page.height, scale.wide(), scale.title());
  for (int i = 0; i < count; ++i) {
    const TextStyle style{.face = Face::display, .size = size, .colour = stage.theme.ink.faded(stage.grown(0.2 * i, kTextSeconds))};
    const std::string& question = texts[static_cast<std::size_t>(i)];
    text(stage.canvas, take_top(page, text_height(stage.canvas, page.width, question, style) + 1, scale.wide()), question, style);
  }
}

void draw_talk(Stage& stage) {
  const Scale& scale = stage.scale;
  const Box screen = stage.canvas.box();
  const float line = scale.margin() + screen.width * kTalkSide + scale.wide();
  lay_upright(stage, line);
  Box side{scale.margin(), scale.margin(), screen.width * kTalkSide, screen.height - 2 * scale.margin()};
  draw_time(stage, take_bottom(side, kRing * scale.unit, scale.wide()));
  draw_pairs_hint(stage, side);

  const float x = line + scale.tape() / 2 + scale.wide() * 1.2F;
  Box page{x, scale.margin(), screen.width - x - scale.margin(), screen.height - 2 * scale.margin()};
  text(stage.canvas, take_top(page, scale.lead() * Type::leading(Face::strong), scale.wide()), stage.canvas.word("screen_talk"),
       {.face = Face::strong, .size = scale.lead(), .colour = stage.theme.accent, .lift = 0.5F});
  if (stage.scene.card) draw_reminder(stage, page);
  take_top(page, scale.space());
  draw_questions(stage, page);
  if (page.height >= kCrowdLeast * scale.unit && stage.scene.people > 1) draw_people(stage, crowd_in_pairs(stage.model, page));
}

}  // namespace streep::ui
