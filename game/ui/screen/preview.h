// The big screen in small, for who leads the session and cannot see it: the
// same drawing, without its moves, each of them where it ends.
#pragma once

#include "game/ui/kit/canvas.h"
#include "game/ui/model.h"

namespace streep::ui {

// Draws what the big screen of this model shows of `scene` in `box`. What is in it cannot be
// pressed, and is told to the draft as one picture with the id "preview".
void draw_preview(Canvas& canvas, const Model& model, Box box, const session::Scene& scene);

}  // namespace streep::ui
