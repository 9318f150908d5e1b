#include "game/ui/page.h"

#include <algorithm>

#include "game/ui/kit/widgets.h"

namespace streep::ui {

namespace {

// On the big screen a text is as large as its place allows.
float letters_of(const Model& model) {
  const bool big_screen = model.page == Page::room && model.audience == session::Audience::screen;
  return big_screen ? 1.0F : static_cast<float>(percent_of(model.settings.text_size)) / 100;
}

}  // namespace

Canvas canvas_for(const Model& model, Draft& draft) { return {model.look, *model.words, letters_of(model), draft}; }

Canvas canvas_for(const Model& model, Draft& draft, Box box) { return {model.look, *model.words, letters_of(model), draft, box}; }

void page_top(Canvas& canvas, Box& rest, std::string_view title, Intents& wishes) {
  const Scale& scale = canvas.scale();
  Box top = take_top(rest, 9 * scale.unit, scale.wide());
  const Box back = centred(take_right(top, 22 * scale.unit, scale.space()), 22 * scale.unit, 5.5F * scale.unit);
  const ButtonStyle style{.key = Key::escape, .hint = canvas.word("key_escape"), .align = Align::left, .size = scale.small()};
  if (button(canvas, back, canvas.word("back"), style)) wishes.push_back(Go{Page::home});
  text(canvas, top, title, {.face = Face::display, .size = scale.title(), .lift = 0.5F});
}

void notice(Canvas& canvas, Box& rest, std::string_view words, Intents& wishes) {
  if (words.empty()) return;
  const Scale& scale = canvas.scale();
  const float away = 22 * scale.unit;
  const TextStyle style{.size = scale.body(), .least = scale.small(), .colour = canvas.theme().warn, .lift = 0.5F};
  const float height = std::max(5 * scale.unit, text_height(canvas, rest.width - away - 3 * scale.space(), words, style)) + scale.space();
  Box strip = take_bottom(rest, height, scale.space());
  card(canvas, strip, canvas.theme().card, canvas.theme().warn);
  strip = inset(strip, scale.space(), scale.gap());
  const Box dismiss = take_right(strip, away, scale.space());
  text(canvas, strip, words, style);
  const Box place = centred(dismiss, dismiss.width, 5 * scale.unit);
  ButtonStyle got_it = keyed(canvas, "notice_dismiss_key");
  got_it.id = "notice";
  if (button(canvas, place, canvas.word("notice_dismiss"), got_it)) wishes.push_back(DismissNotice{});
}

}  // namespace streep::ui
