// The characters (code points) of text in UTF-8. Any bytes may be asked about:
// what is not UTF-8 has steps too, and none leads out of the text.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace streep::base {

inline constexpr std::size_t kCharacterBytes = 4;  // at most

// Of a character that began before it.
[[nodiscard]] constexpr bool continues_character(char byte) { return (static_cast<unsigned char>(byte) & 0xc0U) == 0x80U; }

// Where the next one starts, and where the one before `at` does; the end of the text, and its start, where there is none. One is a
// byte and those that continue it.
[[nodiscard]] std::size_t next_character(std::string_view text, std::size_t at);
[[nodiscard]] std::size_t previous_character(std::string_view text, std::size_t at);
// At most `most` bytes from its start, with no character cut in half.
[[nodiscard]] std::string_view whole_characters(std::string_view text, std::size_t most);

// How many valid UTF-8 `text` has.
[[nodiscard]] std::size_t characters_in(std::string_view text);

struct Character {
  char32_t point;
  std::size_t bytes;
  bool operator==(const Character&) const = default;
};
// The one that starts at `at`; nothing where that is not UTF-8 (RFC 3629: shortest form only, no surrogates, nothing above U+10FFFF).
[[nodiscard]] std::optional<Character> character_at(std::string_view text, std::size_t at);
[[nodiscard]] bool is_utf8(std::string_view text);

// In UTF-8; U+FFFD for what is no character.
[[nodiscard]] std::string utf8_of(char32_t point);

}  // namespace streep::base
