// Screens of words beside the line: what we can do, where to go, and what we
// take along for a week.
#include <algorithm>
#include <string>
#include <vector>

#include "game/ui/screen/screen.h"

namespace streep::ui {

namespace {

constexpr float kWidePage = 1.6F;  // times as wide as high
constexpr float kMessage = 0.41F;  // of the width, beside the places
constexpr float kAbove = 0.52F;    // of the height, above them
constexpr int kInOneColumn = 4;    // places

// As many of the first sentences as fit at this size. The phones have them all.
std::string sentences_that_fit(const Stage& stage, std::string_view words, Box box, const TextStyle& style) {
  std::size_t fits = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool ends =
        (words[i] == '.' || words[i] == '?' || words[i] == '!') && (i + 1 == words.size() || words[i + 1] == ' ' || words[i + 1] == '\n');
    if (!ends) continue;
    if (text_height(stage.canvas, box.width, words.substr(0, i + 1), style) > box.height) break;
    fits = i + 1;
  }
  return std::string(words.substr(0, fits));
}

// Its title, and what it says as far as that is large enough to be read.
Box draw_message(Stage& stage, Box box) {
  const Scale& scale = stage.scale;
  const TextStyle style{.size = scale.lead(), .least = scale.caption(), .even = false};
  const TextStyle smallest{.size = scale.caption(), .even = false};
  const std::string_view words = stage.scene.support->text.view();
  draw_sentence(stage, box, stage.scene.support->title.view(), scale.title(), 0);
  const std::string fitting = sentences_that_fit(stage, words, box, smallest);
  return text(stage.canvas, box, fitting.empty() ? words : std::string_view(fitting), style);
}

// The name and the site of a place, and below them what fits of its text.
void draw_place(Stage& stage, Box box, const deck::Place& place, float name_size) {
  const Scale& scale = stage.scale;
  card(stage.canvas, box);
  Box inner = inset(box, scale.space() * 1.2F, scale.gap());
  const TextStyle site{.face = Face::strong, .size = scale.caption(), .colour = stage.theme.accent, .align = Align::right, .lift = 0.5F};
  const TextStyle name{.face = Face::strong, .size = name_size, .lift = 0.5F};
  const TextStyle about{.size = scale.caption(), .colour = stage.theme.quiet, .even = false};
  const float high = std::min(inner.height, name_size * Type::leading(Face::strong) + 1);
  const float site_width = place.site.empty() ? 0 : stage.canvas.type().width(Face::strong, scale.caption(), place.site.view()) + 1;
  const float name_width = stage.canvas.type().width(Face::strong, name_size, place.name.view());
  const bool one_line = site_width == 0 ? name_width <= inner.width : name_width + scale.space() + site_width <= inner.width;
  if (one_line) {
    Box head = take_top(inner, high, scale.gap() * 0.5F);
    if (site_width > 0) text(stage.canvas, take_right(head, site_width, scale.space()), place.site.view(), site);
    text(stage.canvas, head, place.name.view(), name);
  } else {
    TextStyle below = site;
    below.align = Align::left;
    if (site_width > 0) text(stage.canvas, take_bottom(inner, scale.caption() * Type::leading(Face::strong) + 1), place.site.view(), below);
    text(stage.canvas, take_top(inner, std::min(inner.height, text_height(stage.canvas, inner.width, place.name.view(), name) + 1)),
         place.name.view(), name);
  }
  if (const std::string fitting = sentences_that_fit(stage, place.text.view(), inner, about); !fitting.empty())
    text(stage.canvas, inner, fitting, about);
}

// Below each other, so that a sentence has room; two by two where it is narrow
// or there are many.
void draw_places(Stage& stage, Box box, bool wide) {
  const Scale& scale = stage.scale;
  const auto& places = stage.scene.routes->places;
  const int count = static_cast<int>(places.size());
  const int columns = wide && count <= kInOneColumn ? 1 : std::min(count, 2);
  const int rows = (count + columns - 1) / columns;
  const auto cell = [&](int i) { return row(column(box, i % columns, columns, scale.space()), i / columns, rows, scale.gap() * 1.5F); };
  std::vector<std::string> names;
  for (const deck::Place& place : places) names.push_back(place.name.str());
  const Box inner = inset(cell(0), scale.space() * 1.2F, scale.gap());
  const float site = scale.caption() * Type::leading(Face::strong) + 1;
  const float size =
      common_size(stage.canvas, Face::strong, names, inner.width, std::max(site, inner.height - site), scale.caption(), scale.lead());
  for (int i = 0; i < count; ++i) draw_place(stage, cell(i), places[static_cast<std::size_t>(i)], size);
}

}  // namespace

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
  const bool wide = page.width > kWidePage * page.height;
  const Box message = !to_go ? page
                      : wide ? take_left(page, page.width * kMessage, scale.wide())
                             : take_top(page, page.height * kAbove, scale.space());
  const Box ink = draw_message(stage, message);
  if (!to_go) return;
  if (!wide) page = {page.x, ink.bottom() + scale.space(), page.width, page.bottom() - ink.bottom() - scale.space()};
  draw_places(stage, page, wide);
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
