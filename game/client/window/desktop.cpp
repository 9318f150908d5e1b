#include "game/client/window/desktop.h"

#include <SDL.h>

#include <algorithm>
#include <string_view>
#include <utility>

#include "game/client/window/frame_input.h"

namespace streep::client {

namespace {

constexpr double kFrame = 1.0 / 60;
constexpr double kListen = 0.05;      // between two looks at the links, in a room
constexpr double kIdle = 5.0;         // without a room
constexpr int kFramesAfterTouch = 2;  // what was pressed is drawn, and then what came of it
constexpr double kSettles = 1.5;      // seconds in which windows find their place
constexpr double kLook = 1.0;         // between two looks at the displays: not every system tells of a change

// Waits for an event and leaves it where it is. Where there is no display SDL
// looks for one every millisecond, which costs more than all else that a still
// room does.
void wait_for_event(int milliseconds) {
  constexpr int kSlice = 25;
  if (milliseconds <= 0) return;
  const char* driver = SDL_GetCurrentVideoDriver();
  if (driver == nullptr || std::string_view(driver) != "offscreen") {
    SDL_WaitEventTimeout(nullptr, milliseconds);
    return;
  }
  for (; milliseconds > 0 && SDL_HasEvents(SDL_FIRSTEVENT, SDL_LASTEVENT) == SDL_FALSE; milliseconds -= kSlice) {
    SDL_Delay(static_cast<Uint32>(std::min(kSlice, milliseconds)));
    SDL_PumpEvents();
  }
}

// Ctrl and a letter, wherever that is on this keyboard.
[[nodiscard]] ui::Shortcut shortcut_of(const SDL_Keysym& key) {
  const bool control = (key.mod & (KMOD_CTRL | KMOD_GUI)) != 0 && (key.mod & KMOD_ALT) == 0;
  if (!control || key.sym < SDLK_a || key.sym > SDLK_z) return {};
  return {static_cast<char>(key.sym), (key.mod & KMOD_SHIFT) != 0};
}

[[nodiscard]] bool next_event(SDL_Event& event, SDL_eventaction action) {
  return SDL_PeepEvents(&event, 1, action, SDL_FIRSTEVENT, SDL_LASTEVENT) > 0;
}

}  // namespace

Desktop::Desktop(App& app, Pane console, const Atlas& atlas, DesktopSetup setup, std::function<double()> clock)
    : app_(app),
      console_(std::move(console)),
      atlas_(atlas),
      setup_(std::move(setup)),
      clock_(std::move(clock)),
      displays_(setup_.displays()),
      placement_(setup_.placement),
      put_at_(clock_()) {
  SDL_SetHint(SDL_HINT_QUIT_ON_LAST_WINDOW_CLOSE, "0");  // closing the only window asks too
}

void Desktop::run() {
  while (step()) sleep();
}

bool Desktop::step() {
  take_input();
  const double now = clock_();
  if (app_.update(now)) {
    dirty_ = std::max(dirty_, 1);
    listen();
  }
  sound_.rest(now);
  if (now >= look_at_) follow_displays();
  if (now >= keep_at_ || quit_) keep();
  follow_hosting();
  draw_due();
  return !quit_;
}

double Desktop::wakes_at() const {
  const double now = clock_();
  if (dirty_ > 0) return now;
  const double longest = app_.hosting() || app_.page() != ui::Page::home ? kListen : kIdle;
  const double drawn_at = screen_ ? std::min(desk_wakes_at_, screen_wakes_at_) : desk_wakes_at_;
  return std::clamp(drawn_at, now, now + longest);
}

void Desktop::sleep() const { wait_for_event(static_cast<int>((wakes_at() - clock_()) * 1000)); }

// --- drawing

void Desktop::follow_hosting() {
  if (!app_.hosting()) {
    screen_.reset();
    screen_failed_ = false;
    if (std::exchange(asks_to_quit_, false)) dirty_ = kFramesAfterTouch;
    return;
  }
  if (!screen_ && !screen_failed_ && app_.page() == ui::Page::room) open_screen();
}

void Desktop::open_screen() {
  const Stand stand = stands_for(displays_, placement_).screen;
  WindowWish wish{"Streep"};
  wish.area = setup_.width == 0 ? stand.area : centred(displays_[stand.display].all, setup_.width, setup_.height);
  auto opened = Pane::open(wish, atlas_);
  screen_failed_ = !std::holds_alternative<Pane>(opened);
  if (screen_failed_)
    app_.tell(trouble_with(opened, app_.words()));
  else
    screen_.emplace(std::get<Pane>(std::move(opened)));
  put_windows();
}

ui::Model Desktop::model(View view) const {
  ui::Model shown = app_.model(view, clock_());
  shown.asks_to_quit = asks_to_quit_ && view == View::console;
  return shown;
}

void Desktop::draw_due() {
  const bool all = std::exchange(dirty_, std::max(0, dirty_ - 1)) > 0;
  if (all || clock_() >= desk_wakes_at_) draw(View::console, console_, desk_wakes_at_);
  if (screen_ && (all || clock_() >= screen_wakes_at_)) draw(View::screen, *screen_, screen_wakes_at_);
}

void Desktop::draw(View view, Pane& pane, double& wake_at) {
  ui::Model shown = model(view);
  if (view == View::console) shown.shortcut = std::exchange(shortcut_, {});
  const ui::Intents wishes = pane.draw(shown);
  ++frames_;
  pane.window().show();
  wake_at = shown.now + std::max(kFrame, ui::next_change(shown));
  for (const ui::Intent& wish : wishes) take(wish, view);
}

// --- what people want

void Desktop::take(const ui::Intent& intent, View view) {
  dirty_ = kFramesAfterTouch;
  wished_ = true;
  const bool silent = !app_.settings().sound;
  if (std::holds_alternative<ui::Quit>(intent))
    quit_ = true;
  else if (std::holds_alternative<ui::Stay>(intent))
    asks_to_quit_ = false;
  else if (std::holds_alternative<ui::SwapWindows>(intent))
    move_screen();
  else if (std::holds_alternative<ui::ToggleFullScreen>(intent))
    toggle_full_screen(view);
  else
    app_.take(intent, clock_());
  if (silent && app_.settings().sound) play(Chime::answers_open);  // so that it is heard how loud it is
  keep();
}

void Desktop::keep() {
  keep_at_ = std::numeric_limits<double>::infinity();
  Kept now{app_.settings(), app_.recent_decks(), placement_};
  if (!setup_.keep || kept_ == now) return;
  setup_.keep(now);
  kept_ = std::move(now);
}

// --- sound: in the hall of a session, from the machine of its facilitator

void Desktop::listen() {
  const session::Scene* const scene = app_.hosting() ? app_.scene(View::console) : nullptr;
  const auto before = std::exchange(heard_, scene != nullptr ? std::optional(heard_in(*scene)) : std::nullopt);
  if (!heard_ || !app_.settings().sound) return;
  if (const auto chime = chime_between(before, *heard_)) play(*chime);
}

void Desktop::play(Chime chime) {
  if (!sound_.play(chime, clock_())) app_.tell(app_.words()("sound_none"));
}

// --- where the windows stand

void Desktop::put_windows() {
  put_at_ = clock_();
  dirty_ = kFramesAfterTouch;
  const Stands stands = stands_for(displays_, placement_);
  if (setup_.screen_alone) {
    if (console_.window().full_screen()) console_.window().put(stands.screen.area, true, displays_[stands.screen.display]);
    return;
  }
  if (screen_ && setup_.width == 0) screen_->window().put(stands.screen.area, stands.screen.full_screen, displays_[stands.screen.display]);
  const bool same = console_.window().area() == stands.console.area && console_.window().full_screen() == stands.console.full_screen;
  if (!same) console_.window().put(stands.console.area, stands.console.full_screen, displays_[stands.console.display]);
  console_.window().raise();
}

void Desktop::toggle_full_screen(View view) {
  Window& window = view == View::screen && screen_ ? screen_->window() : console_.window();
  put_at_ = clock_();
  window.set_full_screen(!window.full_screen());
  // Over the only display is for now, not for the next start.
  if (displays_.size() < 2) return;
  Spot& spot = &window == &console_.window() ? placement_.console : placement_.screen;
  spot.full_screen = window.full_screen();
  keep();
}

// To the next display; with one display, the window that is behind comes to the front.
void Desktop::move_screen() {
  if (!screen_) {
    const Display& next = displays_[next_display(displays_, display_of(displays_, console_.window().area()))];
    if (displays_.size() > 1)
      console_.window().put(in_the_middle(next.usable, console_.window().area()), console_.window().full_screen(), next);
    return;
  }
  if (displays_.size() < 2) return (console_.window().in_front() ? screen_->window() : console_.window()).raise();
  placement_ = moved_on(displays_, placement_);
  put_windows();
  keep();
}

// One was plugged in or out, moved, or shows now what another one shows.
void Desktop::follow_displays() {
  look_at_ = clock_() + kLook;
  const Displays before = std::exchange(displays_, setup_.displays());
  if (same_places(before, displays_)) return;
  put_windows();
  if (screen_ && setup_.width == 0) tell_of_beamer(stands_for(before, placement_).screen.full_screen);
}

void Desktop::tell_of_beamer(bool was_there) {
  const bool is_there = stands_for(displays_, placement_).screen.full_screen;
  const std::string gone = app_.words()("beamer_is_gone");
  if (was_there && !is_there) app_.tell(gone);
  if (is_there && app_.notice() == gone) app_.take(ui::DismissNotice{}, clock_());
}

// A window that was moved or made larger by hand stays so.
void Desktop::follow_hand(View view) {
  Window& window = view == View::screen ? screen_->window() : console_.window();
  if (clock_() < put_at_ + kSettles || window.full_screen()) return;
  Spot& spot = view == View::screen ? placement_.screen : placement_.console;
  spot.area = window.area();
  if (displays_.size() > 1) spot.display = displays_[display_of(displays_, *spot.area)].name;
  keep_at_ = clock_() + kSettles;  // not at every step of a hand that drags
}

// --- events

// As much as one frame can take; the rest comes in the next. What came of a
// wish is drawn first: what is pressed after it is meant for that.
void Desktop::take_input() {
  SDL_PumpEvents();
  rests_ = std::exchange(wished_, false) && !rests_;  // never two frames in a row
  if (rests_) return;
  FrameInput frame;
  SDL_Event event;
  while (next_event(event, SDL_PEEKEVENT) && frame.takes(event) && next_event(event, SDL_GETEVENT)) take_event(event);
}

void Desktop::take_event(const SDL_Event& event) {
  dirty_ = kFramesAfterTouch;
  const bool for_screen = screen_ && screen_->window().take(event);
  console_.window().take(event);
  if (event.type == SDL_QUIT) quit_ = true;
  if (event.type == SDL_KEYDOWN && event.key.repeat == 0) {
    if (event.key.keysym.sym == SDLK_F11) toggle_full_screen(for_screen ? View::screen : View::console);
    if (event.key.keysym.sym == SDLK_F10) move_screen();
  }
  if (event.type == SDL_KEYDOWN && !for_screen && shortcut_ == ui::Shortcut{}) shortcut_ = shortcut_of(event.key.keysym);
  if (event.type == SDL_WINDOWEVENT) take_window_event(event);
  if (event.type == SDL_DISPLAYEVENT) follow_displays();
}

void Desktop::take_window_event(const SDL_Event& event) {
  const bool for_desk = console_.window().is(event.window.windowID);
  switch (event.window.event) {
    case SDL_WINDOWEVENT_CLOSE:  // the big screen is there as long as its room
      if (!for_desk) return;
      asks_to_quit_ = app_.hosting();
      quit_ = quit_ || !asks_to_quit_;
      return;
    case SDL_WINDOWEVENT_MOVED:
    case SDL_WINDOWEVENT_SIZE_CHANGED:
      follow_displays();
      if (for_desk || screen_) follow_hand(for_desk ? View::console : View::screen);
      return;
    default: return;
  }
}

}  // namespace streep::client
