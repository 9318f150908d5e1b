#include "game/client/machine/endings.h"

#include <chrono>
#include <utility>

namespace streep::client {

namespace {

constexpr double kPatience = 3;  // seconds

}  // namespace

void Endings::add(std::optional<Child>& child) {
  auto leaving = std::exchange(child, std::nullopt);
  if (!leaving || !leaving->running()) return;
  leaving->ask_to_end();
  endings_.push_back({*std::move(leaving), std::nullopt});
}

void Endings::tick(double now) {
  for (Ending& ending : endings_)
    if (!ending.until) ending.until = now + kPatience;
  std::erase_if(endings_, [now](Ending& ending) { return !ending.child.running() || now > *ending.until; });
}

void Endings::wait() {
  constexpr std::chrono::milliseconds kLongest(static_cast<int>(kPatience * 1000));
  for (Ending& ending : endings_) static_cast<void>(ending.child.wait(kLongest));
  endings_.clear();
}

}  // namespace streep::client
