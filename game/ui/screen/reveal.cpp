// What came out: the crowd steps over the line, and one sentence says it.
#include <string>

#include "game/ui/screen/crowd.h"
#include "game/ui/words/sentences.h"

namespace streep::ui {

namespace {

// The statement, and below it a sentence: nothing to show as a picture.
void draw_reveal_in_words(Stage& stage, const std::string& words) {
  Box page = draw_words_page(stage);
  const Box foot = take_bottom(page, page.height * 0.34F, stage.scale.wide());
  draw_statement(stage, page, 1);
  text(stage.canvas, foot, words,
       {.face = Face::strong,
        .size = stage.scale.speech(),
        .least = stage.scale.caption(),
        .colour = stage.theme.quiet.faded(stage.grown(0.4, kTextSeconds))});
}

// Where every group has its number and name below it, the sentence need not
// say them again.
std::string words_of(const Stage& stage, const session::Figure& figure) {
  const bool counted = stage.scene.card->kind != deck::Kind::line && figure.outcome == session::Outcome::exact;
  return counted ? stage.canvas.word("screen_groups", {std::to_string(figure.people)}) : sentence(figure, stage.scene, *stage.model.words);
}

}  // namespace

const char* why_without_figures(const session::Scene& scene) { return scene.implied ? "screen_implied" : "screen_softened"; }

void draw_reveal(Stage& stage) {
  if (!stage.scene.card) return;
  if (stage.scene.softened) return draw_reveal_in_words(stage, stage.canvas.word(why_without_figures(stage.scene)));
  if (!stage.scene.figure) return draw_reveal_in_words(stage, stage.canvas.word("screen_measure"));
  const session::Figure& figure = *stage.scene.figure;
  const std::string words = words_of(stage, figure);
  const Box screen = stage.canvas.box();
  if (!crowd_of(stage.model, figure, screen)) return draw_reveal_in_words(stage, words);

  Box page = draw_header(stage);
  draw_reminder(stage, page);
  draw_sentence(stage, page, words, stage.scale.title(), walking_seconds(stage.model));
  const float margin = stage.scale.margin();
  draw_figure(stage, {margin, page.y, screen.width - 2 * margin, screen.bottom() - stage.scale.wide() - page.y}, figure);
}

}  // namespace streep::ui
