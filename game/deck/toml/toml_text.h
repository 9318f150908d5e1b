// A text as one TOML string on one line, whatever is in it. It knows no decks.
#pragma once

#include <string>
#include <string_view>

namespace streep::deck {

// In quotation marks, with everything escaped that TOML does not take as it is.
[[nodiscard]] std::string toml_text(std::string_view text);

}  // namespace streep::deck
