// The parts of the facilitator's console, each in a place that console.cpp
// gives it. They know the scene and the draft, not each other.
#pragma once

#include <cstdint>
#include <optional>

#include "game/ui/fields.h"
#include "game/ui/intent.h"

namespace streep::ui {

// What the console asks before it does something.
enum class Question : std::uint8_t { none, hand_count, end, leave };
[[nodiscard]] Question asked(const Draft& draft);
void ask(Draft& draft, Question question);

void draw_top(Canvas& canvas, Box box, const session::Scene& scene);  // card, code, address, people
void draw_session_time(Canvas& canvas, Box& rest, const session::Scene& scene);  // of the whole cut, and its warnings; off the top of `rest`
void draw_now(Canvas& canvas, Box box);  // statement, say, note, questions

// Progress, what comes next, Verder and Stil. Not `free`: something is asked
// first, and only Stil still works.
[[nodiscard]] std::optional<Intent> draw_side(Canvas& canvas, Box box, const session::Scene& scene, bool free);
// Everything else that can be done, and why what cannot be done cannot.
[[nodiscard]] float height_of_tools(const Canvas& canvas, float width);
[[nodiscard]] std::optional<Intent> draw_tools(Canvas& canvas, Box box, const session::Scene& scene, bool free);
[[nodiscard]] std::optional<Intent> draw_hand_count(Canvas& canvas, Box box);
[[nodiscard]] std::optional<Intent> draw_end(Canvas& canvas, Box box);
[[nodiscard]] std::optional<Intent> draw_leave(Canvas& canvas, Box box);

}  // namespace streep::ui
