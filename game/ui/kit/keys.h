// The letters that press buttons, in the language of the screen, so that a
// letter is one of its label: home_start_key = "s".
#pragma once

#include <string_view>

#include "game/ui/kit/widgets.h"

namespace streep::ui {

// A button that is pressed by the letter that the words have for `key`.
[[nodiscard]] ButtonStyle keyed(const Canvas& canvas, std::string_view key);

}  // namespace streep::ui
