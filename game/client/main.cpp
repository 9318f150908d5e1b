// streep: wiring. Reads the command line and the files, opens the windows, and
// plays, shows or measures.
#include <SDL.h>

#include <chrono>
#include <filesystem>
#include <iostream>
#include <optional>
#include <stdexcept>
#include <tuple>
#include <utility>

#include "game/base/path.h"
#include "game/base/posix/core_dumps.h"
#include "game/client/machine/machine.h"
#include "game/client/machine/own_files.h"
#include "game/client/machine/settings_file.h"
#include "game/client/options.h"
#include "game/client/window/desktop.h"
#include "game/client/window/fonts.h"
#include "game/client/window/measure.h"
#include "game/client/window/tour.h"
#include "game/client/window/watch.h"
#include "game/client/window/x11_displays.h"
#include "game/deck/diagnostic.h"
#include "game/deck/names.h"

namespace streep::client {
namespace {

constexpr int kCannotStart = 2;
constexpr int kConsoleWidth = 1280, kConsoleHeight = 800;
constexpr int kHallWidth = 1920, kHallHeight = 1080;
constexpr double kShowSpeed = 40;  // of the simulated players, times that of people
constexpr std::uint16_t kMeasuredPeople = 1000;

// A broken world, in a sentence that says what to do.
struct CannotStart : std::runtime_error {
  using std::runtime_error::runtime_error;
};

[[nodiscard]] double seconds_now() {
  static const auto start = std::chrono::steady_clock::now();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

// SDL for as long as this lives.
class Sdl {
 public:
  Sdl(bool headless, const deck::Words& words) {
    if (headless) SDL_setenv("SDL_VIDEODRIVER", "offscreen", 1);
    if (headless) SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");  // nobody looks for the event that Ctrl+C would become
    SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");      // the big screen stays while the console is used
    if (SDL_Init(SDL_INIT_VIDEO) != 0) throw CannotStart(words("start_no_display", {SDL_GetError()}));
    pass_over_x11_errors();
  }
  ~Sdl() { SDL_Quit(); }
  Sdl(const Sdl&) = delete;
  Sdl& operator=(const Sdl&) = delete;
};

[[nodiscard]] Atlas load_figures(const std::string& assets, const deck::Words& words) {
  auto loaded = Atlas::load(assets + "/figures");
  if (const auto* missing = std::get_if<MissingPicture>(&loaded)) throw CannotStart(words("start_no_picture", {missing->path}));
  return std::get<Atlas>(std::move(loaded));
}

[[nodiscard]] Pane open_pane(const WindowWish& wish, const Atlas& atlas, const deck::Words& words) {
  auto opened = Pane::open(wish, atlas);
  if (const std::string trouble = trouble_with(opened, words); !trouble.empty()) throw CannotStart(trouble);
  return std::get<Pane>(std::move(opened));
}

// The command line counts for this start.
[[nodiscard]] ui::Settings settings_with(ui::Settings settings, const Options& options) {
  settings.language = options.language.value_or(settings.language);
  settings.tone = options.tone.value_or(settings.tone);
  settings.reduced_motion = settings.reduced_motion || options.reduced_motion;
  return settings;
}

class Program {
 public:
  explicit Program(const Options& options)
      : options_(options),
        assets_(options.assets.empty() ? folder_of("assets") : options.assets),
        file_(alone() ? std::string() : usual_settings_file()),
        settings_(settings_with(file_.kept().settings, options)),
        words_(deck::words_of(settings_.language)),
        sdl_(options.headless, words_),
        atlas_(load_figures(assets_, words_)),
        machine_(room_setup(), shelves(), deck::words_of),
        app_(machine_.world(), deck::words_of, settings_, file_.kept().recent_decks) {
    machine_.wait_for_files();
    app_.update(seconds_now());  // what there is on this machine
    if (options.demo) require_deck();
  }

  int run() {
    if (options_.measure) return measure_frames();
    if (options_.shots.empty()) return play();
    make_folder();
    return options_.screen.empty() ? show() : follow();
  }

  [[nodiscard]] bool alone() const { return !options_.shots.empty() || options_.measure; }  // nobody looks: no person's settings

 private:
  // A demo opens the first deck at once, so that one has to be playable.
  void require_deck() const {
    const ui::DeckEntry* const first = app_.library().find(0);
    if (first == nullptr) throw CannotStart(words_("host_no_decks"));
    if (!first->problems.empty()) throw CannotStart(deck::explain(first->problems));
  }

  // Nobody's own decks where nobody looks.
  [[nodiscard]] Shelves shelves() const {
    for (const std::string& file : {options_.deck, options_.routes}) {
      std::error_code fault;
      if (!file.empty() && !std::filesystem::is_regular_file(base::path_from(file), fault))
        throw CannotStart(words_("start_no_file", {file}));
    }
    Shelves shelves{options_.scenarios.empty() ? folder_of("scenarios") : options_.scenarios, {}, {}, options_.deck, options_.routes};
    if (!alone()) std::tie(shelves.own, shelves.unsaved) = std::pair(usual_decks_folder(), usual_unsaved_folder());
    return shelves;
  }

  [[nodiscard]] RoomSetup room_setup() const {
    if (!start_secrets()) throw CannotStart(words_("start_no_randomness"));
    RoomSetup setup;
    setup.seed = options_.seed;
    setup.port = options_.port;
    setup.database = options_.database;
    if (options_.demo) setup.rehearsal_database = options_.database;
    if (!alone()) {
      setup.room_file = usual_room_file();
      setup.trial_file = usual_unsaved_folder() + "/try.toml";
    }
    if (!options_.shots.empty()) {
      setup.crowd_speed = kShowSpeed;
      if (setup.rehearsal_database.empty()) setup.rehearsal_database = options_.shots + "/totals.db";
    }
    return setup;
  }

  [[nodiscard]] Pane hall_pane() const {
    const bool given = options_.width > 0;
    WindowWish wish{"Streep", given ? options_.width : kHallWidth, given ? options_.height : kHallHeight};
    wish.at_once = true;
    return open_pane(wish, atlas_, words_);
  }

  // Pictures are all of one size, so that each screen can be seen in each.
  [[nodiscard]] Pane console_pane(bool at_once) const {
    const bool given = at_once && options_.width > 0;
    WindowWish wish{"Streep", given ? options_.width : kConsoleWidth, given ? options_.height : kConsoleHeight};
    wish.at_once = at_once;
    if (!at_once) wish.area = stands_for(displays(), file_.kept().placement).console.area;
    return open_pane(wish, atlas_, words_);
  }

  [[nodiscard]] Pane beamer_pane() const {
    const bool given = options_.width > 0;
    const Displays all = displays();
    const Display& beamer = all[stands_for(all, file_.kept().placement).screen.display];
    WindowWish wish{"Streep"};
    wish.area = centred(beamer.all, given ? options_.width : kHallWidth, given ? options_.height : kHallHeight);
    wish.full_screen = !given;
    return open_pane(wish, atlas_, words_);
  }

  int measure_frames() {
    Pane hall = hall_pane();
    std::cout << measure(hall, words_, kMeasuredPeople);
    return 0;
  }

  void make_folder() const {
    std::error_code fault;
    std::filesystem::create_directories(base::path_from(options_.shots), fault);
    if (fault) throw CannotStart(words_("start_no_folder", {options_.shots}));
  }

  int follow() {
    Pane screen = hall_pane();
    app_.watch(options_.screen, seconds_now());
    const std::string trouble = watch(app_, screen, options_.shots, std::cout, &seconds_now);
    if (!trouble.empty()) std::cerr << words_("shots_failed", {trouble}) << '\n';
    return trouble.empty() ? 0 : 1;
  }

  int show() {
    Machine elsewhere({}, {}, deck::words_of);  // the guest's
    App guest(elsewhere.world(), deck::words_of, settings_);
    Pane hall = hall_pane();
    Pane console = console_pane(true);
    Tour tour(app_, guest, hall, console, {options_.shots, options_.cut, options_.players}, &seconds_now);
    const std::string trouble = tour.run();
    if (!trouble.empty()) {
      std::cerr << words_("shots_failed", {trouble}) << '\n';
      return 1;
    }
    machine_.close_room();  // so that the totals are all on the disk
    std::cout << words_("shots_done", {std::to_string(tour.pictures()), options_.shots, tour.database()}) << '\n';
    return 0;
  }

  void join() {
    app_.take(ui::Go{ui::Page::join}, seconds_now());
    app_.take(ui::Join{options_.join, options_.code}, seconds_now());
  }

  [[nodiscard]] DesktopSetup desktop_setup() {
    DesktopSetup setup{options_.width, options_.height, file_.kept().placement, !options_.screen.empty()};
    if (options_.screen.empty()) setup.keep = [this](const Kept& now) { machine_.keep(file_, now); };  // a big screen alone has no console
    return setup;
  }

  void choose() {
    if (!options_.deck.empty()) app_.take(ui::Go{ui::Page::host}, seconds_now());
    app_.carry_on(seconds_now());
    app_.update(seconds_now());
  }

  int play() {
    if (options_.demo)
      app_.take(ui::Host{0, options_.cut, options_.players}, seconds_now());
    else if (!options_.screen.empty())
      app_.watch(options_.screen, seconds_now());
    else if (!options_.join.empty())
      join();
    else
      choose();
    if (!file_.put_aside().empty()) app_.tell(words_("settings_put_aside", {file_.put_aside()}));
    file_.start_with({settings_, app_.recent_decks(), file_.kept().placement});
    Desktop desktop(app_, options_.screen.empty() ? console_pane(false) : beamer_pane(), atlas_, desktop_setup(), &seconds_now);
    desktop.run();
    return 0;
  }

  const Options& options_;
  std::string assets_;
  SettingsFile file_;
  ui::Settings settings_;
  const deck::Words& words_;
  Sdl sdl_;
  Atlas atlas_;
  Machine machine_;
  App app_;
};

}  // namespace
}  // namespace streep::client

int main(int count, char** arguments) {
  streep::base::forbid_core_dumps();  // the first answers of whoever plays here are in this memory
  streep::client::Options options;
  if (const auto status = streep::client::read_command_line(options, count, arguments)) return *status;
  try {
    return streep::client::Program(options).run();
  } catch (const streep::client::CannotStart& trouble) {
    std::cerr << trouble.what() << '\n';
    return streep::client::kCannotStart;
  }
}
