#include "game/base/text.h"

#include "game/base/utf8.h"

namespace streep::base {
namespace {

bool is_control(char32_t point) {
  return (point < 0x20 && point != '\n') || (point >= 0x7f && point < 0xa0) || point == 0x2028 || point == 0x2029 || point == 0xfeff;
}

// Unicode's bidirectional formatting characters (UAX #9, table 2 and the marks).
bool turns_direction(char32_t point) {
  return point == 0x061c || point == 0x200e || point == 0x200f || (point >= 0x202a && point <= 0x202e) ||
         (point >= 0x2066 && point <= 0x2069);
}

}  // namespace

std::optional<TextFlaw> flaw_in(std::string_view text, std::size_t most) {
  for (std::size_t at = 0; at < text.size();) {
    const auto character = character_at(text, at);
    if (!character) return TextFlaw{TextFault::bad_utf8, at};
    if (at + character->bytes > most) return TextFlaw{TextFault::too_long, at};
    if (is_control(character->point)) return TextFlaw{TextFault::control_character, at};
    if (turns_direction(character->point)) return TextFlaw{TextFault::direction_override, at};
    at += character->bytes;
  }
  return std::nullopt;
}

}  // namespace streep::base
