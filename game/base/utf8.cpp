#include "game/base/utf8.h"

#include <algorithm>

namespace streep::base {
namespace {

constexpr char32_t kReplacement = 0xfffd;

bool is_character(char32_t point) { return point <= 0x10ffff && (point < 0xd800 || point > 0xdfff); }

// The bytes of its shortest form.
std::size_t bytes_of(char32_t point) { return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4; }

// What a first byte says; 0 where it is none.
std::size_t bytes_after(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead < 0xc0 || lead > 0xf7) return 0;
  return lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
}

}  // namespace

std::size_t next_character(std::string_view text, std::size_t at) {
  if (at >= text.size()) return text.size();
  const std::size_t most = std::min(text.size(), at + kCharacterBytes);
  do ++at;
  while (at < most && continues_character(text[at]));
  return at;
}

std::size_t previous_character(std::string_view text, std::size_t at) {
  at = std::min(at, text.size());
  if (at == 0) return 0;
  const std::size_t least = at - std::min(at, kCharacterBytes);
  do --at;
  while (at > least && continues_character(text[at]));
  return at;
}

std::string_view whole_characters(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  return text.substr(0, continues_character(text[most]) ? previous_character(text, most) : most);
}

std::size_t characters_in(std::string_view text) {
  return text.size() - static_cast<std::size_t>(std::count_if(text.begin(), text.end(), continues_character));
}

std::optional<Character> character_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return std::nullopt;
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const std::size_t bytes = bytes_after(byte(0));
  if (bytes == 0 || text.size() - at < bytes) return std::nullopt;
  if (bytes == 1) return Character{byte(0), 1};
  char32_t point = byte(0) & (0xffU >> (bytes + 1));
  for (std::size_t i = 1; i < bytes; ++i) {
    if (!continues_character(text[at + i])) return std::nullopt;
    point = (point << 6U) | (byte(i) & 0x3fU);
  }
  if (!is_character(point) || bytes_of(point) != bytes) return std::nullopt;
  return Character{point, bytes};
}

bool is_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto character = character_at(text, at);
    if (!character) return false;
    at += character->bytes;
  }
  return true;
}

std::string utf8_of(char32_t point) {
  if (!is_character(point)) point = kReplacement;
  if (point < 0x80) return {static_cast<char>(point)};
  const std::size_t bytes = bytes_of(point);
  std::string text(bytes, '\0');
  for (std::size_t i = bytes - 1; i > 0; --i, point >>= 6U) text[i] = static_cast<char>(0x80U | (point & 0x3fU));
  text[0] = static_cast<char>((0xf00U >> bytes & 0xffU) | point);
  return text;
}

}  // namespace streep::base
