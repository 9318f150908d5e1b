// The time where this machine stands.
#pragma once

#include <chrono>
#include <string>

namespace streep::client {

// As a clock on the wall shows it.
[[nodiscard]] std::chrono::local_time<std::chrono::minutes> local_time(std::chrono::system_clock::time_point time);
// As people say it: 2026-01-31 14:05.
[[nodiscard]] std::string local_text(std::chrono::system_clock::time_point time);

}  // namespace streep::client
