#include "game/client/desktop.h"

#include <SDL.h>

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace streep::client {

namespace {

constexpr double kFrame = 1.0 / 60;
constexpr double kListen = 0.05;  // between two looks at the links, in a room
constexpr double kIdle = 5.0;     // without a room
constexpr int kFramesAfterTouch = 2;  // what was pressed is drawn, and then what came of it
constexpr int kScreenWidth = 1280, kScreenHeight = 720;

// These must not be handled together: a key that goes down and up within one frame is not seen.
[[nodiscard]] bool needs_own_frame(const SDL_Event& event) {
  return event.type == SDL_KEYDOWN || event.type == SDL_KEYUP || event.type == SDL_MOUSEBUTTONDOWN || event.type == SDL_MOUSEBUTTONUP || event.type == SDL_TEXTINPUT;
}

// A display that is not the one of the desk; the same where there is only one.
[[nodiscard]] int other_display(int desk) { return displays() > 1 ? (desk == 0 ? 1 : 0) : desk; }

}  // namespace

Desktop::Desktop(App& app, Pane desk, const Atlas& atlas, DesktopSetup setup, const deck::Words& words, std::function<double()> clock)
    : app_(app), desk_(std::move(desk)), atlas_(atlas), setup_(setup), words_(words), clock_(std::move(clock)) {}

void Desktop::run() {
  while (!quit_) {
    if (app_.update(clock_())) dirty_ = std::max(dirty_, 1);
    follow_hosting();
    const bool all = std::exchange(dirty_, std::max(0, dirty_ - 1)) > 0;
    if (all || clock_() >= desk_wakes_at_) draw(View::desk, desk_, desk_wakes_at_);
    if (screen_ && (all || clock_() >= screen_wakes_at_)) draw(View::screen, *screen_, screen_wakes_at_);
    sleep();
  }
}

// --- drawing

void Desktop::follow_hosting() {
  if (!app_.hosting()) {
    screen_.reset();
    screen_failed_ = false;
    return;
  }
  if (screen_ || screen_failed_ || model(View::screen).page != ui::Page::room) return;
  WindowWish wish{"Streep", kScreenWidth, kScreenHeight, other_display(desk_.window().display())};
  wish.full_screen = setup_.width == 0 && displays() > 1;
  if (setup_.width > 0) std::tie(wish.width, wish.height) = std::pair(setup_.width, setup_.height);
  auto opened = Pane::open(wish, atlas_, setup_.tone);
  if (auto* pane = std::get_if<Pane>(&opened)) screen_.emplace(std::move(*pane));
  else say_no_screen(opened);
  dirty_ = kFramesAfterTouch;
}

void Desktop::say_no_screen(const std::variant<Pane, NoWindow, ui::MissingFont>& opened) {
  screen_failed_ = true;
  const auto* none = std::get_if<NoWindow>(&opened);
  SDL_ShowSimpleMessageBox(SDL_MESSAGEBOX_WARNING, "Streep", words_("start_no_window", {none != nullptr ? none->why : std::string()}).c_str(), nullptr);
}

ui::Model Desktop::model(View view) const {
  ui::Model model = app_.model(view, clock_());
  model.reduced_motion = setup_.reduced_motion;
  return model;
}

void Desktop::draw(View view, Pane& pane, double& wake_at) {
  const ui::Model shown = model(view);
  const auto intent = pane.draw(shown);
  ++frames_;
  pane.window().show();
  wake_at = shown.now + std::max(kFrame, ui::next_change(shown));
  if (intent) take(*intent, view);
}

// --- what people want

void Desktop::take(const ui::Intent& intent, View view) {
  dirty_ = kFramesAfterTouch;
  if (std::holds_alternative<ui::Quit>(intent)) quit_ = true;
  else if (std::holds_alternative<ui::SwapWindows>(intent)) swap_windows();
  else if (std::holds_alternative<ui::ToggleFullScreen>(intent)) toggle_full_screen(view == View::screen && screen_ ? *screen_ : desk_);
  else app_.take(intent, clock_());
}

void Desktop::toggle_full_screen(Pane& pane) { pane.window().set_full_screen(!pane.window().full_screen()); }

void Desktop::swap_windows() {
  if (!screen_) return;
  const int desk = desk_.window().display();
  const int screen = screen_->window().display();
  desk_.window().move_to(screen == desk ? other_display(desk) : screen);
  screen_->window().move_to(desk);
}

// --- events

void Desktop::sleep() {
  const bool in_room = app_.hosting() || model(View::desk).page != ui::Page::home;
  const double longest = dirty_ > 0 ? 0 : in_room ? kListen : kIdle;
  const double wake_at = screen_ ? std::min(desk_wakes_at_, screen_wakes_at_) : desk_wakes_at_;
  const double left = std::clamp(wake_at - clock_(), 0.0, longest);
  SDL_Event event;
  for (int come = SDL_WaitEventTimeout(&event, static_cast<int>(left * 1000)); come != 0; come = SDL_PollEvent(&event)) {
    take_event(event);
    if (needs_own_frame(event)) break;
  }
}

void Desktop::take_event(const SDL_Event& event) {
  dirty_ = kFramesAfterTouch;
  const bool for_screen = screen_ && screen_->window().take(event);
  desk_.window().take(event);
  if (event.type == SDL_QUIT) quit_ = true;
  if (event.type == SDL_KEYDOWN && event.key.repeat == 0) {
    if (event.key.keysym.sym == SDLK_F11) toggle_full_screen(for_screen ? *screen_ : desk_);
    if (event.key.keysym.sym == SDLK_F10) swap_windows();
  }
  if (event.type == SDL_WINDOWEVENT) take_window_event(event);
  // A display was plugged out: the console must stay in reach.
  const bool lost = event.type == SDL_DISPLAYEVENT && event.display.event == SDL_DISPLAYEVENT_DISCONNECTED;
  if (lost && screen_ && displays() == 1) screen_->window().set_full_screen(false);
}

void Desktop::take_window_event(const SDL_Event& event) {
  if (event.window.event != SDL_WINDOWEVENT_CLOSE) return;
  if (!desk_.window().is(event.window.windowID)) return;  // the big screen is there as long as its room
  quit_ = quit_ || sure_to_quit();
}

bool Desktop::sure_to_quit() {
  if (!app_.hosting()) return true;
  const std::string title = words_("quit_title");
  const std::string about = words_("quit_about");
  const std::string stay = words_("quit_stay");
  const std::string end = words_("quit_end");
  const std::array<SDL_MessageBoxButtonData, 2> buttons{{{SDL_MESSAGEBOX_BUTTON_ESCAPEKEY_DEFAULT | SDL_MESSAGEBOX_BUTTON_RETURNKEY_DEFAULT, 0, stay.c_str()}, {0, 1, end.c_str()}}};
  const SDL_MessageBoxData box{SDL_MESSAGEBOX_WARNING, nullptr, title.c_str(), about.c_str(), static_cast<int>(buttons.size()), buttons.data(), nullptr};
  int pressed = 0;
  return SDL_ShowMessageBox(&box, &pressed) != 0 || pressed == 1;
}

}  // namespace streep::client
