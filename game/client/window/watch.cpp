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

// Scenes that look alike: one picture is enough.
using Look = std::tuple<session::Phase, session::Occasion, std::uint8_t, bool>;

[[nodiscard]] Look look_of(const session::Scene& scene) { return {scene.phase, scene.occasion, scene.card_number, scene.paused}; }

[[nodiscard]] std::string phase_and_occasion(const session::Scene& scene) {
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
  std::optional<Look> seen;
  for (int pictures = 0;;) {
    if (!app.update(clock())) std::this_thread::sleep_for(kStep);
    const bool in_room = app.page() == ui::Page::connecting || app.page() == ui::Page::room;
    if (!in_room && !app.notice().empty()) return app.notice();
    const session::Scene* const scene = app.scene(View::console);
    if (scene == nullptr) {
      if (clock() > until) return app.notice().empty() ? app.words()("connecting_slow") : app.notice();
      continue;
    }
    if (seen == look_of(*scene)) continue;
    seen = look_of(*scene);
    told << "phase " << phase_and_occasion(*scene) << std::endl;
    if (!shoot_settled(screen, app.model(View::console, clock()), folder, ++pictures)) return app.words()("start_no_folder", {folder});
    if (scene->phase == session::Phase::close) return {};
  }
}

}  // namespace streep::client
