// What is left of a text when it is read aloud: its letters in lower case and
// without marks, and its digits. Two texts that people take for the same have
// the same letters, whatever capitals, accents, white space, quotation marks
// and dashes they were typed with. It knows no language.
#pragma once

#include <string>
#include <string_view>

namespace streep::base {

// `text` is fit to show. Symbols that are read aloud (%, €, +) stay, as do
// letters of other scripts; between two digits whatever was there is a space,
// so that 1,5 is not 15. Of a text of nothing but punctuation, the text itself.
[[nodiscard]] std::string letters_of(std::string_view text);

}  // namespace streep::base
