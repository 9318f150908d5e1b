// Screens of words beside the line: what is known, what we can do, where to
// go, and what we take along for a week.
#include <algorithm>
#include <string>
#include <vector>

#include "game/ui/screen.h"

namespace streep::ui {

namespace {

constexpr float kReadable = 0.8F;  // of a caption: where a text would be smaller, the name and site say it alone

constexpr float kWide = 1.6F;      // times as wide as high

float site_height(const Stage& stage) { return stage.scale.caption() * Type::leading(Face::strong); }

void draw_large(Stage& stage, Box box, std::string_view words, float most, float lift = 0.35F) {
  text(stage.canvas, box, words, {.face = Face::display, .size = most, .least = stage.scale.speech(), .colour = stage.theme.ink.faded(stage.grown(0.1, kTextSeconds)), .lift = lift});
}

// What all places have in common, so that they look alike.
struct PlaceSizes {
  float name, name_height, text;
};

Box inside(const Stage& stage, Box box) { return inset(box, stage.scale.space() * 1.2F, stage.scale.space() * 0.75F); }

// What is left of a place for its text, below its name and above its site.
Box text_place(const Stage& stage, Box box, const deck::Place& place, const PlaceSizes& sizes) {
  Box inner = inside(stage, box);
  take_top(inner, sizes.name_height + 1, stage.scale.gap() * 0.5F);
  if (!place.site.empty()) take_bottom(inner, site_height(stage), stage.scale.gap());
  return inner;
}

PlaceSizes sizes_of(const Stage& stage, Box box) {
  const Scale& scale = stage.scale;
  const auto& places = stage.scene.routes->places;
  const Box inner = inside(stage, box);
  std::vector<std::string> names;
  for (const deck::Place& place : places) names.push_back(place.name.str());
  PlaceSizes sizes{common_size(stage, Face::strong, names, inner.width, inner.height * 0.4F, scale.lead()), 0, scale.caption()};
  for (const std::string& name : names) sizes.name_height = std::max(sizes.name_height, text_height(stage.canvas, inner.width, name, {.face = Face::strong, .size = sizes.name}));
  for (const deck::Place& place : places) {
    const std::string words = place.text.str();
    sizes.text = common_size(stage, Face::text, {&words, 1}, inner.width, text_place(stage, box, place, sizes).height, sizes.text);
  }
  return sizes;
}

void draw_place(Stage& stage, Box box, const deck::Place& place, const PlaceSizes& sizes) {
  const Scale& scale = stage.scale;
  card(stage.canvas, box);
  Box inner = inside(stage, box);
  text(stage.canvas, take_top(inner, sizes.name_height + 1), place.name.view(), {.face = Face::strong, .size = sizes.name});
  if (!place.site.empty())
    text(stage.canvas, take_bottom(inner, site_height(stage)), place.site.view(), {.face = Face::strong, .size = scale.caption(), .colour = stage.theme.accent, .lift = 0.5F});
  if (sizes.text >= scale.caption() * kReadable) text(stage.canvas, text_place(stage, box, place, sizes), place.text.view(), {.size = sizes.text, .colour = stage.theme.quiet});
}

void draw_places(Stage& stage, Box box) {
  const auto& places = stage.scene.routes->places;
  const int count = static_cast<int>(places.size());
  const int columns = count > 4 ? 3 : std::min(count, 2);
  const int rows = (count + columns - 1) / columns;
  const auto cell = [&](int i) { return row(column(box, i % columns, columns, stage.scale.space()), i / columns, rows, stage.scale.space()); };
  const PlaceSizes sizes = sizes_of(stage, cell(0));
  for (int i = 0; i < count; ++i) draw_place(stage, cell(i), places[static_cast<std::size_t>(i)], sizes);
}

}  // namespace

void draw_insight(Stage& stage) {
  if (!stage.scene.insight) return;
  Box page = draw_words_page(stage, stage.canvas.word("screen_insight"));
  const deck::Insight& insight = *stage.scene.insight;
  const Box foot = take_bottom(page, 9 * stage.scale.unit, stage.scale.wide());
  draw_large(stage, page, insight.text.view(), stage.scale.title() * 1.5F);
  text(stage.canvas, foot, stage.canvas.word("screen_source", {insight.source.str(), std::to_string(insight.year.value())}), {.size = stage.scale.lead(), .least = stage.scale.caption(), .colour = stage.theme.quiet, .lift = 1});
}

void draw_action(Stage& stage) {
  draw_large(stage, draw_words_page(stage, stage.canvas.word("screen_action")), stage.scene.action.view(), stage.scale.statement_most());
}

void draw_support(Stage& stage) {
  if (!stage.scene.support) return;
  const Scale& scale = stage.scale;
  const bool to_go = stage.scene.routes && !stage.scene.routes->places.empty();
  Box page = draw_words_page(stage, to_go ? stage.canvas.word("screen_routes", {stage.scene.routes->city.str()}) : std::string());
  page.height += scale.margin() - scale.wide();  // the places need it more than the edge does
  // Side by side on a wide screen, below each other on a narrow one.
  const bool wide = page.width > kWide * page.height;
  Box message = !to_go ? page : wide ? take_left(page, page.width * 0.35F, scale.wide()) : take_top(page, page.height * 0.52F, scale.space());
  draw_sentence(stage, message, stage.scene.support->title.view(), scale.title() * 1.2F, 0);
  const Box ink = text(stage.canvas, message, stage.scene.support->text.view(), {.size = scale.lead(), .least = scale.caption()});
  if (!to_go) return;
  if (!wide) page = {page.x, ink.bottom() + scale.space(), page.width, page.bottom() - ink.bottom() - scale.space()};
  draw_places(stage, page);
}

void draw_follow_up(Stage& stage) {
  if (!stage.scene.follow_up) return;
  const Scale& scale = stage.scale;
  Box page = draw_words_page(stage, stage.canvas.word("screen_follow_up"));
  const TextStyle style{.size = scale.speech(), .least = scale.caption(), .colour = stage.theme.quiet};
  const float height = std::min(text_height(stage.canvas, page.width, stage.scene.follow_up->text.view(), style), page.height * 0.42F);
  text(stage.canvas, take_top(page, height + 1, scale.wide()), stage.scene.follow_up->text.view(), style);
  draw_large(stage, page, stage.scene.follow_up->question.view(), scale.title() * 1.7F, 0.1F);
}

}  // namespace streep::ui
