#include "game/base/text.h"

namespace streep::base {
namespace {

struct Decoded {
  char32_t point;
  std::size_t bytes;  // 0: not UTF-8
};

// RFC 3629: shortest form only, no surrogates, nothing above U+10FFFF.
Decoded decode(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  const std::size_t bytes = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4 || text.size() < bytes) return {0, 0};
  char32_t point = lead & (0xffU >> (bytes + 1));
  for (std::size_t i = 1; i < bytes; ++i) {
    if ((byte(i) & 0xc0U) != 0x80) return {0, 0};
    point = (point << 6U) | (byte(i) & 0x3fU);
  }
  const char32_t least = bytes == 4 ? 0x10000 : bytes == 3 ? 0x800 : 0x80;
  if (point < least || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return {0, 0};
  return {point, bytes};
}

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
    const Decoded character = decode(text.substr(at));
    if (character.bytes == 0) return TextFlaw{TextFault::bad_utf8, at};
    if (at + character.bytes > most) return TextFlaw{TextFault::too_long, at};
    if (is_control(character.point)) return TextFlaw{TextFault::control_character, at};
    if (turns_direction(character.point)) return TextFlaw{TextFault::direction_override, at};
    at += character.bytes;
  }
  return std::nullopt;
}

std::size_t characters_in(std::string_view text) {
  std::size_t count = 0;
  for (const char byte : text) count += (static_cast<unsigned char>(byte) & 0xc0U) != 0x80 ? 1 : 0;
  return count;
}

}  // namespace streep::base
