// Where a part of a text stands in the file it was read from, past quotation
// marks, escapes and line ends. It knows TOML strings and nothing else.
#pragma once

#include <cstddef>
#include <string_view>

#include "game/deck/toml/tree.h"

namespace streep::deck {

// The place of bytes `begin` to `end` of `text`, which is the string that
// starts at `at` in `source`; `at` where the string cannot be followed. Without
// a source, the place in the text itself.
[[nodiscard]] Span origin_of(std::string_view text, std::size_t begin, std::size_t end, Span at, std::string_view source);

}  // namespace streep::deck
