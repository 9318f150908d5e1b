#include "game/deck/shown.h"

#include "game/base/text.h"
#include "game/base/utf8.h"

namespace streep::deck {
std::vector<std::string_view> characters_of(std::string_view line) {
  std::vector<std::string_view> characters;
  while (!line.empty()) {
    const std::string_view character = line.substr(0, base::next_character(line, 0));
    const bool blank = character == "\t" || character == "\n";
    characters.push_back(blank ? " " : base::flaw_in(character, character.size()) ? "\uFFFD" : character);
    line.remove_prefix(character.size());
  }
  return characters;
}

std::string shown(std::string_view text, std::size_t most) {
  const auto characters = characters_of(text.substr(0, (most + 1) * base::kCharacterBytes));
  std::string line;
  for (std::size_t i = 0; i < characters.size() && i < most; ++i) line += characters[i];
  return characters.size() > most ? line + "…" : line;
}

}  // namespace streep::deck
