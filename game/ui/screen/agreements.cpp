// How they will talk, agreement by agreement.
#include <algorithm>
#include <string>
#include <vector>

#include "game/ui/screen/screen.h"

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

void draw_numbered(Stage& stage, Box box, std::span<const std::string> texts, float most) {
  if (texts.empty()) return;
  const Scale& scale = stage.scale;
  const float number_width = scale.title();
  const float width = box.width - number_width;
  const float size = stacked_size(stage, Face::text, texts, width, box.height, scale.gap(), most);
  float high = 0;
  for (const std::string& one : texts) high += text_height(stage.canvas, width, one, {.size = size}) + 1;
  const float gap = std::min(scale.wide(), (box.height - high) / static_cast<float>(std::max<std::size_t>(1, texts.size() - 1)));
  for (std::size_t i = 0; i < texts.size(); ++i) {
    Box place = take_top(box, text_height(stage.canvas, width, texts[i], {.size = size}) + 1, gap);
    const float shown = stage.grown(0.15 * static_cast<double>(i), kTextSeconds);
    text(stage.canvas, take_left(place, number_width), std::to_string(i + 1),
         {.face = Face::strong, .size = size, .colour = stage.theme.accent.faded(shown)});
    text(stage.canvas, place, texts[i], {.size = size, .colour = stage.theme.ink.faded(shown)});
  }
}

void draw_agreements(Stage& stage) {
  const Scale& scale = stage.scale;
  Box page = draw_words_page(stage);
  draw_latecomers(stage, page);
  text(stage.canvas, take_top(page, scale.title() * 1.2F, scale.wide()), stage.canvas.word("screen_agreements"),
       {.face = Face::display, .size = scale.title()});
  std::vector<std::string> texts;
  for (const deck::Line& agreement : stage.scene.agreements) texts.push_back(agreement.str());
  draw_numbered(stage, page, texts, scale.speech() * 1.1F);
}

}  // namespace streep::ui
