// Real windows with real keys, without a display: game/client/desktop.h.
#include "game/client/window/desktop.h"

#include <SDL.h>
#include <doctest/doctest.h>

#include <chrono>
#include <ctime>
#include <deque>
#include <fstream>
#include <functional>
#include <iterator>
#include <utility>

#include "tests/client/app/local_world.h"

using namespace streep;
using client::View;

namespace {

deck::Words words_of(const std::string& language) {
  std::ifstream file(STREEP_SOURCE_DIR "/assets/words/" + language + ".toml");
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
constexpr double kSettled = 1;  // seconds in which the first frames are drawn
constexpr double kStill = 3;    // seconds of looking at nothing that moves

// Of all threads of this program: what other programs do does not count.
double work_so_far() {
  timespec time{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

// A program whose events come one a turn, and then the end.
class Hands {
 public:
  explicit Hands(client::Library library = {})
      : app(world, {words_of("nl"), words_of("en")}, ui::Settings{.tone = ui::Tone::light, .reduced_motion = true}, std::move(library)) {
    SDL_setenv("SDL_VIDEODRIVER", "offscreen", 1);
    REQUIRE(SDL_Init(SDL_INIT_VIDEO) == 0);
    atlas_ = std::get<client::Atlas>(client::Atlas::load(std::string(STREEP_SOURCE_DIR "/assets/figures")));
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
  void wait(int looks, double step = kLook) {
    idle_ = looks;
    step_ = step;
  }
  // How many frames were drawn.
  int run() {
    return run_with([this] { return tick(); });
  }

  // Runs in real time. The seconds of work in the first stretch of so many
  // seconds that takes no more than `enough` of it, or else in the last of a few:
  // on a busy machine the windows are not all drawn when the first one begins.
  double run_for(double seconds, double enough) {
    constexpr int kStretches = 5;
    const auto start = std::chrono::steady_clock::now();
    double begins = kSettled, before = 0, work = 0;
    int stretches = 0;
    bool ended = false;
    run_with([&] {
      const double now = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
      if (now > begins && stretches == 0) before = work_so_far(), stretches = 1;
      if (now <= begins + seconds || ended) return kLongAgo + now;
      work = work_so_far() - before;  // closing the windows is work too, and comes later
      ended = work <= enough || stretches++ == kStretches;
      before += work;
      begins = now;
      SDL_Event end{};
      end.type = SDL_QUIT;
      if (ended) SDL_PushEvent(&end);
      return kLongAgo + now;
    });
    return work;
  }

  tests::LocalWorld world;
  client::App app;
  client::DesktopSetup setup{640, 360};

 private:
  int run_with(const std::function<double()>& clock) {
    client::WindowWish wish{"test", 800, 500};
    wish.at_once = true;
    client::Desktop desktop(app, std::get<client::Pane>(client::Pane::open(wish, atlas_)), atlas_, setup, clock);
    desktop.run();
    return desktop.frames();
  }

  // Time goes a little at each look; a hand moves now and then.
  double tick() {
    now_ += step_;
    if (++looks_ <= idle_) return now_;
    if (looks_ % 8 == 0) {
      SDL_Event next{};
      next.type = SDL_QUIT;
      if (!events_.empty()) {
        next = events_.front();
        events_.pop_front();
      }
      SDL_PushEvent(&next);
    }
    return now_;
  }

  client::Atlas atlas_;
  std::deque<SDL_Event> events_;
  int looks_ = 0;
  double now_ = kLongAgo;
  double step_ = kLook;
  int idle_ = 0;
};

client::Library one_deck() {
  client::Library library;
  library.decks.resize(1);
  return library;
}

session::Scene scene_of(session::Audience audience, session::Phase phase) {
  session::Scene scene;
  scene.audience = audience;
  scene.phase = phase;
  scene.people = 60;
  if (audience == session::Audience::facilitator) scene.desk.emplace();
  return scene;
}

// A room of sixty people, on the console and on the big screen.
void host(Hands& hands, session::Phase phase) {
  hands.app.take(ui::Host{0, deck::Cut::minutes_45, 0}, 0);
  hands.world.room = {client::RoomState::open, {4747, *wire::RoomCode::from("ABCDEF"), {}, "", ""}, {{"wlan0", "10.0.0.5"}}, {}, ""};
  hands.app.update(0);
  hands.world.links.at(0)->deliver(scene_of(session::Audience::facilitator, phase));
  hands.world.links.at(1)->deliver(scene_of(session::Audience::screen, phase));
  hands.app.update(0);
}

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
  Hands hands(one_deck());
  host(hands, session::Phase::lobby);
  hands.press(SDLK_F10);
  hands.press(SDLK_F11);
  hands.run();
  CHECK(hands.app.model(View::screen, 0).page == ui::Page::room);
}

TEST_CASE("when the beamer goes the console says so and the session goes on; when it is back there is nothing to say") {
  const client::Display laptop{"laptop", {0, 0, 1366, 768}, {0, 0, 1366, 768}};
  const client::Display beamer{"beamer", {1366, 0, 1280, 720}, {1366, 0, 1280, 720}};
  const auto notice_after = [&](int looks_back_on) {
    Hands hands(one_deck());
    host(hands, session::Phase::lobby);
    int looks = 0;
    hands.setup = {};
    hands.setup.displays = [&] {
      return ++looks < 3 || looks >= looks_back_on ? client::Displays{laptop, beamer} : client::Displays{laptop};
    };
    hands.wait(100, 0.1);
    hands.run();
    CHECK(looks > 5);
    CHECK(hands.app.model(View::desk, 0).page == ui::Page::room);
    return hands.app.model(View::desk, 0).notice;
  };
  CHECK(notice_after(1000) == words_of("nl")("beamer_is_gone"));
  CHECK(notice_after(5).empty());
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

TEST_CASE("no frame is drawn in a still lobby, on neither window, and each second that a clock runs there is one") {
  const auto frames_after = [](session::Phase phase, int looks) {
    Hands hands(one_deck());
    host(hands, phase);
    hands.wait(looks, 0.1);
    return hands.run();
  };
  const int lobby = frames_after(session::Phase::lobby, 20);
  CHECK(frames_after(session::Phase::lobby, 200) == lobby);
  CHECK(frames_after(session::Phase::read, 200) > frames_after(session::Phase::read, 20) + 10);
}

TEST_CASE("a still lobby costs at most a hundredth of one core") {
  Hands hands(one_deck());
  host(hands, session::Phase::lobby);
  constexpr double kMost = 0.01 * kStill;
  CHECK(hands.run_for(kStill, kMost) <= kMost);
}

TEST_CASE("what moves costs more than that, so that the measure can be trusted") {
  Hands hands(one_deck());
  hands.app.take(ui::Set{{}}, 0);                            // all that can move moves
  hands.app.take(ui::Host{0, deck::Cut::minutes_45, 0}, 0);  // waits for its server, and tape is laid
  constexpr double kAny = 1e9;
  CHECK(hands.run_for(1, kAny) > 0.01);
}
