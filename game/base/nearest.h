// Finds the name somebody probably meant.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace streep::base {

// The known name with the fewest typing errors in between (a letter too many,
// too few, wrong, or two swapped); nothing where none is close.
[[nodiscard]] std::optional<std::string_view> nearest(std::string_view typed, std::span<const std::string_view> known);

}  // namespace streep::base
