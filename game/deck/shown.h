// Makes whatever stands in a file fit to show on one line of a terminal.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace streep::deck {

// The characters of `line`, one piece each. What is not fit to show is "\uFFFD";
// white space is one space.
[[nodiscard]] std::vector<std::string_view> characters_of(std::string_view line);

// `text` as one line of at most `most` characters; "…" where it was cut.
[[nodiscard]] std::string shown(std::string_view text, std::size_t most);

}  // namespace streep::deck
