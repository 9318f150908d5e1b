// The time since the program started. It never goes back and knows no date.
#pragma once

#include <chrono>

namespace streep::server {

class Clock;
// A moment of this program. A room has a time of its own: session::RoomTime.
using ServerTime = std::chrono::time_point<Clock, std::chrono::milliseconds>;

class Clock {
 public:
  [[nodiscard]] ServerTime now() const {
    return ServerTime{std::chrono::duration_cast<ServerTime::duration>(std::chrono::steady_clock::now() - start_)};
  }

 private:
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

}  // namespace streep::server
