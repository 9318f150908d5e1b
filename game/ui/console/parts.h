// The parts of the facilitator's console, each in a place that console.cpp
// gives it. They know the scene and the draft, not each other.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "game/ui/drafts.h"
#include "game/ui/intent.h"
#include "game/ui/kit/fields.h"
#include "game/ui/model.h"

namespace streep::ui {

// One frame of the console.
struct Console {
  Canvas& canvas;
  const Model& model;
  ConsoleDraft& draft;
  Intents& wishes;
  // One key answers it and does nothing else.
  const bool free = draft.question == Question::none;

  void want(Intent intent) { wishes.push_back(std::move(intent)); }
  void ask(Question question);
};

// All but the panels over everything else are of a model with a scene for facilitators. While
// something is asked (not `free`) only Stil still works.
void draw_top(Console& console, Box box);                               // card, code, address, people
void draw_session_time(Canvas& canvas, const Model& model, Box& rest);  // of the whole cut, and its warnings; off the top of `rest`
void draw_now(Console& console, Box box);                               // statement, say, note, questions
void draw_welcome(Console& console, Box box);                           // the same in the lobby: the ways in

void draw_side(Console& console, Box box);  // progress, what comes next, Verder and Stil
// Everything else that can be done, and why what cannot be done cannot.
[[nodiscard]] float height_of_tools(const Canvas& canvas, float width);
void draw_tools(Console& console, Box box);
void draw_hand_count(Console& console, Box box);
void draw_end(Console& console, Box box);
void draw_leave(Console& console, Box box);
void draw_let_go(Console& console, Box box);
void draw_shut_out(Console& console, Box box);

void draw_tip(Console& console, Box& rest);  // of a rehearsal, off the bottom of `rest`

// Over everything else. Any key takes the remote away: it is a secret.
void draw_remote(Console& console, Box box);
void draw_reach(Console& console, Box box);
void draw_people(Console& console, Box box);
void draw_screen_link(Console& console, Box box);  // makes another laptop a big screen
void draw_screen_offer(Console& console, Box box);
[[nodiscard]] constexpr int number_of(session::SeatId seat) { return static_cast<int>(seat) + 1; }  // as people count
[[nodiscard]] Box draw_sheet(Canvas& canvas, Box box, std::string_view title);                      // gives what is left of it
void draw_people_offer(Console& console, Box box);                                                  // says too that somebody waits

// How people get in, in words.
void draw_next_address(Console& console, Box box);  // where there is another
void draw_remote_offer(Console& console, Box box);
[[nodiscard]] std::string name_of(const Network& network, const Canvas& canvas);  // "Wi-Fi (wlp2s0)"
[[nodiscard]] std::string devices(const Canvas& canvas, const Model& model);      // "58 telefoons, 2 laptops"; empty: not told yet

}  // namespace streep::ui
