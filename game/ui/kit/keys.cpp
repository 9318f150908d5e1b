#include "game/ui/kit/keys.h"

#include <string>

namespace streep::ui {

ButtonStyle keyed(const Canvas& canvas, std::string_view key) {
  const std::string letter = canvas.word(key);
  const char small = letter.front();
  const bool plain = letter.size() == 1 && small >= 'a' && small <= 'z';
  return {.key = Key::character, .character = small, .hint = plain ? std::string(1, static_cast<char>(small - 'a' + 'A')) : letter};
}

}  // namespace streep::ui
