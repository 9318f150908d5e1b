// How long to wait before trying again: twice as long each time, up to a limit,
// and never exactly as long as somebody else, so that a whole aula that lost
// its server does not come back in one moment. It knows no clock.
#pragma once

#include <algorithm>
#include <chrono>

#include "game/base/limits.h"
#include "game/base/random.h"

namespace streep::client {

class Backoff {
 public:
  explicit Backoff(base::Seed seed) : random_(seed) {}

  // Between half of the wait and all of it.
  [[nodiscard]] std::chrono::milliseconds next() {
    const auto half = static_cast<std::uint64_t>(wait_.count()) / 2;
    const auto jitter = random_.below(half + 1);
    wait_ = std::min(wait_ * 2, base::kReconnectMost);
    return std::chrono::milliseconds(half + jitter);
  }
  void reset() { wait_ = base::kReconnectLeast; }

 private:
  base::Random random_;
  std::chrono::milliseconds wait_ = base::kReconnectLeast;
};

}  // namespace streep::client
