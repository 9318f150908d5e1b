// What is known: the text with its source, and its figure as people where it
// has one.
#include <array>
#include <string>

#include "game/ui/crowd/draw.h"
#include "game/ui/crowd/proportion.h"
#include "game/ui/screen/crowd.h"

namespace streep::ui {

namespace {

constexpr float kInsightFoot = 9;      // units
constexpr float kPicture = 0.42F;      // of the page
constexpr float kWords = 0.3F;         // of its width
constexpr double kCountSeconds = 0.9;  // first everybody, then who is counted

std::string words_of(const Stage& stage, const deck::Proportion& proportion) {
  const std::string part = std::to_string(proportion.part.value());
  if (proportion.of() == base::kProportionMost) return stage.canvas.word("screen_percent", {part});
  return stage.canvas.word("screen_proportion", {part, std::to_string(proportion.of())});
}

void draw_proportion(Stage& stage, Box box, const deck::Proportion& proportion) {
  const Scale& scale = stage.scale;
  const Box words = take_left(box, box.width * kWords, scale.wide());
  text(stage.canvas, words, words_of(stage, proportion),
       {.face = Face::display, .size = scale.title() * 1.4F, .least = scale.caption(), .colour = stage.theme.accent, .lift = 1});
  if (stage.model.figures == nullptr) return;
  const ProportionPicture picture = picture_of(proportion, area_of(box));
  const float counted = stage.grown(kCountSeconds, kTextSeconds);
  std::array<std::uint32_t, kFigureColours> colours{};
  colours[kCounted] = mixed(stage.theme.cloud, stage.theme.tape, counted).packed();
  colours[kOthers] = stage.theme.cloud.packed();
  const float y = picture.tape.y + picture.tape.height / 2;
  tape(stage.canvas, {picture.tape.x, y}, {picture.tape.x + picture.tape.width, y}, picture.tape.height, counted);
  draw_crowd(stage.canvas.list(), picture.people, *stage.model.figures, colours);
  stage.canvas.record({.kind = DrawnKind::picture, .id = "proportion", .box = box, .ink = box});
}

}  // namespace

void draw_insight(Stage& stage) {
  if (!stage.scene.insight) return;
  const Scale& scale = stage.scale;
  const deck::Insight& insight = *stage.scene.insight;
  Box page = draw_words_page(stage, stage.canvas.word("screen_insight"));
  const Box foot = take_bottom(page, kInsightFoot * scale.unit, scale.wide());
  text(stage.canvas, foot, stage.canvas.word("screen_source", {insight.source.str(), std::to_string(insight.year.value())}),
       {.size = scale.lead(), .least = scale.caption(), .colour = stage.theme.quiet, .lift = 1});
  if (insight.proportion) draw_proportion(stage, take_top(page, page.height * kPicture, scale.wide()), *insight.proportion);
  draw_large(stage, page, insight.text.view(), scale.title() * 1.5F, insight.proportion ? 0.0F : 0.35F);
}

}  // namespace streep::ui
