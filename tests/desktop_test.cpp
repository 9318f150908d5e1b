// Real windows with real keys, without a display: game/client/desktop.h.
#include <doctest/doctest.h>

#include <SDL.h>

#include <deque>
#include <fstream>
#include <iterator>
#include <utility>

#include "game/client/desktop.h"
#include "tests/local_world.h"

using namespace streep;
using client::View;

namespace {

deck::Words words_of(const std::string& language) {
  std::ifstream file(std::string(STREEP_SOURCE_DIR) + "/assets/words/" + language + ".toml");
  return *deck::Words::from(std::string{std::istreambuf_iterator<char>(file), {}});
}

SDL_Event key_event(std::uint32_t type, SDL_Keycode key) {
  SDL_Event event{};
  event.type = type;
  event.key.windowID = 1;
  event.key.keysym.sym = key;
  event.key.keysym.scancode = SDL_GetScancodeFromKey(key);
  return event;
}

SDL_Event text_event(char letter) {
  SDL_Event event{};
  event.type = SDL_TEXTINPUT;
  event.text.windowID = 1;
  event.text.text[0] = letter;
  return event;
}

constexpr double kLongAgo = 1000;  // seconds: whatever was to move has moved
constexpr double kLook = 0.01;

// A program whose events come one a turn, and then the end.
class Hands {
 public:
  explicit Hands(client::Library library = {}) : app(world, {words_of("nl"), words_of("en")}, deck::Language::nl, std::move(library)) {
    SDL_setenv("SDL_VIDEODRIVER", "offscreen", 1);
    REQUIRE(SDL_Init(SDL_INIT_VIDEO) == 0);
    atlas_ = std::get<client::Atlas>(client::Atlas::load(std::string(STREEP_SOURCE_DIR) + "/assets/figures"));
  }
  ~Hands() { SDL_Quit(); }
  Hands(const Hands&) = delete;
  Hands& operator=(const Hands&) = delete;

  void press(SDL_Keycode key) {
    events_.push_back(key_event(SDL_KEYDOWN, key));
    events_.push_back(key_event(SDL_KEYUP, key));
  }
  void type(const std::string& letters) {
    for (const char letter : letters) {
      events_.push_back(key_event(SDL_KEYDOWN, letter));
      events_.push_back(text_event(letter));
      events_.push_back(key_event(SDL_KEYUP, letter));
    }
  }
  // Looks at the clock so often without touching anything.
  void wait(int looks) { idle_ = looks; }
  // How many frames were drawn.
  int run() {
    client::WindowWish wish{"test", 800, 500};
    wish.at_once = true;
    client::Desktop desktop(app, std::get<client::Pane>(client::Pane::open(wish, atlas_, ui::Tone::light)), atlas_, {640, 360, ui::Tone::dark, true}, words_, [this] { return tick(); });
    desktop.run();
    return desktop.frames();
  }

  tests::LocalWorld world;
  client::App app;

 private:
  // Time goes a little at each look; a hand moves now and then.
  double tick() {
    if (++looks_ <= idle_) return kLongAgo + looks_ * kLook;
    if (looks_ % 8 == 0) {
      SDL_Event next{};
      next.type = SDL_QUIT;
      if (!events_.empty()) {
        next = events_.front();
        events_.pop_front();
      }
      SDL_PushEvent(&next);
    }
    return kLongAgo + looks_ * kLook;
  }

  deck::Words words_ = words_of("nl");
  client::Atlas atlas_;
  std::deque<SDL_Event> events_;
  int looks_ = 0;
  int idle_ = 0;
};

}  // namespace

TEST_CASE("a program joins a room by the keyboard alone") {
  Hands hands;
  hands.type("m");
  hands.press(SDLK_TAB);
  hands.press(SDLK_TAB);
  hands.type("10.0.0.7");
  hands.press(SDLK_TAB);
  hands.type("abcdef");
  hands.press(SDLK_RETURN);
  hands.run();
  REQUIRE(hands.world.addresses.size() == 1);
  CHECK(hands.world.addresses[0].host == "10.0.0.7");
  CHECK(std::get<wire::Hello>(hands.world.links[0]->sent().at(0)).code.str() == "ABCDEF");
}

TEST_CASE("the big screen has its own window while a room is hosted") {
  Hands hands({{ui::DeckEntry{}}, {}});
  hands.app.take(ui::Host{0, deck::Cut::minutes_45, 0}, 0);
  hands.world.room = {client::RoomState::open, {4747, *wire::RoomCode::from("ABCDEF"), {}, "", ""}, {{"wlan0", "10.0.0.5"}}, {}, ""};
  hands.app.update(0);
  for (const auto& link : hands.world.links) link->deliver(session::Scene{});
  hands.app.update(0);
  hands.press(SDLK_F10);
  hands.press(SDLK_F11);
  hands.run();
  CHECK(hands.app.model(View::screen, 0).page == ui::Page::room);
}

TEST_CASE("no frame is drawn while nothing moves on the big screen, however long it is watched") {
  const auto frames_after = [](int looks) {
    Hands hands;
    hands.app.watch({"10.0.0.7", "ABCDEF"}, 0);
    session::Scene scene;
    scene.audience = session::Audience::screen;
    scene.phase = session::Phase::close;
    scene.people = 60;
    hands.world.links.at(0)->deliver(scene);
    hands.app.update(0);
    hands.wait(looks);
    return hands.run();
  };
  const int frames = frames_after(10);
  CHECK(frames >= 1);
  CHECK(frames_after(60) == frames);
}
