// What the game is, in a picture: people at the tape, and one who steps over
// it. They stand still, and tell nothing about a room.
#pragma once

#include "game/ui/crowd/draw.h"
#include "game/ui/kit/canvas.h"

namespace streep::ui {

// The line lies at the right edge of `floor`, their feet near its lower edge.
// Nobody is drawn where there is no room for them, or where no figures are.
void draw_emblem(Canvas& canvas, Box floor, const Figures* figures);

}  // namespace streep::ui
