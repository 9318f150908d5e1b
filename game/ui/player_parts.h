// The parts of a player's window, each in a place that player.cpp gives it.
#pragma once

#include <optional>

#include "game/ui/fields.h"
#include "game/ui/intent.h"

namespace streep::ui {

// The statement and its answers, all of one size, pass like every other.
[[nodiscard]] std::optional<Intent> draw_answers(Canvas& canvas, Box box, const session::Scene& scene);

// Everything that is only read: by phase.
void draw_reading(Canvas& canvas, Box box, const session::Scene& scene);

// Where one can go. True when it is closed.
[[nodiscard]] bool draw_routes(Canvas& canvas, Box box, const session::Scene& scene);

}  // namespace streep::ui
