// Looks at the bytes of a file before the TOML parser does, and refuses what is
// too long, not text, or nested so deep that parsing it costs too much. Valid
// TOML within the limits always passes. It knows strings, comments and
// brackets, and nothing else of TOML.
#pragma once

#include <optional>
#include <string_view>

#include "game/deck/report.h"

namespace streep::deck {

// Whether `source` is safe to parse; where it is not, the report says why.
[[nodiscard]] bool scan(std::string_view source, Report& report);

// Where the first string starts that is not closed.
[[nodiscard]] std::optional<Span> open_string_in(std::string_view source);

}  // namespace streep::deck
