// What a player reads when there is nothing to answer, and where one can go.
#include <algorithm>
#include <string>
#include <vector>

#include "game/ui/player_parts.h"
#include "game/ui/sentences.h"

namespace streep::ui {

namespace {

using session::Phase;
using session::Scene;

constexpr std::size_t kSpokenBytes = 220;  // longer than this is read, not seen at a glance

// A page of text: a small heading, the main thing, and more below it.
struct PageText {
  std::string heading;
  std::string main;
  std::string more{};
};

std::string lines_of(const auto& lines) {
  std::string text;
  for (const deck::Line& line : lines) text += (text.empty() ? "– " : "\n– ") + line.str();
  return text;
}

bool waits(const Canvas& canvas, const Scene& scene) { return scene.phase == Phase::answer && !(canvas.model().seat.round == scene.round && canvas.model().seat.may_answer); }

std::string statement_of(const Scene& scene) { return scene.card ? scene.card->statement.str() : std::string(); }

PageText page_of(const Canvas& canvas, const Scene& scene) {
  const deck::Words& words = *canvas.model().words;
  const std::string statement = statement_of(scene);
  if (waits(canvas, scene)) return {canvas.word("player_wait"), canvas.word("player_wait_about"), statement};
  switch (scene.phase) {
    case Phase::agreements: return {canvas.word("player_agreements"), lines_of(scene.agreements)};
    case Phase::read: return {scene.softened ? canvas.word("player_softened") : canvas.word("player_read"), statement, scene.softened ? canvas.word("player_softened_about") : scene.card ? scene.card->story.str() : ""};
    case Phase::closed: return {canvas.word("player_closed"), canvas.word("player_closed_about"), statement};
    case Phase::reveal: return {canvas.word("player_reveal"), scene.figure ? sentence(*scene.figure, scene, words) : canvas.word("player_softened_about"), statement};
    case Phase::shift: return {canvas.word("player_shift"), scene.shift ? sentence(*scene.shift, scene, words) : "", statement};
    case Phase::insight:
      if (!scene.insight) break;
      return {canvas.word("player_insight"), scene.insight->text.str(), canvas.word("player_source", {scene.insight->source.str(), std::to_string(scene.insight->year.value())})};
    case Phase::action: return {canvas.word("player_action"), scene.action.str(), statement};
    case Phase::support:
      if (!scene.support) break;
      return {scene.support->title.str(), scene.support->text.str()};
    case Phase::follow_up:
      if (!scene.follow_up) break;
      return {canvas.word("player_follow_up"), scene.follow_up->question.str(), scene.follow_up->text.str()};
    default: break;
  }
  return {scene.title.str(), statement};
}

void draw_page(Canvas& canvas, Box box, const PageText& page) {
  const Scale& scale = canvas.scale();
  box = inset(box, 0, scale.space());
  text(canvas, take_top(box, 5 * scale.unit, scale.gap()), page.heading, {.face = Face::strong, .size = scale.lead(), .colour = canvas.theme().accent, .lift = 0.5F});
  if (!page.more.empty()) {
    const TextStyle style{.size = scale.body(), .colour = canvas.theme().quiet, .lift = 1, .even = false};
    const float height = std::min(box.height * 0.4F, text_height(canvas, box.width, page.more, style));
    text(canvas, take_bottom(box, height, scale.space()), page.more, style);
  }
  const bool is_long = page.main.size() > kSpokenBytes;
  if (is_long) text(canvas, box, page.main, {.size = 4 * scale.unit, .lift = 0.4F, .even = false});
  else text(canvas, box, page.main, {.face = Face::display, .size = 8 * scale.unit, .lift = 0.4F});
}

// Your sign and the questions.
void draw_talk(Canvas& canvas, Box box, const Scene& scene) {
  const Scale& scale = canvas.scale();
  const session::Symbol& sign = canvas.model().seat.symbol;
  Box left = take_left(box, box.width * 0.36F, scale.wide());
  card(canvas, left);
  left = inset(left, scale.space());
  if (sign.number > 0) {
    text(canvas, take_top(left, 10 * scale.unit), canvas.word("player_pair"), {.face = Face::strong, .size = scale.lead(), .align = Align::centre, .lift = 0.5F});
    text(canvas, take_bottom(left, 6 * scale.unit, scale.gap()), name_of(sign, *canvas.model().words), {.face = Face::strong, .size = scale.lead(), .align = Align::centre, .lift = 0.5F});
    const float side = std::min(left.width, left.height) * 0.72F;
    symbol(canvas, centred(left, side, side), sign);
  } else {
    text(canvas, left, canvas.word("player_no_pair"), {.face = Face::strong, .size = scale.lead(), .align = Align::centre, .lift = 0.5F});
  }
  text(canvas, take_top(box, 5 * scale.unit, scale.gap()), canvas.word("player_talk"), {.face = Face::strong, .size = scale.lead(), .colour = canvas.theme().accent, .lift = 0.5F});
  const std::string statement = statement_of(scene);
  const TextStyle quiet{.size = scale.body(), .colour = canvas.theme().quiet, .lift = 1};
  text(canvas, take_bottom(box, std::min(box.height * 0.3F, text_height(canvas, box.width, statement, quiet)), scale.space()), statement, quiet);
  const int count = static_cast<int>(scene.questions.size());
  for (int i = 0; i < count; ++i) text(canvas, row(box, i, count, scale.space()), scene.questions[static_cast<std::size_t>(i)].str(), {.face = Face::strong, .size = 4.4F * scale.unit, .lift = 0.5F});
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
  text(canvas, take_right(below, below.width * 0.4F, scale.space()), day_of(canvas, place.checked), {.size = scale.small(), .colour = canvas.theme().quiet, .align = Align::right, .lift = 1});
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

}  // namespace

void draw_reading(Canvas& canvas, Box box, const Scene& scene) {
  if (scene.phase == Phase::talk) return draw_talk(canvas, box, scene);
  if (scene.phase != Phase::support || !scene.routes) return draw_page(canvas, box, page_of(canvas, scene));
  const Box left = take_left(box, box.width * 0.4F, canvas.scale().wide());
  draw_page(canvas, left, page_of(canvas, scene));
  draw_places(canvas, box, *scene.routes);
}

bool draw_routes(Canvas& canvas, Box box, const Scene& scene) {
  const Scale& scale = canvas.scale();
  Box top = take_top(box, 8 * scale.unit, scale.space());
  const bool closed = button(canvas, centred(take_right(top, 26 * scale.unit, scale.space()), 26 * scale.unit, 6.5F * scale.unit), canvas.word("player_routes_close"), {.key = Key::escape, .hint = canvas.word("key_escape")});
  const std::string city = scene.routes ? "  ·  " + scene.routes->city.str() : "";
  text(canvas, take_top(top, top.height * 0.6F), canvas.word("player_routes") + city, {.face = Face::display, .size = 5 * scale.unit, .lift = 0.5F});
  text(canvas, top, canvas.word("player_routes_about"), {.size = scale.small(), .colour = canvas.theme().quiet, .lift = 0.5F});
  if (scene.routes && !scene.routes->places.empty()) draw_places(canvas, box, *scene.routes);
  else text(canvas, box, canvas.word("player_no_routes"), {.size = scale.lead()});
  return closed;
}

}  // namespace streep::ui
