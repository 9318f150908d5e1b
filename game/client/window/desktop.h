// The windows on this machine. A frame is a step, which waits for nothing but
// the display that shows it; between two of them it sleeps until something
// comes, moves or is touched. The console and the pages before a room are in
// one window; the big screen has its own while a room is hosted.
#pragma once

#include <functional>
#include <limits>
#include <optional>

#include "game/client/app/app.h"
#include "game/client/app/kept/kept.h"
#include "game/client/window/pane.h"
#include "game/client/window/sound.h"

union SDL_Event;

namespace streep::client {

struct DesktopSetup {
  int width = 0, height = 0;  // of the big screen, which is a window then; 0: as its placement says
  Placement placement{};
  bool screen_alone = false;                // the one window is the big screen of a room elsewhere
  std::function<void(const Kept&)> keep{};  // for the next start: what has become different
  std::function<Displays()> displays = &client::displays;
};

class Desktop {
 public:
  Desktop(App& app, Pane console, const Atlas& atlas, DesktopSetup setup, std::function<double()> clock);

  // Until somebody quits.
  void run();
  // Takes the input that waits, and what has come; draws what is due. False where somebody quits.
  [[nodiscard]] bool step();
  // Until the next step is due, or there is input.
  void sleep() const;
  // When the next step is due though there is no input.
  [[nodiscard]] double wakes_at() const;

  [[nodiscard]] ui::Model model(View view) const;       // what this window would draw now
  [[nodiscard]] int frames() const { return frames_; }  // drawn so far, in all windows

 private:
  void follow_hosting();
  void open_screen();
  void draw_due();
  void draw(View view, Pane& pane, double& wake_at);
  void take(const ui::Intent& intent, View view);
  void take_input();
  void take_event(const SDL_Event& event);
  void take_window_event(const SDL_Event& event);
  void toggle_full_screen(View view);
  void move_screen();
  void follow_displays();
  void tell_of_beamer(bool was_there);
  void follow_hand(View view);
  void put_windows();
  void keep();
  void listen();
  void play(Chime chime);

  App& app_;
  Pane console_;
  std::optional<Pane> screen_;
  const Atlas& atlas_;
  DesktopSetup setup_;
  std::function<double()> clock_;
  Displays displays_;  // as they were when the windows were put there
  Placement placement_;
  double look_at_ = 0;                                        // when to see which displays there are
  double put_at_ = 0;                                         // when that was: what moves just after it was not moved by hand
  double keep_at_ = std::numeric_limits<double>::infinity();  // a window was moved: when to write that down
  std::optional<Kept> kept_;                                  // as it was when last looked at
  Sound sound_;
  std::optional<Heard> heard_;
  bool screen_failed_ = false;  // no second window can be had
  ui::Shortcut shortcut_;       // pressed since the last frame
  bool wished_ = false;         // something, in the newest frame
  bool rests_ = false;          // this frame takes no input
  int dirty_ = 2;               // frames still to draw whatever happens
  double desk_wakes_at_ = 0;    // when its picture changes by itself
  double screen_wakes_at_ = 0;
  int frames_ = 0;
  bool asks_to_quit_ = false;  // once more, since a room is open
  bool quit_ = false;
};

}  // namespace streep::client
