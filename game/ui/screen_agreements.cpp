// How they will talk, agreement by agreement.
#include <algorithm>
#include <string>
#include <vector>

#include "game/ui/screen.h"

namespace streep::ui {

namespace {

constexpr float kSquares = 24;  // units

// In the corner, for who comes in now.
void draw_latecomers(Stage& stage, Box& page) {
  const base::Squares& invitation = stage.model.invitation;
  if (invitation.size() == 0 || stage.scene.locked) return;
  const float side = squares_width(invitation, kSquares * stage.scale.unit);
  Box right = take_right(page, side, stage.scale.wide());
  squares(stage.canvas, take_bottom(right, side), invitation, "invitation");
}

}  // namespace

void draw_agreements(Stage& stage) {
  const Scale& scale = stage.scale;
  Box page = draw_words_page(stage);
  draw_latecomers(stage, page);
  text(stage.canvas, take_top(page, scale.title() * 1.2F, scale.wide()), stage.canvas.word("screen_agreements"), {.face = Face::display, .size = scale.title()});
  const auto& agreements = stage.scene.agreements;
  const int count = static_cast<int>(agreements.size());
  if (count == 0) return;
  std::vector<std::string> texts;
  for (const deck::Line& agreement : agreements) texts.push_back(agreement.str());
  const float number_width = scale.title();
  const float size = stacked_size(stage, Face::text, texts, page.width - number_width, page.height, scale.gap(), scale.speech() * 1.1F);
  float high = 0;
  for (const std::string& one : texts) high += text_height(stage.canvas, page.width - number_width, one, {.size = size}) + 1;
  const float gap = std::min(scale.wide(), (page.height - high) / static_cast<float>(std::max(1, count - 1)));
  for (int i = 0; i < count; ++i) {
    const std::string& words = texts[static_cast<std::size_t>(i)];
    Box place = take_top(page, text_height(stage.canvas, page.width - number_width, words, {.size = size}) + 1, gap);
    const float shown = stage.grown(0.15 * i, kTextSeconds);
    text(stage.canvas, take_left(place, number_width), std::to_string(i + 1), {.face = Face::strong, .size = size, .colour = stage.theme.accent.faded(shown)});
    text(stage.canvas, place, words, {.size = size, .colour = stage.theme.ink.faded(shown)});
  }
}

}  // namespace streep::ui
