// The windows on this machine, and the loop that draws them: it sleeps until
// something comes, moves or is touched. The console and the pages before a room
// are in one window; the big screen has its own while a room is hosted.
#pragma once

#include <functional>
#include <optional>
#include <variant>

#include "game/client/app.h"
#include "game/client/pane.h"

union SDL_Event;

namespace streep::client {

struct DesktopSetup {
  int width = 0, height = 0;  // of the big screen; 0: full screen on a second display, or a window
  ui::Tone tone{};
  bool reduced_motion = false;
};

class Desktop {
 public:
  Desktop(App& app, Pane desk, const Atlas& atlas, DesktopSetup setup, const deck::Words& words, std::function<double()> clock);

  // Until somebody quits.
  void run();
  [[nodiscard]] int frames() const { return frames_; }  // drawn so far, in all windows

 private:
  void follow_hosting();
  void say_no_screen(const std::variant<Pane, NoWindow, ui::MissingFont>& opened);
  void draw(View view, Pane& pane, double& wake_at);
  void take(const ui::Intent& intent, View view);
  void sleep();
  void take_event(const SDL_Event& event);
  void take_window_event(const SDL_Event& event);
  void toggle_full_screen(Pane& pane);
  void swap_windows();
  [[nodiscard]] bool sure_to_quit();
  [[nodiscard]] ui::Model model(View view) const;

  App& app_;
  Pane desk_;
  std::optional<Pane> screen_;
  const Atlas& atlas_;
  DesktopSetup setup_;
  const deck::Words& words_;
  std::function<double()> clock_;
  bool screen_failed_ = false;  // no second window can be had
  int dirty_ = 2;               // frames still to draw whatever happens
  double desk_wakes_at_ = 0;    // when its picture changes by itself
  double screen_wakes_at_ = 0;
  int frames_ = 0;
  bool quit_ = false;
};

}  // namespace streep::client
