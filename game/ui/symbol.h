// How people find each other: the sign of a pair, as it is on the phones too.
#pragma once

#include "game/session/effect.h"
#include "game/ui/kit/canvas.h"

namespace streep::ui {

// A disc, triangle, square or diamond in its colour, drawn, not written.
void symbol(Canvas& canvas, Box box, const session::Symbol& symbol, bool with_number = true);

}  // namespace streep::ui
