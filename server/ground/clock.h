// The time since the program started. It never goes back and knows no date.
#pragma once

#include <chrono>

#include "game/session/ids.h"

namespace streep::server {

class Clock {
 public:
  [[nodiscard]] session::Time now() const { return std::chrono::duration_cast<session::Time>(std::chrono::steady_clock::now() - start_); }

 private:
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

}  // namespace streep::server
