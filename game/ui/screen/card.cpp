// A statement: read in silence, answered in private, closed and hidden. The
// statement stays where it is; only the foot of the screen changes.
#include <algorithm>
#include <string>
#include <vector>

#include "game/ui/screen/screen.h"
#include "game/ui/words/sentences.h"

namespace streep::ui {

namespace {

using session::Phase;

constexpr float kCardFoot = 13;  // units
constexpr float kEnds = 12;
constexpr float kOptionRow = 12.5F;
constexpr float kThreeRow = 9.5F;    // of three below each other
constexpr float kThreeHigh = 17;     // of three beside each other
constexpr float kWideCard = 1.5F;    // times as wide as high: room for three beside each other
constexpr float kStoryMost = 0.42F;  // of the page

// How many have answered: a number, and nothing that goes faster or slower.
void draw_counter(Stage& stage, Box foot) {
  const Scale& scale = stage.scale;
  const session::Progress& progress = stage.model.progress;
  const bool current = progress.round == stage.scene.round;
  const int answered = current ? progress.answered : 0;
  const int people = current ? progress.people : stage.scene.cohort;
  const std::string number = std::to_string(answered);
  const float size = 9 * scale.unit;
  const float width = stage.canvas.type().width(Face::display, size, std::to_string(std::max(answered, people)));
  text(stage.canvas, take_left(foot, width + 1, scale.space()), number,
       {.face = Face::display, .size = size, .colour = stage.theme.accent, .lift = 0.5F});
  text(stage.canvas, foot, stage.canvas.word("screen_answered", {std::to_string(people)}),
       {.face = Face::strong, .size = scale.lead(), .lift = 0.5F});
}

std::string how_to_answer(const Stage& stage) {
  if (stage.scene.occasion == session::Occasion::again) return stage.canvas.word("screen_answer_again");
  switch (stage.scene.card->kind) {
    case deck::Kind::line: return stage.canvas.word("screen_answer_line");
    case deck::Kind::spectrum: return stage.canvas.word("screen_answer_spectrum");
    case deck::Kind::choice: break;
  }
  return stage.canvas.word("screen_answer_choice");
}

// What people read before they answer.
const char* before_answers(const session::Scene& scene) {
  if (scene.softened) return why_without_figures(scene);
  return scene.card->exact ? "screen_exact" : "screen_silence";
}

void draw_foot(Stage& stage, Box foot) {
  const TextStyle style{.face = Face::strong, .size = stage.scale.speech(), .colour = stage.theme.quiet, .lift = 0.5F};
  switch (stage.scene.phase) {
    case Phase::read: text(stage.canvas, foot, stage.canvas.word(before_answers(stage.scene)), style); return;
    case Phase::answer: {
      Box hint = foot;
      const Box counter = take_left(hint, foot.width * 0.42F, stage.scale.wide());
      draw_counter(stage, counter);
      text(stage.canvas, hint, how_to_answer(stage),
           {.size = stage.scale.lead(), .colour = stage.theme.quiet, .align = Align::right, .lift = 0.5F});
      return;
    }
    default: text(stage.canvas, foot, stage.canvas.word("screen_closed"), style);
  }
}

// The line lies level, as a scale with its two ends named.
void draw_ends(Stage& stage, Box box) {
  const Scale& scale = stage.scale;
  lay_level(stage, take_top(box, scale.tape(), scale.space()).centre().y);
  const TextStyle style{.face = Face::strong, .size = scale.speech(), .least = scale.caption()};
  TextStyle right = style;
  right.align = Align::right;
  text(stage.canvas, column(box, 0, 2, scale.wide()), stage.scene.card->from.view(), style);
  text(stage.canvas, column(box, 1, 2, scale.wide()), stage.scene.card->to.view(), right);
}

// Two by two; three beside each other, or below each other where it is narrow.
struct Grid {
  int columns, rows;
  float row_height;  // units
};

Grid grid_of(const Stage& stage) {
  const Box screen = stage.canvas.box();
  const int count = static_cast<int>(stage.scene.card->options.size());
  if (count != 3) return {2, (count + 1) / 2, kOptionRow};
  return screen.width >= kWideCard * screen.height ? Grid{3, 1, kThreeHigh} : Grid{1, 3, kThreeRow};
}

float options_height(const Stage& stage) {
  const Grid grid = grid_of(stage);
  return static_cast<float>(grid.rows) * grid.row_height * stage.scale.unit;
}

void draw_options(Stage& stage, Box box) {
  const Scale& scale = stage.scale;
  const auto& options = stage.scene.card->options;
  const int count = static_cast<int>(options.size());
  const Grid grid = grid_of(stage);
  const auto cell = [&](int i) {
    return row(column(box, i % grid.columns, grid.columns, scale.space()), i / grid.columns, grid.rows, scale.space());
  };
  const auto inner = [&](int i) { return inset(cell(i), scale.space() * 1.2F, scale.gap() * 0.4F); };
  std::vector<std::string> texts;
  for (const deck::Label& option : options) texts.push_back(option.str());
  const float size = common_size(stage.canvas, Face::strong, texts, inner(0).width, inner(0).height, scale.caption(), scale.lead() * 1.2F);
  for (int i = 0; i < count; ++i) {
    card(stage.canvas, cell(i));
    text(stage.canvas, inner(i), texts[static_cast<std::size_t>(i)], {.face = Face::strong, .size = size, .lift = 0.5F});
  }
}

}  // namespace

void draw_card(Stage& stage) {
  const Scale& scale = stage.scale;
  if (!stage.scene.card) return;
  const session::CardView& view = *stage.scene.card;
  const bool level = view.kind == deck::Kind::spectrum;
  Box page = level ? draw_header(stage) : draw_words_page(stage);
  draw_foot(stage, take_bottom(page, kCardFoot * scale.unit, scale.space()));
  if (level) draw_ends(stage, take_bottom(page, kEnds * scale.unit, scale.wide()));
  if (view.kind == deck::Kind::choice) draw_options(stage, take_bottom(page, options_height(stage), scale.wide()));
  if (stage.scene.phase == Phase::read && !view.story.empty()) {
    const TextStyle style{.size = scale.speech(), .least = scale.caption(), .colour = stage.theme.quiet};
    const float height = std::min(text_height(stage.canvas, page.width, view.story.view(), style), page.height * kStoryMost);
    text(stage.canvas, take_top(page, height + 1, scale.wide()), view.story.view(), style);
  }
  draw_statement(stage, page, view.kind == deck::Kind::line ? 0.35F : 0.0F);
}

}  // namespace streep::ui
