// The first page: what this is, and everything that can be done with it.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "game/base/ranges.h"
#include "game/ui/crowd/emblem.h"
#include "game/ui/kit/fields.h"
#include "game/ui/kit/widgets.h"
#include "game/ui/page.h"
#include "game/ui/screens.h"

namespace streep::ui {

namespace {

constexpr std::size_t kRecentMost = 3;
constexpr float kRow = 6;         // units: the buttons that are not large
constexpr float kHeading = 4;     // units
constexpr float kLanguages = 40;  // units

// Left of the line: what Streep is, in words and as people who come to the line.
void draw_name(Canvas& canvas, Box box, float line, const Figures* figures) {
  const Scale& scale = canvas.scale();
  Box promise = take_bottom(box, 14 * scale.unit);
  promise = text(canvas, promise, canvas.word("home_promise"), {.size = scale.body(), .colour = canvas.theme().quiet, .lift = 1});
  const Box name = take_top(box, box.height * 0.36F, scale.space());
  text(canvas, name, "Streep", {.face = Face::display, .size = 15 * scale.unit, .lift = 1});
  const Box about = text(canvas, box, canvas.word("home_line"), {.size = scale.lead()});
  const float top = about.bottom() + scale.wide();
  draw_emblem(canvas, {box.x, top, line - box.x, promise.y - scale.wide() - top}, figures);
}

// Every button of the page has its label at the left and its key at the right.
// This is how wide a label can be.
float label_width(const Canvas& canvas, float button_width) { return button_width - 3 * canvas.scale().space() - 2 * canvas.scale().key(); }

bool on_one_line(const Canvas& canvas, const std::vector<std::string>& labels, float button_width) {
  return base::all_of(labels, [&](const std::string& label) {
    return canvas.type().width(Face::strong, canvas.scale().small(), label) <= label_width(canvas, button_width);
  });
}

float size_of(const Canvas& canvas, const std::vector<std::string>& labels, float button_width, float most) {
  return common_size(canvas, Face::strong, labels, label_width(canvas, button_width), most * Type::leading(Face::strong) + 1, most / 2,
                     most);
}

bool small_way(Canvas& canvas, Box box, std::string_view label, ButtonStyle style) {
  if (style.size <= 0) style.size = canvas.scale().small();
  return choice_button(canvas, box, label, {}, std::move(style));
}

void draw_languages(Canvas& canvas, Box box, const Settings& now, Intents& wishes) {
  constexpr int kCount = deck::kLanguages.size();
  for (int i = 0; i < kCount; ++i) {
    Settings settings = now;
    settings.language = deck::kLanguages.at(static_cast<std::size_t>(i));
    const std::string label = canvas.word(deck::key_of("language_", settings.language));
    const ButtonStyle style{.chosen = settings.language == now.language};
    if (small_way(canvas, column(box, i, kCount, canvas.scale().space()), label, style)) wishes.push_back(Set{settings});
  }
}

// A large button of the page; without a size of its own it is the main one.
bool way(Canvas& canvas, Box box, std::string_view title, std::string_view about, std::string_view key, float size = 0) {
  ButtonStyle style = keyed(canvas, key);
  style.main = size <= 0;
  style.size = size;
  return choice_button(canvas, box, canvas.word(title), canvas.word(about), style);
}

// The decks that were played last: one press, and all that is left is to open the room.
void draw_recent(Canvas& canvas, const Model& model, Box box, HostDraft& chosen, Intents& wishes) {
  const Scale& scale = canvas.scale();
  text(canvas, take_top(box, kHeading * scale.unit), canvas.word("home_recent"),
       {.face = Face::strong, .size = scale.small(), .colour = canvas.theme().quiet, .lift = 0.5F});
  std::vector<std::string> titles;
  for (std::size_t i = 0; i < std::min(model.recent.size(), kRecentMost); ++i) titles.push_back(model.decks[model.recent[i]].title);
  // As many as can be read.
  while (titles.size() > 1 && !on_one_line(canvas, titles, column(box, 0, static_cast<int>(titles.size()), scale.space()).width))
    titles.pop_back();
  const auto count = titles.size();
  const float size = size_of(canvas, titles, column(box, 0, static_cast<int>(count), scale.space()).width, scale.small());
  for (std::size_t i = 0; i < count; ++i) {
    const char digit = static_cast<char>('1' + i);
    const ButtonStyle style{
        .id = "recent " + std::to_string(i), .key = Key::character, .character = digit, .hint = std::string(1, digit), .size = size};
    if (!small_way(canvas, column(box, static_cast<int>(i), static_cast<int>(count), scale.space()), titles[i], style)) continue;
    chosen.deck = model.recent[i];
    chosen.rehearsal = false;
    wishes.push_back(Go{Page::host});
  }
}

void draw_ways(Canvas& canvas, const Model& model, Box box, HostDraft& chosen, Intents& wishes) {
  const float gap = canvas.scale().space();
  const auto host = [&](bool rehearsal) {
    chosen.rehearsal = rehearsal;
    wishes.push_back(Go{Page::host});
  };
  const float recent = model.recent.empty() ? 0 : (kHeading + kRow) * canvas.scale().unit + gap;
  const float part = (box.height - recent - 2 * gap) / 10;
  if (way(canvas, take_top(box, 4 * part, gap), "home_start", "home_start_about", "home_start_key")) host(false);
  if (recent > 0) draw_recent(canvas, model, take_top(box, recent - gap, gap), chosen, wishes);
  const Box upper = row(box, 0, 2, gap);
  const Box lower = row(box, 1, 2, gap);
  const float size =
      size_of(canvas, {canvas.word("home_practise"), canvas.word("home_join"), canvas.word("home_make"), canvas.word("home_results")},
              column(upper, 0, 2, gap).width, canvas.scale().lead());
  if (way(canvas, column(upper, 0, 2, gap), "home_practise", "home_practise_about", "home_practise_key", size)) host(true);
  if (way(canvas, column(upper, 1, 2, gap), "home_join", "home_join_about", "home_join_key", size)) wishes.push_back(Go{Page::join});
  if (way(canvas, column(lower, 0, 2, gap), "home_make", "home_make_about", "home_make_key", size)) wishes.push_back(Go{Page::decks});
  if (way(canvas, column(lower, 1, 2, gap), "home_results", "home_results_about", "home_results_key", size))
    wishes.push_back(Go{Page::results});
}

// What has nothing to do with a session.
void draw_bottom(Canvas& canvas, Box box, Intents& wishes) {
  const float gap = canvas.scale().space();
  if (small_way(canvas, column(box, 0, 2, gap), canvas.word("home_settings"), keyed(canvas, "home_settings_key")))
    wishes.push_back(Go{Page::settings});
  if (small_way(canvas, column(box, 1, 2, gap), canvas.word("home_quit"), keyed(canvas, "home_quit_key"))) wishes.push_back(Quit{});
}

}  // namespace

Intents draw_home(const Model& model, Drafts& drafts) {
  Canvas canvas = canvas_for(model, drafts.widgets);
  Intents wishes;
  const Scale& scale = canvas.scale();
  Box rest = inset(canvas.box(), scale.margin(), scale.wide());
  const Box left = take_left(rest, rest.width * 0.36F, 10 * scale.unit);
  const float line = rest.x - 5 * scale.unit;
  tape(canvas, {line, canvas.box().y - scale.tape()}, {line, canvas.box().bottom() + scale.tape()}, scale.tape());
  draw_name(canvas, left, line, model.figures);

  Box top = take_top(rest, kRow * scale.unit, scale.space());
  const float languages = std::max(column(top, 1, 2, scale.space()).width, std::min(top.width, kLanguages * scale.unit * scale.letters));
  draw_languages(canvas, take_right(top, languages), model.settings, wishes);
  const Box bottom = take_bottom(rest, kRow * scale.unit, scale.space());
  notice(canvas, rest, model.notice, wishes);
  draw_ways(canvas, model, rest, drafts.host, wishes);
  draw_bottom(canvas, bottom, wishes);
  return wishes;
}

}  // namespace streep::ui
