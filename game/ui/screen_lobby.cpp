// People come in, and agree how they will talk.
#include <algorithm>
#include <string>
#include <vector>

#include "game/ui/screen_crowd.h"

namespace streep::ui {

namespace {

constexpr float kLine = 0.57F;  // where the line lies, of the height
constexpr std::size_t kHalf = base::kRoomCodeLength / 2;

// Huge, in two groups, so that it can be read and typed from the last row.
void draw_code(Stage& stage, Box box) {
  const Type& type = stage.canvas.type();
  const std::string& code = stage.model.code;
  const std::string halves[] = {code.substr(0, kHalf), code.size() > kHalf ? code.substr(kHalf) : std::string()};
  constexpr float kApart = 0.10F;   // between letters, of the size
  constexpr float kMiddle = 0.34F;  // between the halves
  const auto width_at = [&](float size) {
    float width = kMiddle * size;
    for (const char letter : code) width += type.width(Face::display, size, std::string(1, letter)) + kApart * size;
    return width;
  };
  float size = std::min(stage.scale.huge(), box.height / Type::leading(Face::display));
  size = std::min(size, size * box.width / std::max(1.0F, width_at(size)));
  const float y = box.y + (box.height - size * Type::leading(Face::display)) / 2;
  float x = box.x;
  for (const std::string& half : halves) {
    for (const char letter : half) {
      const std::string one(1, letter);
      type.draw(stage.canvas.list(), Face::display, size, x, y, stage.theme.ink, one);
      x += type.width(Face::display, size, one) + kApart * size;
    }
    x += kMiddle * size;
  }
  stage.canvas.record({.kind = DrawnKind::text, .label = code, .box = box, .ink = {box.x, y, width_at(size), size * Type::leading(Face::display)}, .size = size});
}

void draw_join(Stage& stage, Box box) {
  Canvas& canvas = stage.canvas;
  const Scale& scale = stage.scale;
  text(canvas, take_top(box, scale.speech() * 1.4F, scale.gap()), canvas.word("screen_join"), {.face = Face::strong, .size = scale.speech(), .colour = stage.theme.accent, .lift = 0.5F});
  text(canvas, take_bottom(box, scale.speech() * 1.4F), canvas.word("screen_address", {stage.model.address}), {.face = Face::strong, .size = scale.speech(), .lift = 0.5F});
  draw_code(stage, box);
}

std::string people_words(Stage& stage) {
  const int people = stage.scene.people;
  if (stage.scene.locked) return stage.canvas.word("screen_people_locked", {std::to_string(people)});
  if (people == 0) return stage.canvas.word("screen_people_none");
  return people == 1 ? stage.canvas.word("screen_people_one") : stage.canvas.word("screen_people", {std::to_string(people)});
}

// How we talk, before it is said: the first agreements, in small.
void draw_preview(Stage& stage, Box box) {
  const Scale& scale = stage.scale;
  constexpr std::size_t kShown = 3;
  float high = 0;
  const std::size_t shown = std::min(kShown, stage.scene.agreements.size());
  const TextStyle style{.size = scale.caption(), .colour = stage.theme.quiet};
  for (std::size_t i = 0; i < shown; ++i) high += text_height(stage.canvas, box.width, stage.scene.agreements[i].view(), style) + scale.gap();
  Box list = box;
  if (high < box.height) list = take_bottom(list, high);
  for (std::size_t i = 0; i < shown; ++i) {
    const float height = std::min(text_height(stage.canvas, list.width, stage.scene.agreements[i].view(), style), list.height / static_cast<float>(shown - i) - scale.gap());
    text(stage.canvas, take_top(list, height + 1, scale.gap()), stage.scene.agreements[i].view(), style);
  }
}

void remember_people(Stage& stage) {
  Draft& draft = stage.canvas.draft();
  if (draft.people == stage.scene.people) return;
  draft.people_before = draft.people;
  draft.people = stage.scene.people;
  draft.people_at = stage.model.scene_at;
}

}  // namespace

void draw_lobby(Stage& stage) {
  const Scale& scale = stage.scale;
  const Box box = stage.canvas.box();
  const float line = box.height * kLine;
  lay_level(stage, line);

  Box above{scale.margin(), scale.margin(), box.width - 2 * scale.margin(), line - scale.margin() - scale.wide()};
  Box side = take_right(above, box.width * 0.26F, scale.wide() * 1.5F);
  text(stage.canvas, take_top(side, scale.title() * 2.4F, scale.space()), stage.scene.title.view(), {.face = Face::display, .size = scale.speech(), .align = Align::left});
  draw_preview(stage, side);
  draw_join(stage, above);

  Box floor{scale.margin(), line + scale.tape() * 1.5F, box.width - 2 * scale.margin(), box.height - line - scale.tape() * 1.5F - scale.wide()};
  const std::string people = people_words(stage);
  const Box count = take_bottom(floor, scale.speech() * 1.4F, scale.space());
  text(stage.canvas, count, people, {.face = Face::strong, .size = scale.speech(), .lift = 0.5F});
  text(stage.canvas, count, stage.canvas.word("screen_promise"), {.size = scale.lead(), .colour = stage.theme.quiet, .align = Align::right, .lift = 0.5F});
  remember_people(stage);
  const Draft& draft = stage.canvas.draft();
  if (draft.people > 0) draw_people(stage, crowd_gathered(stage.model, floor, draft.people, draft.people_before, draft.people_at));
}

void draw_agreements(Stage& stage) {
  const Scale& scale = stage.scale;
  Box page = draw_words_page(stage);
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
