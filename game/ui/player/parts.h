// The parts of a player's window, each in a place that player.cpp gives it. A
// laptop has the composition of the big screen: what is said stands beside the
// line or above it. Where answers come it lies low, as on the phones.
#pragma once

#include <string_view>

#include "game/ui/intent.h"
#include "game/ui/kit/fields.h"
#include "game/ui/screen/screen.h"

namespace streep::ui {

inline constexpr float kMeasure = 100;  // units: a line of running text

// What this is, and at the right where we are, off the top of `rest`.
void draw_heading(Stage& stage, Box& rest, std::string_view heading);

// The statement and its answers, all of one size, pass like every other.
void draw_answers(Stage& stage, Box box, Intents& wishes);

// Everything that is only read: by phase.
void draw_reading(Stage& stage, Box box);

// Where one can go. True when it is closed.
[[nodiscard]] bool draw_routes(Stage& stage, Box box);

}  // namespace streep::ui
