// Tells an author why a text is not TOML, from what the TOML library says of
// it. It knows that library's sentences, and not the library.
#pragma once

#include <string_view>

#include "game/deck/report.h"

namespace streep::deck {

// `at` is where the library stopped reading `source`.
void explain_fault(std::string_view description, Span at, std::string_view source, Report& report);

}  // namespace streep::deck
