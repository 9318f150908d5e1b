#include "tests/server/evening.h"

#include <cstdlib>

namespace streep {

using session::Button;
using session::Occasion;
using session::Phase;
using session::Scene;

namespace {

constexpr std::size_t kCross = 10;  // so many guests but the first two, who have no seat

bool has_changed(const Scene& before, const Scene& now) { return place_of(before) != place_of(now) || before.desk->can != now.desk->can; }

}  // namespace

Disk::Disk(const std::string& call, int from, int error) {
  setenv("LD_PRELOAD", STREEP_FAILING_DISK, 1);
  setenv("STREEP_DISK_CALL", call.c_str(), 1);
  setenv("STREEP_DISK_FROM", std::to_string(from).c_str(), 1);
  setenv("STREEP_DISK_ERROR", std::to_string(error).c_str(), 1);
}

Disk::~Disk() { unsetenv("LD_PRELOAD"); }

Place place_of(const Scene& scene) { return {scene.phase, scene.card_number, scene.occasion}; }

void Evening::play() {
  while (!server_.has_ended() && look().phase != Phase::close) {
    if (look().phase == Phase::answer) answer();
    const Scene before = look();
    press(before.desk->may(Button::without_figure) ? Button::without_figure : Button::next, before);
  }
}

void Evening::press(Button button, const Scene& before) {
  crowd_.facilitator().press(button);
  crowd_.until([&] { return server_.has_ended() || has_changed(before, *crowd_.facilitator().scene); });
}

Scene Evening::look() {
  Scene scene = *crowd_.facilitator().scene;
  if (places_.empty() || places_.back() != place_of(scene)) places_.push_back(place_of(scene));
  if (scene.figure) CHECK(figures_.emplace(scene.card_number, *scene.figure).first->second == *scene.figure);
  return scene;
}

// The second time whoever gave a first answer, and the same.
void Evening::answer() {
  const Occasion occasion = crowd_.facilitator().scene->occasion;
  for (std::size_t i = 2; i < crowd_.guests.size() && occasion == Occasion::first; ++i) {
    Guest& guest = crowd_.guests[i];
    crowd_.until([&] { return server_.has_ended() || guest.answer(i < kCross ? deck::kCross : deck::kStay); });
    crowd_.until([&] { return server_.has_ended() || guest.player.arrived(); });
  }
}

}  // namespace streep
