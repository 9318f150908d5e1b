#include "game/deck/lint/prose.h"

#include "game/deck/shown.h"

namespace streep::deck {
namespace {

// É, Ö and the like, which in UTF-8 are 0xc3 and a second byte.
std::string lower_of(std::string_view character) {
  if (character == "’") return "'";
  std::string lower(character);
  if (lower.size() == 1 && lower[0] >= 'A' && lower[0] <= 'Z') lower[0] = static_cast<char>(lower[0] - 'A' + 'a');
  if (lower.size() == 2 && lower[0] == '\xc3' && lower[1] <= '\x9e') lower[1] = static_cast<char>(lower[1] + 0x20);
  return lower;
}

bool is_letter(std::string_view character) {
  constexpr std::string_view kSymbols = "‘’“”«»…–—€°";
  if (character.size() > 1) return kSymbols.find(character) == kSymbols.npos;
  const char c = character.front();
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '%';
}

// What belongs to a word only between two of its letters.
bool joins(std::string_view character) { return character == "'" || character == "’" || character == "-" || character == "/"; }

bool ends_sentence(std::string_view character) {
  return character == "." || character == "!" || character == "?" || character == ":" || character == ";" || character == "…";
}

bool is_digit(std::string_view character) { return character.front() >= '0' && character.front() <= '9'; }

// Whether `character`, inside a word, is a part of it: a letter, or what joins
// it to the next, as in «stage-uren», «en/of», «4.211».
bool continues_word(std::string_view character, std::string_view next) {
  if (is_letter(character)) return true;
  const bool before_digit = character == "." || character == ",";
  return before_digit ? is_digit(next) : joins(character) && is_letter(next);
}

}  // namespace

Prose prose_of(std::string_view text) {
  const auto characters = characters_of(text);
  Prose prose;
  std::size_t at = 0, sentence = 0;
  bool comma = false, inside = false;
  for (std::size_t i = 0; i < characters.size(); ++i) {
    const std::string_view character = characters[i];
    const std::string_view next = i + 1 < characters.size() ? characters[i + 1] : " ";
    const bool letter = inside ? continues_word(character, next) : is_letter(character);
    if (letter && !inside) prose.push_back({"", at, at, sentence, comma});
    if (letter) {
      prose.back().letters += lower_of(character);
      prose.back().end = at + character.size();
    }
    const bool ends = !letter && (text[at] == '\n' || ends_sentence(character));
    if (ends && !prose.empty()) sentence = prose.back().sentence + 1;
    if (character != " " || ends) comma = character == "," && !letter;
    inside = letter;
    at += character.size();
  }
  return prose;
}

}  // namespace streep::deck
