// The files of assets/words as they are, compiled in: whatever Streep says, in
// each language. It knows no TOML, no keys and no languages but their names.
#pragma once

#include <span>
#include <string_view>

namespace streep::words {

struct Text {
  std::string_view language;  // the name of its folder
  std::string_view toml;
};

[[nodiscard]] std::span<const Text> texts();

}  // namespace streep::words
