// The first page: what this is, and the three ways in.
#include "game/ui/fields.h"
#include "game/ui/screens.h"

namespace streep::ui {

namespace {

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
  const float gap = canvas.scale().gap();
  const Language now = canvas.model().language;
  const float size = canvas.scale().small();
  if (button(canvas, column(box, 0, 2, gap), canvas.word("language_nl"), {.chosen = now == Language::nl, .size = size})) return Speak{Language::nl};
  if (button(canvas, column(box, 1, 2, gap), canvas.word("language_en"), {.chosen = now == Language::en, .size = size})) return Speak{Language::en};
  return std::nullopt;
}

std::optional<Intent> draw_ways(Canvas& canvas, Box box) {
  const float gap = canvas.scale().space();
  const auto way = [&](int i, std::string_view title, std::string_view about, bool main, char key) {
    return choice_button(canvas, row(box, i, 3, gap), canvas.word(title), canvas.word(about), {.key = Key::character, .character = key, .hint = std::string(1, static_cast<char>(key - 'a' + 'A')), .main = main});
  };
  int& rehearse = canvas.draft().picked["rehearse"];
  if (way(0, "home_start", "home_start_about", true, 's')) return rehearse = 0, Go{Page::host};
  if (way(1, "home_practise", "home_practise_about", false, 'o')) return rehearse = 1, Go{Page::host};
  if (way(2, "home_join", "home_join_about", false, 'm')) return Go{Page::join};
  return std::nullopt;
}

}  // namespace

std::optional<Intent> draw_home(const Model& model, Draft& draft) {
  Canvas canvas(model, draft);
  const Scale& scale = canvas.scale();
  Box rest = inset(canvas.box(), scale.margin(), scale.wide());
  const Box left = take_left(rest, rest.width * 0.4F, 10 * scale.unit);
  draw_name(canvas, left);
  const float line = rest.x - 5 * scale.unit;
  tape(canvas, {line, canvas.box().y - scale.tape()}, {line, canvas.box().bottom() + scale.tape()}, scale.tape());

  Box top = take_top(rest, 5 * scale.unit, scale.wide());
  if (auto intent = draw_languages(canvas, take_right(top, 40 * scale.unit))) return intent;
  Box bottom = take_bottom(rest, 5 * scale.unit, scale.wide());
  if (auto intent = notice(canvas, rest)) return intent;
  if (auto intent = draw_ways(canvas, rest)) return intent;
  if (button(canvas, take_right(bottom, 22 * scale.unit), canvas.word("home_quit"), {.key = Key::character, .character = 'q', .hint = "Q", .align = Align::left, .size = scale.small()})) return Quit{};
  return std::nullopt;
}

}  // namespace streep::ui
