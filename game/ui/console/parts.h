// The parts of the facilitator's console, each in a place that console.cpp
// gives it. They know the scene and the draft, not each other.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "game/ui/intent.h"
#include "game/ui/kit/fields.h"
#include "game/ui/model.h"

namespace streep::ui {

// What the console asks before it does something, or shows instead.
enum class Question : std::uint8_t { none, hand_count, end, leave, remote, reach };
[[nodiscard]] Question asked(const Draft& draft);
void ask(Draft& draft, Question question);

// All but draw_reach and draw_remote are of a model with a scene for facilitators.
void draw_top(Canvas& canvas, const Model& model, Box box, bool free);  // card, code, address, people
void draw_session_time(Canvas& canvas, const Model& model, Box& rest);  // of the whole cut, and its warnings; off the top of `rest`
[[nodiscard]] std::optional<Intent> draw_now(Canvas& canvas, const Model& model, Box box);      // statement, say, note, questions
[[nodiscard]] std::optional<Intent> draw_welcome(Canvas& canvas, const Model& model, Box box);  // the same in the lobby: the ways in

// Progress, what comes next, Verder and Stil. Not `free`: something is asked
// first, and only Stil still works.
[[nodiscard]] std::optional<Intent> draw_side(Canvas& canvas, const Model& model, Box box, bool free);
// Everything else that can be done, and why what cannot be done cannot.
[[nodiscard]] float height_of_tools(const Canvas& canvas, float width);
[[nodiscard]] std::optional<Intent> draw_tools(Canvas& canvas, const Model& model, Box box, bool free);
[[nodiscard]] std::optional<Intent> draw_hand_count(Canvas& canvas, Box box);
[[nodiscard]] std::optional<Intent> draw_end(Canvas& canvas, Box box);
[[nodiscard]] std::optional<Intent> draw_leave(Canvas& canvas, Box box);

void draw_tip(Canvas& canvas, const Model& model, Box& rest);  // of a rehearsal, off the bottom of `rest`

// Over everything else. Any key takes the remote away: it is a secret.
void draw_remote(Canvas& canvas, const Model& model, Box box);
[[nodiscard]] std::optional<Intent> draw_reach(Canvas& canvas, const Model& model, Box box);

// How people get in, in words.
[[nodiscard]] std::optional<Intent> draw_next_address(Canvas& canvas, const Model& model, Box box);  // where there is another
void draw_remote_offer(Canvas& canvas, const Model& model, Box box);
[[nodiscard]] std::string name_of(const Network& network, const Canvas& canvas);  // "Wi-Fi (wlp2s0)"
[[nodiscard]] std::string devices(const Canvas& canvas, const Model& model);      // "58 telefoons, 2 laptops"; empty: not told yet

}  // namespace streep::ui
