// The letters that press buttons, in the language of the screen, so that a
// letter is one of its label: home_start_key = "s". And the top of a page.
#pragma once

#include <optional>
#include <string_view>

#include "game/ui/intent.h"
#include "game/ui/kit/widgets.h"

namespace streep::ui {

// A button that is pressed by the letter that the words have for `key`.
[[nodiscard]] ButtonStyle keyed(const Canvas& canvas, std::string_view key);

// The title of a page and, at the right, the way back home (Esc). Off the top of `rest`.
[[nodiscard]] std::optional<Intent> page_top(Canvas& canvas, Box& rest, std::string_view title);

}  // namespace streep::ui
