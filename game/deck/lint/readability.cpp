#include "game/deck/lint/readability.h"

#include <algorithm>

#include "game/deck/shown.h"

namespace streep::deck {
namespace {

std::size_t syllables_of(std::string_view letters) {
  constexpr std::string_view kVowels = "aeiouyáàâäéèêëíìîïóòôöúùûü";
  std::size_t groups = 0;
  bool inside = false;
  for (const std::string_view character : characters_of(letters)) {
    const bool vowel = kVowels.find(character) != kVowels.npos;
    const bool parted = vowel && inside && (character == "ë" || character == "ï" || character == "ö" || character == "ü");
    if (vowel && (!inside || parted)) ++groups;
    inside = vowel;
  }
  return std::max<std::size_t>(1, groups);
}

// An e at the end of an English word is silent, as in «made» but not «table».
std::size_t english_syllables_of(std::string_view letters) {
  const std::size_t syllables = syllables_of(letters);
  const bool silent = letters.ends_with('e') && !letters.ends_with("le") && !letters.ends_with("ee");
  return silent && syllables > 1 ? syllables - 1 : syllables;
}

}  // namespace

double readability_of(const Prose& prose, Language language) {
  if (prose.empty()) return 100;
  std::size_t syllables = 0;
  for (const Word& word : prose) syllables += language == Language::nl ? syllables_of(word.letters) : english_syllables_of(word.letters);
  const double words = static_cast<double>(prose.size());
  const double a_sentence = words / static_cast<double>(prose.back().sentence + 1);
  const double a_word = static_cast<double>(syllables) / words;
  return language == Language::nl ? 206.84 - 0.93 * a_sentence - 77 * a_word : 206.835 - 1.015 * a_sentence - 84.6 * a_word;
}

}  // namespace streep::deck
