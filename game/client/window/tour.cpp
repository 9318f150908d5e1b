#include "game/client/window/tour.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <iomanip>
#include <sstream>
#include <stdexcept>
#include <thread>
#include <tuple>
#include <utility>

#include "game/client/window/shots.h"

namespace streep::client {

namespace {

using session::Phase;

constexpr double kAnswerPatience = 5;  // for the last answers of a crowd at speed: it is not known who stays silent
constexpr double kWaiting = 1;         // the page that says wait is halfway
constexpr double kMidStep = 1.9;       // people are stepping over the line
constexpr int kPressesMost = 1000;

[[nodiscard]] const char* name_of(Phase phase) {
  switch (phase) {
    case Phase::lobby: return "lobby";
    case Phase::agreements: return "agreements";
    case Phase::read: return "read";
    case Phase::answer: return "answer";
    case Phase::closed: return "closed";
    case Phase::reveal: return "reveal";
    case Phase::talk: return "talk";
    case Phase::shift: return "shift";
    case Phase::insight: return "insight";
    case Phase::action: return "action";
    case Phase::support: return "support";
    case Phase::follow_up: return "follow-up";
    case Phase::close: break;
  }
  return "close";
}

[[nodiscard]] const char* name_of(deck::Kind kind) {
  return kind == deck::Kind::line ? "-line" : kind == deck::Kind::spectrum ? "-spectrum" : "-choice";
}

[[nodiscard]] const char* name_of(session::Outcome outcome) {
  switch (outcome) {
    case session::Outcome::exact: return "";
    case session::Outcome::fewer: return "-fewer";
    case session::Outcome::nearly_everyone: return "-nearly-everyone";
    case session::Outcome::too_few: return "-too-few";
    case session::Outcome::withheld: break;
  }
  return "-withheld";
}

[[nodiscard]] const char* name_of(session::ShiftOutcome outcome) {
  switch (outcome) {
    case session::ShiftOutcome::table: return "-table";
    case session::ShiftOutcome::margins: return "-margins";
    case session::ShiftOutcome::direction: return "-direction";
    case session::ShiftOutcome::withheld: break;
  }
  return "-withheld";
}

// Two scenes with one name look alike but for their words.
[[nodiscard]] std::string name_of(const session::Scene& scene) {
  if (scene.paused) return "paused";
  std::string name = name_of(scene.phase);
  const bool answering = scene.phase == Phase::answer || scene.phase == Phase::closed;
  if (answering && scene.occasion == session::Occasion::again) name += "-again";
  const bool shows_kind = answering || scene.phase == Phase::read || scene.phase == Phase::reveal || scene.phase == Phase::shift;
  if (scene.card && shows_kind) name += name_of(scene.card->kind);
  if (scene.phase == Phase::reveal && scene.figure) name += name_of(scene.figure->outcome);
  if (scene.phase == Phase::insight && scene.insight && scene.insight->proportion) name += "-figure";
  if (scene.phase == Phase::shift && scene.shift) name += name_of(scene.shift->outcome);
  return name;
}

[[nodiscard]] auto moment_of(const session::Scene& scene) {
  return std::tuple(scene.phase, scene.occasion, scene.card_number, scene.round, scene.paused);
}

[[nodiscard]] deck::Choice some_choice(const session::Scene& scene) {
  const auto options = scene.card->kind == deck::Kind::line       ? std::size_t{2}
                       : scene.card->kind == deck::Kind::spectrum ? base::kZones
                                                                  : scene.card->options.size();
  return static_cast<deck::Choice>(1 + scene.card_number % std::max<std::size_t>(1, options));
}

}  // namespace

Tour::Tour(App& host, App& guest, Pane& screen, Pane& console, TourPlan plan, std::function<double()> clock)
    : host_(host), guest_(guest), screen_(screen), console_(console), plan_(std::move(plan)), clock_(std::move(clock)) {}

std::string Tour::run() {
  try {
    show_pages();
    open_room();
    come_in();
    play();
    return {};
  } catch (const std::runtime_error& trouble) {
    return trouble.what();
  }
}

// --- the tour

void Tour::show_pages() {
  shoot(console_, host_.model(View::console, clock_()), "home");
  const std::array pages{std::pair{ui::Page::host, "host"}, std::pair{ui::Page::join, "join"}, std::pair{ui::Page::settings, "settings"}};
  for (const auto& [page, name] : pages) {
    host_.take(ui::Go{page}, clock_());
    shoot(console_, host_.model(View::console, clock_()), name);
  }
  host_.take(ui::Go{ui::Page::decks}, clock_());
  shoot(console_, host_.model(View::console, clock_()), "decks");
  host_.take(ui::Author{ui::OpenDeck{0}}, clock_());
  wait_for("the editor", kPatience, [this] { return host_.page() == ui::Page::editor; });
  shoot(console_, host_.model(View::console, clock_()), "editor");
}

void Tour::open_room() {
  host_.take(ui::Host{0, plan_.cut, plan_.players}, clock_());
  shoot(console_, host_.model(View::console, clock_()), "connecting", kWaiting);
  wait_for("the server", kPatience, [this] { return host_.page() == ui::Page::room || !host_.hosting(); });
  if (!host_.hosting()) throw std::runtime_error(host_.notice());
  database_ = host_.own_room().ready.database;
  shoot(screen_, host_.model(View::screen, clock_()), "screen-lobby-empty", kSettled);
}

void Tour::come_in() {
  const wire::Ready& ready = host_.own_room().ready;
  guest_.take(ui::Join{"127.0.0.1:" + std::to_string(ready.port), ready.code.str()}, clock_());
  shoot(console_, guest_.model(View::console, clock_()), "player-connecting", kWaiting);
  wait_for("the crowd", kPatience, [this] {
    const session::Scene* const scene = host_.scene(View::screen);
    return scene != nullptr && scene->people > plan_.players && guest_.scene(View::console) != nullptr;
  });
}

void Tour::play() {
  for (int presses = 0; presses < kPressesMost; ++presses) {
    wait_for("one scene for all", kPatience, [this] { return together(); });
    show_scene();
    const session::Scene scene = *host_.scene(View::console);
    if (scene.phase == Phase::close) return;
    if (scene.phase == Phase::answer) show_answers();
    if (scene.phase == Phase::talk && !paused_once_) show_pause();
    press(session::Button::next);
  }
  throw std::runtime_error("the session does not come to its end");
}

void Tour::show_scene() {
  const ui::Model screen = host_.model(View::screen, clock_());
  const std::string name = name_of(*screen.scene);
  const bool steps = screen.scene->figure && screen.scene->figure->outcome == session::Outcome::exact;
  if (screen.scene->phase == Phase::reveal && steps) shoot_once(screen_, screen, "screen-" + name + "-stepping", kMidStep);
  shoot_once(screen_, screen, "screen-" + name, kSettled);
  const std::string kind = screen.scene->phase == Phase::answer || screen.scene->paused ? name : name_of(screen.scene->phase);
  shoot_once(console_, host_.model(View::console, clock_()), "console-" + kind);
  shoot_once(console_, guest_.model(View::console, clock_()), "player-" + kind, kSettled);
  if (screen.scene->phase == Phase::lobby) show_people();
}

void Tour::show_people() {
  console_.drafts().console.question = ui::Question::people;
  shoot_once(console_, host_.model(View::console, clock_()), "console-people");
  console_.drafts().console.question = ui::Question::none;
}

void Tour::show_answers() {
  const session::Scene scene = *guest_.scene(View::console);
  if (scene.card) guest_.take(ui::Answer{some_choice(scene)}, clock_());
  const double since = clock_();
  wait_for("the answers", kPatience, [&] {
    const session::Progress progress = host_.model(View::console, clock_()).progress;
    return (progress.people > 0 && progress.answered >= progress.people) || clock_() - since > kAnswerPatience;
  });
  shoot_once(screen_, host_.model(View::screen, clock_()), "screen-answered" + std::string(name_of(scene.card->kind)), kSettled);
  shoot_once(console_, guest_.model(View::console, clock_()), "player-answered" + std::string(name_of(scene.card->kind)), kSettled);
}

void Tour::show_pause() {
  paused_once_ = true;
  press(session::Button::pause);
  wait_for("the pause", kPatience, [this] { return together(); });
  show_scene();
  press(session::Button::pause);
  wait_for("the end of the pause", kPatience, [this] { return together(); });
}

void Tour::press(session::Button button) {
  const auto before = moment_of(*host_.scene(View::console));
  host_.take(ui::Facilitate{session::Press{button}}, clock_());
  wait_for("the next scene", kPatience, [&] {
    if (!host_.notice().empty()) throw std::runtime_error(host_.notice());
    return moment_of(*host_.scene(View::console)) != before;
  });
}

void Tour::wait_for(const std::string& what, double seconds, const std::function<bool()>& come) {
  const double until = clock_() + seconds;
  while (!come()) {
    if (clock_() > until) throw std::runtime_error("waited too long for " + what);
    const bool news = host_.update(clock_());
    if (!guest_.update(clock_()) && !news) std::this_thread::sleep_for(kStep);
  }
}

bool Tour::together() const {
  const session::Scene* const console = host_.scene(View::console);
  const session::Scene* const screen = host_.scene(View::screen);
  const session::Scene* const guest = guest_.scene(View::console);
  return console != nullptr && screen != nullptr && guest != nullptr && moment_of(*console) == moment_of(*screen) &&
         moment_of(*console) == moment_of(*guest);
}

// --- pictures

void Tour::shoot(Pane& pane, ui::Model model, const std::string& name, double ahead) {
  std::ostringstream file;
  file << plan_.folder << '/' << std::setw(2) << std::setfill('0') << ++taken_ << '-' << name << ".png";
  // The first frame tells the draft what is there; the second is the picture.
  static_cast<void>(pane.draw(model));
  if (ahead > 0) model.now = std::max(model.phase_at, model.scene_at) + ahead;
  static_cast<void>(pane.draw(model));
  if (!client::shoot(pane.window(), file.str())) throw std::runtime_error("cannot write " + file.str());
}

void Tour::shoot_once(Pane& pane, const ui::Model& model, const std::string& name, double ahead) {
  if (seen_.insert(name).second) shoot(pane, model, name, ahead);
}

}  // namespace streep::client
