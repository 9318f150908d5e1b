// The files of the letters on this machine: Inter, as the Debian package
// fonts-inter has it. It knows no sizes and draws nothing.
#pragma once

#include <string>

#include "game/deck/words.h"
#include "game/ui/kit/type.h"

namespace streep::client {

// Empty for a face whose file cannot be read.
[[nodiscard]] ui::FontFiles read_fonts();
[[nodiscard]] ui::FontFiles read_fonts(const std::string& folder);

// Which file is missing, and the package that has it.
[[nodiscard]] std::string sentence(const ui::MissingFont& missing, const deck::Words& words);

}  // namespace streep::client
