#include "game/deck/shown.h"

#include "game/base/text.h"

namespace streep::deck {
namespace {

// Bytes of the character at the start of `text`: its first byte and what
// continues it, also where that is not UTF-8.
std::size_t bytes_of_first(std::string_view text) {
  std::size_t bytes = 1;
  while (bytes < text.size() && bytes < 4 && (static_cast<unsigned char>(text[bytes]) & 0xc0U) == 0x80) ++bytes;
  return bytes;
}

}  // namespace

std::vector<std::string_view> characters_of(std::string_view line) {
  std::vector<std::string_view> characters;
  while (!line.empty()) {
    const std::string_view character = line.substr(0, bytes_of_first(line));
    const bool blank = character == "\t" || character == "\n";
    characters.push_back(blank ? " " : base::flaw_in(character, character.size()) ? "\uFFFD" : character);
    line.remove_prefix(character.size());
  }
  return characters;
}

std::string shown(std::string_view text, std::size_t most) {
  const auto characters = characters_of(text.substr(0, (most + 1) * 4));
  std::string line;
  for (std::size_t i = 0; i < characters.size() && i < most; ++i) line += characters[i];
  return characters.size() > most ? line + "…" : line;
}

}  // namespace streep::deck
