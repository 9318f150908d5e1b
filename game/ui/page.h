// What the pages of all windows have: a canvas as the model asks for it, a title
// with the way back, and a notice. It knows no page but the first.
#pragma once

#include <string_view>

#include "game/ui/intent.h"
#include "game/ui/kit/canvas.h"
#include "game/ui/model.h"

namespace streep::ui {

// Of the whole window, or of a picture of another one as large as `box`.
[[nodiscard]] Canvas canvas_for(const Model& model, Draft& draft);
[[nodiscard]] Canvas canvas_for(const Model& model, Draft& draft, Box box);

// The title of a page and, at the right, the way back home (Esc). Off the top of `rest`.
void page_top(Canvas& canvas, Box& rest, std::string_view title, Intents& wishes);

// What went wrong and what to do (Model::notice), with a button that takes it away. Takes its
// place off the bottom of `rest`; nothing where there are no words.
void notice(Canvas& canvas, Box& rest, std::string_view words, Intents& wishes);

}  // namespace streep::ui
