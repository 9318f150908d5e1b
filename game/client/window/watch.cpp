#include "game/client/window/watch.h"

#include <chrono>
#include <iomanip>
#include <ostream>
#include <sstream>
#include <thread>
#include <tuple>

#include "game/client/window/shots.h"
#include "game/wire/names.h"

namespace streep::client {

namespace {

constexpr double kPatience = 600;  // seconds for the first scene, however much else this machine does
constexpr double kSettled = 15;    // after so many seconds nothing moves any more
constexpr std::chrono::milliseconds kStep{4};

using Moment = std::tuple<session::Phase, session::Occasion, std::uint8_t, bool>;

[[nodiscard]] Moment moment_of(const session::Scene& scene) { return {scene.phase, scene.occasion, scene.card_number, scene.paused}; }

[[nodiscard]] std::string name_of(const session::Scene& scene) {
  if (scene.paused) return "paused";
  return std::string(wire::name_of(scene.phase)) + " " + std::string(wire::name_of(scene.occasion));
}

[[nodiscard]] bool shoot_settled(Pane& screen, ui::Model model, const std::string& folder, int number) {
  std::ostringstream file;
  file << folder << '/' << std::setw(3) << std::setfill('0') << number << '-' << wire::name_of(model.scene->phase) << ".png";
  // The first frame tells the draft what is there; the second is the picture.
  static_cast<void>(screen.draw(model));
  model.now = std::max(model.phase_at, model.scene_at) + kSettled;
  static_cast<void>(screen.draw(model));
  return shoot(screen.window(), file.str());
}

}  // namespace

std::string watch(App& app, Pane& screen, const std::string& folder, std::ostream& told, const std::function<double()>& clock) {
  const double until = clock() + kPatience;
  std::optional<Moment> seen;
  for (int pictures = 0;;) {
    if (!app.update(clock())) std::this_thread::sleep_for(kStep);
    if (!app.notice().empty()) return app.notice();
    const session::Scene* const scene = app.scene(View::desk);
    if (scene == nullptr) {
      if (clock() > until) return app.words()("connecting_slow");
      continue;
    }
    if (seen == moment_of(*scene)) continue;
    seen = moment_of(*scene);
    told << "phase " << name_of(*scene) << std::endl;
    if (!shoot_settled(screen, app.model(View::desk, clock()), folder, ++pictures)) return app.words()("start_no_folder", {folder});
    if (scene->phase == session::Phase::close) return {};
  }
}

}  // namespace streep::client
