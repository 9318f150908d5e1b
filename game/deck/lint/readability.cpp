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

struct Formula {
  double most, of_a_sentence, of_a_word;
  std::size_t (*syllables)(std::string_view letters);
};

const Formula* formula_of(Language language) {
  static constexpr Formula kDutch{.most = 206.84, .of_a_sentence = 0.93, .of_a_word = 77, .syllables = syllables_of};
  static constexpr Formula kEnglish{.most = 206.835, .of_a_sentence = 1.015, .of_a_word = 84.6, .syllables = english_syllables_of};
  switch (language) {
    case Language::nl: return &kDutch;
    case Language::en: return &kEnglish;
  }
  return nullptr;
}

}  // namespace

double readability_of(const Prose& prose, Language language) {
  const Formula* const formula = formula_of(language);
  if (prose.empty() || formula == nullptr) return 100;
  std::size_t syllables = 0;
  for (const Word& word : prose) syllables += formula->syllables(word.letters);
  const double words = static_cast<double>(prose.size());
  const double a_sentence = words / static_cast<double>(prose.back().sentence + 1);
  const double a_word = static_cast<double>(syllables) / words;
  return formula->most - formula->of_a_sentence * a_sentence - formula->of_a_word * a_word;
}

}  // namespace streep::deck
