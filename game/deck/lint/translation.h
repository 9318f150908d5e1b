// Whether a deck and its translation are in step: the same cards, plans and
// numbers, and other words. It opens no files: the name is only shown.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "game/deck/diagnostic.h"
#include "game/deck/toml/tree.h"

namespace streep::deck {

struct Original {
  std::string_view name;
  std::string_view source;
};

// What is wrong with `translation`; nothing where one of the two is no valid
// deck, which the parser tells. Only words may differ, and a text that has the
// same words is advice.
[[nodiscard]] Diagnostics check_translation(const Original& original, std::string_view translation);
[[nodiscard]] Diagnostics check_translation(const Value& original, const Value& translation);  // decks that are not in files

// How many texts a translation has, and how many still have the words of the
// original.
struct TranslationStatus {
  std::size_t texts = 0;
  std::size_t same = 0;
};
[[nodiscard]] TranslationStatus translation_status(const Original& original, std::string_view translation);

// "studenten.en.toml" for "studenten.toml" and the other way round.
[[nodiscard]] std::string other_language_of(std::string_view file_name);

}  // namespace streep::deck
