// What a player reads when there is nothing to answer, and where one can go.
#include <algorithm>
#include <string>
#include <vector>

#include "game/ui/player/parts.h"
#include "game/ui/screen/crowd.h"
#include "game/ui/symbol.h"
#include "game/ui/words/sentences.h"

namespace streep::ui {

namespace {

using session::Phase;
using session::Scene;

constexpr std::size_t kSpokenBytes = 220;  // longer than this is read, not seen at a glance
constexpr float kMessage = 0.42F;          // of the width, beside the places

// A page of text: what this is, what it is about, the main thing, and more below it.
struct PageText {
  std::string heading;
  std::string about;
  std::string main;
  std::string more{};
};

bool waits(const Stage& stage) {
  const session::Seat& seat = stage.model.seat;
  return stage.scene.phase == Phase::answer && !(seat.round == stage.scene.round && seat.may_answer);
}

// The story; and of a card that is shown exactly, that it is.
std::string told_before(const Stage& stage) {
  const auto& card = stage.scene.card;
  if (!card) return {};
  std::string story = card->story.str();
  if (!card->exact) return story;
  return story + (story.empty() ? "" : "\n") + stage.canvas.word("player_exact");
}

PageText page_of(const Stage& stage) {
  const Scene& scene = stage.scene;
  const deck::Words& words = *stage.model.words;
  const auto word = [&](std::string_view key) { return words(key); };
  const char* const without_figures = scene.implied ? "player_implied_about" : "player_softened_about";
  const std::string statement = scene.card ? scene.card->statement.str() : std::string();
  if (waits(stage)) return {word("player_wait"), statement, word("player_wait_about")};
  switch (scene.phase) {
    case Phase::read:
      if (scene.softened) return {word("player_softened"), {}, statement, word(without_figures)};
      return {word("player_read"), {}, statement, told_before(stage)};
    case Phase::closed: return {word("player_closed"), statement, word("player_closed_about")};
    case Phase::reveal:
      return {word("player_reveal"), statement, scene.figure ? sentence(*scene.figure, scene, words) : word(without_figures)};
    case Phase::shift: return {word("player_shift"), statement, scene.shift ? sentence(*scene.shift, scene, words) : std::string()};
    case Phase::insight:
      if (!scene.insight) break;
      return {word("player_insight"),
              {},
              scene.insight->text.str(),
              stage.canvas.word("player_source", {scene.insight->source.str(), std::to_string(scene.insight->year.value())})};
    case Phase::action: return {word("player_action"), statement, scene.action.str()};
    case Phase::follow_up:
      if (!scene.follow_up) break;
      return {word("player_follow_up"), {}, scene.follow_up->question.str(), scene.follow_up->text.str()};
    default: break;
  }
  return {scene.title.str(), {}, statement};
}

// A statement, small and quiet, above what came of it.
void draw_about(Stage& stage, Box& rest, std::string_view words) {
  if (words.empty()) return;
  const TextStyle style{.face = Face::display, .size = 4.6F * stage.scale.unit, .colour = stage.theme.quiet};
  const float height = std::min(text_height(stage.canvas, rest.width, words, style), rest.height * 0.4F);
  text(stage.canvas, take_top(rest, height + 1, 0.75F * stage.scale.wide()), words, style);
}

void draw_page(Stage& stage, Box box, const PageText& page) {
  const Scale& scale = stage.scale;
  draw_heading(stage, box, page.heading);
  draw_about(stage, box, page.about);
  if (!page.more.empty()) {
    const TextStyle style{.size = scale.body(), .colour = stage.theme.quiet, .lift = 1, .even = false};
    const float width = std::min(box.width, kMeasure * scale.unit * scale.letters);
    const float height = std::min(box.height * 0.4F, text_height(stage.canvas, width, page.more, style));
    Box more = take_bottom(box, height, scale.space());
    more.width = width;
    text(stage.canvas, more, page.more, style);
  }
  constexpr float kLift = 0.35F;
  if (page.main.size() > kSpokenBytes)
    text(stage.canvas, box, page.main, {.size = 4.6F * scale.unit, .lift = kLift, .even = false});
  else
    text(stage.canvas, box, page.main, {.face = Face::display, .size = 8 * scale.unit, .lift = kLift});
}

void draw_agreed(Stage& stage, Box box) {
  draw_heading(stage, box, stage.canvas.word("player_agreements"));
  std::vector<std::string> texts;
  for (const deck::Line& agreement : stage.scene.agreements) texts.push_back(agreement.str());
  draw_numbered(stage, box, texts, 4 * stage.scale.unit * stage.scale.letters);
}

// Left of the line: who to talk with.
void draw_sign(Stage& stage, Box box) {
  const Scale& scale = stage.scale;
  const session::Symbol& sign = stage.model.seat.symbol;
  const TextStyle style{.face = Face::strong, .size = 4 * scale.unit};
  if (sign.number == 0) return static_cast<void>(text(stage.canvas, box, stage.canvas.word("player_no_pair"), style));
  const std::string words = stage.canvas.word("player_pair");
  text(stage.canvas, take_top(box, std::min(box.height * 0.3F, text_height(stage.canvas, box.width, words, style) + 1), scale.wide()),
       words, style);
  const float side = std::min(box.width, box.height * 0.6F);
  symbol(stage.canvas, take_top(box, side, scale.space()), sign);
  text(stage.canvas, box, name_of(sign, *stage.model.words), {.face = Face::strong, .size = scale.lead()});
}

// What this came from, what it is in words, and the place for its picture.
Box draw_told(Stage& stage, Box box, std::string_view heading, const std::string& words) {
  draw_heading(stage, box, stage.canvas.word(heading));
  draw_about(stage, box, stage.scene.card->statement.view());
  draw_sentence(stage, box, words, stage.scale.title(), 0);
  return box;
}

// What came out, as the big screen shows it. False where there is no picture.
bool draw_outcome(Stage& stage, Box box) {
  const Scene& scene = stage.scene;
  if (!scene.card) return false;
  if (scene.phase == Phase::shift && scene.shift && has_picture(scene, *scene.shift)) {
    draw_figure(stage, draw_told(stage, box, "player_shift", words_of(stage, *scene.shift)), *scene.shift);
    return true;
  }
  if (scene.phase != Phase::reveal || !scene.figure || !crowd_of(stage.model, *scene.figure, box)) return false;
  draw_figure(stage, draw_told(stage, box, "player_reveal", sentence(*scene.figure, scene, *stage.model.words)), *scene.figure);
  return true;
}

// The questions; the sign is left of the line.
void draw_conversation(Stage& stage, Box box) {
  const Scale& scale = stage.scale;
  const float left = words_x(stage) - scale.margin();
  const float line = box.x - left + scale.tape() / 2;
  lay_upright(stage, line);
  draw_sign(stage, {scale.margin(), scale.wide(), line - scale.tape() / 2 - scale.wide() - scale.margin(),
                    stage.canvas.box().height - 2 * scale.wide()});
  draw_heading(stage, box, stage.canvas.word("player_talk"));
  if (stage.scene.card) draw_about(stage, box, stage.scene.card->statement.view());
  draw_questions(stage, box);
}

std::string day_of(const Canvas& canvas, const deck::Day& day) {
  return canvas.word("player_routes_checked", {std::to_string(day.day()), std::to_string(day.month()), std::to_string(day.year())});
}

float height_of_place(const Canvas& canvas, const deck::Place& place, float width) {
  const Scale& scale = canvas.scale();
  const float inner = width - 2 * scale.space();
  return 5 * scale.unit + text_height(canvas, inner, place.text.str(), {.size = scale.body()}) + 4.5F * scale.unit + 2 * scale.space();
}

void draw_place(Canvas& canvas, Box box, const deck::Place& place) {
  const Scale& scale = canvas.scale();
  card(canvas, box);
  box = inset(box, scale.space());
  text(canvas, take_top(box, 5 * scale.unit), place.name.str(), {.face = Face::strong, .size = scale.lead()});
  Box below = take_bottom(box, 4.5F * scale.unit);
  text(canvas, take_right(below, below.width * 0.4F, scale.space()), day_of(canvas, place.checked),
       {.size = scale.small(), .colour = canvas.theme().quiet, .align = Align::right, .lift = 1});
  text(canvas, below, place.site.str(), {.face = Face::strong, .size = scale.body(), .colour = canvas.theme().accent, .lift = 1});
  text(canvas, box, place.text.str(), {.size = scale.body(), .even = false});
}

void draw_places(Canvas& canvas, Box box, const deck::Routes& routes) {
  const float gap = canvas.scale().gap();
  const float width = Scroll::content_width(canvas, box.width);
  float height = 0;
  for (const deck::Place& place : routes.places) height += height_of_place(canvas, place, width) + gap;
  const Scroll scroll(canvas, box, "places", height);
  Box rest = scroll.box();
  for (const deck::Place& place : routes.places) draw_place(canvas, take_top(rest, height_of_place(canvas, place, width), gap), place);
}

// What helps, beside the places where one can go.
void draw_helped(Stage& stage, Box box) {
  const Scale& scale = stage.scale;
  const deck::Support& support = *stage.scene.support;
  const bool to_go = stage.scene.routes && !stage.scene.routes->places.empty();
  draw_heading(stage, box, to_go ? stage.canvas.word("screen_routes", {stage.scene.routes->city.str()}) : std::string());
  Box left = to_go ? take_left(box, box.width * kMessage, scale.wide()) : box;
  const TextStyle title{.face = Face::display, .size = 5.5F * scale.unit};
  const float height = std::min(text_height(stage.canvas, left.width, support.title.view(), title), left.height * 0.4F);
  text(stage.canvas, take_top(left, height + 1, scale.space()), support.title.view(), title);
  text(stage.canvas, left, support.text.view(), {.size = scale.lead(), .even = false});
  if (to_go) draw_places(stage.canvas, box, *stage.scene.routes);
}

}  // namespace

void draw_reading(Stage& stage, Box box) {
  if (stage.scene.phase == Phase::talk) return draw_conversation(stage, box);
  if (draw_outcome(stage, box)) return;
  lay_beside_words(stage);
  if (stage.scene.phase == Phase::agreements) return draw_agreed(stage, box);
  if (stage.scene.phase == Phase::support && stage.scene.support) return draw_helped(stage, box);
  draw_page(stage, box, page_of(stage));
}

bool draw_routes(Stage& stage, Box box) {
  Canvas& canvas = stage.canvas;
  const Scale& scale = stage.scale;
  Box top = take_top(box, 8 * scale.unit, scale.space());
  const bool closed = button(canvas, centred(take_right(top, 26 * scale.unit, scale.space()), 26 * scale.unit, 6.5F * scale.unit),
                             canvas.word("player_routes_close"), {.key = Key::escape, .hint = canvas.word("key_escape")});
  const auto& routes = stage.scene.routes;
  const std::string title = routes ? canvas.word("screen_routes", {routes->city.str()}) : canvas.word("player_routes");
  text(canvas, take_top(top, top.height * 0.6F), title, {.face = Face::display, .size = 5 * scale.unit, .lift = 0.5F});
  text(canvas, top, canvas.word("player_routes_about"), {.size = scale.small(), .colour = stage.theme.quiet, .lift = 0.5F});
  if (routes && !routes->places.empty())
    draw_places(canvas, box, *routes);
  else
    text(canvas, box, canvas.word("player_no_routes"), {.size = scale.lead()});
  return closed;
}

}  // namespace streep::ui
