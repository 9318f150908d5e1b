// Real windows with real keys, without a display: game/client/window/desktop.h.
#include "game/client/window/desktop.h"

#include <SDL.h>
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <limits>
#include <utility>

#include "tests/client/app/local_world.h"

using namespace streep;
using client::View;

namespace {

constexpr std::uint32_t kDesk = 1, kScreen = 2;  // the windows, in the order in which they are opened
constexpr double kLongAgo = 1000;                // seconds: whatever was to move has moved
constexpr double kLeast = 1.0 / 1000;            // seconds that any step takes

// SDL without a display, for as long as this lives.
struct Sdl {
  Sdl() {
    SDL_setenv("SDL_VIDEODRIVER", "offscreen", 1);
    REQUIRE(SDL_Init(SDL_INIT_VIDEO) == 0);
  }
  ~Sdl() { SDL_Quit(); }
  Sdl(const Sdl&) = delete;
  Sdl& operator=(const Sdl&) = delete;
};

// A program and its hands. Its clock goes only while it would sleep.
class Hands {
 public:
  Hands()
      : app(world.seams(), &deck::words_of, ui::Settings{.tone = ui::Tone::light, .reduced_motion = true}),
        atlas_(std::get<client::Atlas>(client::Atlas::load(std::string(STREEP_SOURCE_DIR "/assets/figures")))) {
    world.shelf.decks["deck.toml"] = tests::some_deck();
    app.update(0);
  }

  client::Desktop& desktop() {
    if (desktop_) return *desktop_;
    client::WindowWish wish{"test", 800, 500};
    wish.at_once = true;
    return desktop_.emplace(app, std::get<client::Pane>(client::Pane::open(wish, atlas_)), atlas_, setup, [this] { return now_; });
  }

  // Input waits until the program takes it.
  static void press(SDL_Keycode key) {
    push_key(SDL_KEYDOWN, key);
    push_key(SDL_KEYUP, key);
  }
  static void type(const std::string& letters) {
    for (const char letter : letters) {
      push_key(SDL_KEYDOWN, letter);
      SDL_Event text{};
      text.type = SDL_TEXTINPUT;
      text.text.windowID = kDesk;
      text.text.text[0] = letter;
      SDL_PushEvent(&text);
      push_key(SDL_KEYUP, letter);
    }
  }
  static void close(std::uint32_t window) {
    SDL_Event event{};
    event.type = SDL_WINDOWEVENT;
    event.window.windowID = window;
    event.window.event = SDL_WINDOWEVENT_CLOSE;
    SDL_PushEvent(&event);
  }

  // How often it woke, and how many frames it drew.
  struct Work {
    int wakes = 0, frames = 0;
  };
  // Lets so many seconds go by. Nothing more happens once somebody quits.
  Work watch(double seconds) {
    const double until = now_ + seconds;
    const int before = desktop().frames();
    Work work;
    for (; now_ < until && !quit_; ++work.wakes) {
      quit_ = !desktop().step();
      now_ = std::max(now_ + kLeast, desktop().wakes_at());
    }
    work.frames = desktop().frames() - before;
    return work;
  }
  // Until all input is taken and all that came of it is drawn.
  void settle() { watch(1); }
  [[nodiscard]] bool quit() const { return quit_; }

 private:
  Sdl sdl_;

 public:
  tests::LocalWorld world;
  client::App app;
  client::DesktopSetup setup{640, 360};

 private:
  static void push_key(std::uint32_t type, SDL_Keycode key) {
    SDL_Event event{};
    event.type = type;
    event.key.windowID = kDesk;
    event.key.keysym.sym = key;
    event.key.keysym.scancode = SDL_GetScancodeFromKey(key);
    SDL_PushEvent(&event);
  }

  client::Atlas atlas_;
  std::optional<client::Desktop> desktop_;
  double now_ = kLongAgo;
  bool quit_ = false;
};

session::Scene scene_of(session::Audience audience, session::Phase phase) {
  session::Scene scene;
  scene.audience = audience;
  scene.phase = phase;
  scene.people = 60;
  if (audience != session::Audience::facilitator) return scene;
  session::Desk& desk = scene.desk.emplace();
  desk.clock_runs = phase != session::Phase::lobby;
  desk.can = *session::Buttons::from({session::Button::next, session::Button::pause});
  return scene;
}

// A room of sixty people, on the console and on the big screen.
void host(Hands& hands, session::Phase phase) {
  hands.app.take(ui::Host{0, deck::Cut::minutes_45, 0}, 0);
  hands.world.room.room = {.state = client::RoomState::open,
                           .ready = {.port = 4747, .code = *wire::RoomCode::from("ABCDEF")},
                           .addresses = {{"wlan0", "10.0.0.5"}}};
  hands.app.update(0);
  hands.world.links.links.at(0)->deliver(scene_of(session::Audience::facilitator, phase));
  hands.world.links.links.at(1)->deliver(scene_of(session::Audience::screen, phase));
  hands.app.update(0);
}

// In the lobby, with the windows open and their frames drawn.
void host_and_settle(Hands& hands) {
  host(hands, session::Phase::lobby);
  hands.settle();
}

[[nodiscard]] bool asks(Hands& hands, View view) { return hands.desktop().model(view).asks_to_quit; }

}  // namespace

TEST_CASE("a program joins a room by the keyboard alone, however much of it comes at once") {
  Hands hands;
  hands.settle();
  Hands::type("m");
  Hands::press(SDLK_TAB);
  Hands::press(SDLK_TAB);
  Hands::type("10.0.0.7");
  Hands::press(SDLK_TAB);
  Hands::type("abcdef");
  Hands::press(SDLK_RETURN);
  hands.settle();
  REQUIRE(hands.world.links.addresses.size() == 1);
  CHECK(hands.world.links.addresses[0].host == "10.0.0.7");
  CHECK(std::get<wire::Hello>(hands.world.links.links[0]->sent().at(0)).code.str() == "ABCDEF");
}

TEST_CASE("of two keys in one turn each has its own frame, and both arrive") {
  Hands hands;
  hands.settle();
  Hands::type("m");
  Hands::press(SDLK_ESCAPE);
  CHECK(hands.desktop().step());
  CHECK(hands.desktop().model(View::console).page == ui::Page::join);
  hands.settle();
  CHECK(hands.desktop().model(View::console).page == ui::Page::home);
}

TEST_CASE("sleep ends at once where there is input, and takes none of it") {
  Hands hands;
  hands.settle();
  Hands::type("m");
  hands.desktop().sleep();
  CHECK(hands.desktop().model(View::console).page == ui::Page::home);
  CHECK(hands.desktop().step());
  CHECK(hands.desktop().model(View::console).page == ui::Page::join);
}

TEST_CASE("the big screen has its own window while a room is hosted") {
  Hands hands;
  host_and_settle(hands);
  Hands::press(SDLK_F10);
  Hands::press(SDLK_F11);
  hands.settle();
  CHECK(SDL_GetWindowFromID(kScreen) != nullptr);
  hands.app.take(ui::LeaveRoom{}, kLongAgo);
  hands.settle();
  CHECK(SDL_GetWindowFromID(kScreen) == nullptr);
}

TEST_CASE("where there can be no second window the console says so, and the session goes on") {
  Hands hands;
  host(hands, session::Phase::lobby);
  static_cast<void>(hands.desktop());
  SDL_GL_SetAttribute(SDL_GL_STENCIL_SIZE, 64);  // no OpenGL has that
  hands.settle();
  CHECK(SDL_GetWindowFromID(kScreen) == nullptr);
  CHECK(hands.app.notice().starts_with("Er kon geen venster open ("));
  CHECK(hands.app.notice().ends_with("installeer libgl1-mesa-dri."));
  Hands::close(kDesk);
  hands.settle();
  CHECK(asks(hands, View::console));
}

TEST_CASE("when the beamer goes the console says so and the session goes on; when it is back there is nothing to say") {
  const client::Display laptop{"laptop", {0, 0, 1366, 768}, {0, 0, 1366, 768}};
  const client::Display beamer{"beamer", {1366, 0, 1280, 720}, {1366, 0, 1280, 720}};
  client::Displays plugged_in{laptop, beamer};
  Hands hands;
  hands.setup = {};
  hands.setup.displays = [&] { return plugged_in; };
  host_and_settle(hands);
  plugged_in = {laptop};
  hands.watch(2);
  CHECK(hands.app.notice() == deck::words_of(deck::Language::nl)("beamer_is_gone"));
  CHECK(hands.desktop().model(View::console).page == ui::Page::room);
  plugged_in = {laptop, beamer};
  hands.watch(2);
  CHECK(hands.app.notice().empty());
}

TEST_CASE("no frame is drawn while nothing moves on the big screen, however long it is watched") {
  Hands hands;
  hands.app.watch("10.0.0.7/#ABCDEF.00112233445566778899aabbccddeeff", 0);
  session::Scene scene = scene_of(session::Audience::screen, session::Phase::close);
  hands.world.links.links.at(0)->deliver(scene);
  hands.app.update(0);
  CHECK(hands.watch(1).frames >= 1);
  CHECK(hands.watch(600).frames == 0);
}

TEST_CASE("a still lobby draws no frame, on neither window, and wakes twenty times a second to see what comes") {
  Hands hands;
  host_and_settle(hands);
  const Hands::Work work = hands.watch(60);
  CHECK(work.frames == 0);
  CHECK(work.wakes <= 60 * 20 + 1);
  CHECK(work.wakes >= 60 * 20 / 2);
}

TEST_CASE("each second that a clock runs the console is drawn once, and the big screen is not") {
  Hands hands;
  host(hands, session::Phase::read);
  hands.settle();
  const int frames = hands.watch(60).frames;
  CHECK(frames >= 59);
  CHECK(frames <= 61);
}

TEST_CASE("what moves is drawn sixty times a second, and no more often") {
  Hands hands;
  hands.app.take(ui::Set{{}}, 0);                            // all that can move moves
  hands.app.take(ui::Host{0, deck::Cut::minutes_45, 0}, 0);  // waits for its server, and tape is laid
  hands.settle();
  const Hands::Work work = hands.watch(1);
  CHECK(work.frames >= 55);
  CHECK(work.frames <= 61);
  CHECK(work.wakes <= 2 * work.frames);
}

TEST_CASE("a program without a room closes with its window") {
  Hands hands;
  hands.settle();
  Hands::close(kDesk);
  hands.settle();
  CHECK(hands.quit());
}

TEST_CASE("closing the console of a room asks first, however often it is closed, and the big screen shows nothing of it") {
  Hands hands;
  host_and_settle(hands);
  Hands::close(kDesk);
  Hands::close(kDesk);
  hands.settle();
  Hands::close(kDesk);
  hands.settle();
  CHECK_FALSE(hands.quit());
  CHECK(asks(hands, View::console));
  CHECK_FALSE(asks(hands, View::screen));
  CHECK(hands.world.room.closed == 0);
}

TEST_CASE("closing the big screen of a room neither closes nor asks") {
  Hands hands;
  host_and_settle(hands);
  Hands::close(kScreen);
  hands.settle();
  CHECK_FALSE(hands.quit());
  CHECK_FALSE(asks(hands, View::console));
}

TEST_CASE("links are served and frames drawn while the question is open") {
  Hands hands;
  host_and_settle(hands);
  Hands::close(kDesk);
  hands.settle();
  hands.world.links.links.at(1)->deliver(scene_of(session::Audience::screen, session::Phase::agreements));
  const Hands::Work work = hands.watch(1);
  CHECK(hands.desktop().model(View::screen).scene->phase == session::Phase::agreements);
  CHECK(work.frames > 0);
  CHECK(asks(hands, View::console));
}

TEST_CASE("Esc and Enter stay; the button ends") {
  Hands hands;
  host_and_settle(hands);
  for (const SDL_Keycode key : {SDLK_ESCAPE, SDLK_RETURN}) {
    Hands::close(kDesk);
    Hands::press(key);
    hands.settle();
    CHECK_FALSE(hands.quit());
    CHECK_FALSE(asks(hands, View::console));
  }
  Hands::close(kDesk);
  Hands::press(SDLK_TAB);
  Hands::press(SDLK_RETURN);
  hands.settle();
  CHECK(hands.quit());
}

TEST_CASE("a room that ends by itself takes the question with it") {
  Hands hands;
  host_and_settle(hands);
  Hands::close(kDesk);
  hands.settle();
  hands.world.room.room.state = client::RoomState::failed;
  hands.settle();
  CHECK_FALSE(asks(hands, View::console));
  CHECK_FALSE(hands.quit());
}
