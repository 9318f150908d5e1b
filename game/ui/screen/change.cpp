// When a picture changes by itself.
#include <cmath>
#include <limits>

#include "game/ui/screen/crowd.h"
#include "game/ui/screens.h"

namespace streep::ui {

namespace {

constexpr double kWalkIn = 2.5;                         // seconds in which people come in
constexpr double kWordsSeconds = 2 * kTextSeconds + 1;  // in which they come up, one after the other
constexpr double kNever = std::numeric_limits<double>::infinity();

// Until the next whole second of something that counts.
double next_second(double seconds) { return 1.0 - (seconds - std::floor(seconds)); }

double next_change_of_screen(const Model& model) {
  const session::Scene& scene = *model.scene;
  const double gone = model.now - model.phase_at;
  if (!model.settings.reduced_motion && gone < kLineSeconds) return 0;
  if (scene.paused) return kNever;
  if (!model.settings.reduced_motion && gone < walking_seconds(model) + kWordsSeconds) return 0;
  if (!model.settings.reduced_motion && scene.phase == session::Phase::lobby && model.now - model.scene_at < kWalkIn) return 0;
  const double talked = model.now - model.scene_at;
  if (scene.phase == session::Phase::talk && talked < static_cast<double>(scene.talk_seconds_left)) return next_second(talked);
  return kNever;
}

// The line travels, people step and words come up, as on the big screen.
double next_change_of_player(const Model& model) {
  return !model.settings.reduced_motion && model.now - model.phase_at < walking_seconds(model) + kWordsSeconds ? 0 : kNever;
}

double next_change_of_console(const Model& model) {
  const bool counts = model.scene->desk && model.scene->desk->clock_runs;
  return counts ? next_second(model.now - model.scene_at) : kNever;
}

}  // namespace

double next_change(const Model& model) {
  if (model.asks_to_quit) return kNever;
  if (model.page == Page::connecting) return model.settings.reduced_motion ? 1 : 0;
  if (model.page != Page::room || !model.scene) return kNever;
  switch (model.audience) {
    case session::Audience::screen: return next_change_of_screen(model);
    case session::Audience::facilitator: return next_change_of_console(model);
    case session::Audience::players: return next_change_of_player(model);
  }
  return kNever;
}

}  // namespace streep::ui
