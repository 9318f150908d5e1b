// The first page: what this is, and everything that can be done with it.
#include <algorithm>
#include <string>

#include "game/ui/fields.h"
#include "game/ui/keys.h"
#include "game/ui/screens.h"

namespace streep::ui {

namespace {

constexpr std::size_t kRecentMost = 3;

// Left of the line: what Streep is.
void draw_name(Canvas& canvas, Box box) {
  const Scale& scale = canvas.scale();
  const Box promise = take_bottom(box, 14 * scale.unit);
  text(canvas, promise, canvas.word("home_promise"), {.size = scale.body(), .colour = canvas.theme().quiet, .lift = 1});
  Box name = take_top(box, box.height * 0.5F);
  text(canvas, name, "Streep", {.face = Face::display, .size = 15 * scale.unit, .lift = 1});
  take_top(box, scale.space());
  text(canvas, box, canvas.word("home_line"), {.size = scale.lead()});
}

std::optional<Intent> draw_languages(Canvas& canvas, Box box) {
  using deck::Language;
  const auto language = [&](int i, const char* label, Language which) -> std::optional<Intent> {
    Settings settings = canvas.model().settings;
    const ButtonStyle style{.chosen = settings.language == which, .size = canvas.scale().small()};
    settings.language = which;
    if (button(canvas, column(box, i, 2, canvas.scale().gap()), canvas.word(label), style)) return Set{settings};
    return std::nullopt;
  };
  if (auto dutch = language(0, "language_nl", Language::nl)) return dutch;
  return language(1, "language_en", Language::en);
}

// A large button of the page.
bool way(Canvas& canvas, Box box, std::string_view title, std::string_view about, std::string_view key, bool main = false) {
  ButtonStyle style = keyed(canvas, key);
  style.main = main;
  return choice_button(canvas, box, canvas.word(title), canvas.word(about), style);
}

// The decks that were played last: one press, and all that is left is to open the room.
std::optional<Intent> draw_recent(Canvas& canvas, Box box) {
  const Scale& scale = canvas.scale();
  const Model& model = canvas.model();
  text(canvas, take_top(box, 4 * scale.unit), canvas.word("home_recent"), {.face = Face::strong, .size = scale.small(), .colour = canvas.theme().quiet, .lift = 0.5F});
  const std::size_t count = std::min(model.recent.size(), kRecentMost);
  std::optional<Intent> intent;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t which = model.recent[i];
    const char digit = static_cast<char>('1' + i);
    const ButtonStyle style{.id = "recent " + std::to_string(i), .key = Key::character, .character = digit, .hint = std::string(1, digit), .align = Align::left, .size = scale.small()};
    if (!button(canvas, column(box, static_cast<int>(i), static_cast<int>(count), scale.gap()), model.decks.at(which).title, style)) continue;
    canvas.draft().picked["deck"] = static_cast<int>(which);
    canvas.draft().picked["rehearse"] = 0;
    intent = Go{Page::host};
  }
  return intent;
}

std::optional<Intent> draw_ways(Canvas& canvas, Box box) {
  const float gap = canvas.scale().space();
  int& rehearse = canvas.draft().picked["rehearse"];
  const float recent = canvas.model().recent.empty() ? 0 : 13.5F * canvas.scale().unit;
  const float part = (box.height - recent - 2 * gap) / 10;
  if (way(canvas, take_top(box, 4 * part, gap), "home_start", "home_start_about", "home_start_key", true)) return rehearse = 0, Go{Page::host};
  if (recent > 0)
    if (auto intent = draw_recent(canvas, take_top(box, recent - gap, gap))) return intent;
  const Box upper = row(box, 0, 2, gap);
  const Box lower = row(box, 1, 2, gap);
  if (way(canvas, column(upper, 0, 2, gap), "home_practise", "home_practise_about", "home_practise_key")) return rehearse = 1, Go{Page::host};
  if (way(canvas, column(upper, 1, 2, gap), "home_join", "home_join_about", "home_join_key")) return Go{Page::join};
  if (way(canvas, column(lower, 0, 2, gap), "home_make", "home_make_about", "home_make_key")) return Go{Page::decks};
  if (way(canvas, column(lower, 1, 2, gap), "home_results", "home_results_about", "home_results_key")) return Go{Page::results};
  return std::nullopt;
}

// What has nothing to do with a session.
std::optional<Intent> draw_bottom(Canvas& canvas, Box box) {
  const float gap = canvas.scale().space();
  const auto small = [&](std::string_view key) {
    ButtonStyle style = keyed(canvas, key);
    style.align = Align::left;
    style.size = canvas.scale().small();
    return style;
  };
  if (button(canvas, column(box, 0, 2, gap), canvas.word("home_settings"), small("home_settings_key"))) return Go{Page::settings};
  if (button(canvas, column(box, 1, 2, gap), canvas.word("home_quit"), small("home_quit_key"))) return Quit{};
  return std::nullopt;
}

}  // namespace

std::optional<Intent> draw_home(const Model& model, Draft& draft) {
  Canvas canvas(model, draft);
  const Scale& scale = canvas.scale();
  Box rest = inset(canvas.box(), scale.margin(), scale.wide());
  const Box left = take_left(rest, rest.width * 0.36F, 10 * scale.unit);
  draw_name(canvas, left);
  const float line = rest.x - 5 * scale.unit;
  tape(canvas, {line, canvas.box().y - scale.tape()}, {line, canvas.box().bottom() + scale.tape()}, scale.tape());

  Box top = take_top(rest, 5 * scale.unit, scale.space());
  if (auto intent = draw_languages(canvas, take_right(top, std::min(top.width, 40 * scale.unit)))) return intent;
  const Box bottom = take_bottom(rest, 6 * scale.unit, scale.space());
  if (auto intent = notice(canvas, rest)) return intent;
  if (auto intent = draw_ways(canvas, rest)) return intent;
  return draw_bottom(canvas, bottom);
}

}  // namespace streep::ui
