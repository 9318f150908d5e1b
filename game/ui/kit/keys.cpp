#include "game/ui/kit/keys.h"

#include <string>

namespace streep::ui {

ButtonStyle keyed(const Canvas& canvas, std::string_view key) {
  const std::string letter = canvas.word(key);
  const char small = letter.front();
  const bool plain = letter.size() == 1 && small >= 'a' && small <= 'z';
  return {.key = Key::character, .character = small, .hint = plain ? std::string(1, static_cast<char>(small - 'a' + 'A')) : letter};
}

std::optional<Intent> page_top(Canvas& canvas, Box& rest, std::string_view title) {
  const Scale& scale = canvas.scale();
  Box top = take_top(rest, 9 * scale.unit, scale.wide());
  const Box back = centred(take_right(top, 22 * scale.unit, scale.space()), 22 * scale.unit, 5.5F * scale.unit);
  const ButtonStyle style{.key = Key::escape, .hint = canvas.word("key_escape"), .align = Align::left, .size = scale.small()};
  const bool pressed = button(canvas, back, canvas.word("back"), style);
  text(canvas, top, title, {.face = Face::display, .size = scale.title(), .lift = 0.5F});
  return pressed ? std::optional<Intent>(Go{Page::home}) : std::nullopt;
}

}  // namespace streep::ui
