// A text as words and sentences. It knows no language and no cards.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace streep::deck {

struct Word {
  std::string letters;             // in lower case, with straight apostrophes
  std::size_t begin = 0, end = 0;  // bytes of the text
  std::size_t sentence = 0;        // counted from 0
  bool after_comma = false;
};
using Prose = std::vector<Word>;

// `text` is fit to show.
[[nodiscard]] Prose prose_of(std::string_view text);

}  // namespace streep::deck
