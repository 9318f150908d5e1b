#include "game/client/machine/posix/local_time.h"

#include <array>
#include <ctime>

namespace streep::client {

namespace {

[[nodiscard]] std::tm parts_of(std::chrono::system_clock::time_point time) {
  const std::time_t seconds = std::chrono::system_clock::to_time_t(time);
  std::tm parts{};
  localtime_r(&seconds, &parts);
  return parts;
}

}  // namespace

std::chrono::local_time<std::chrono::minutes> local_time(std::chrono::system_clock::time_point time) {
  std::tm here = parts_of(time);
  const std::chrono::sys_seconds as_if_utc(std::chrono::seconds(timegm(&here)));
  return std::chrono::local_time<std::chrono::minutes>(std::chrono::floor<std::chrono::minutes>(as_if_utc.time_since_epoch()));
}

std::string local_text(std::chrono::system_clock::time_point time) {
  const std::tm parts = parts_of(time);
  std::array<char, 32> text{};
  return std::strftime(text.data(), text.size(), "%Y-%m-%d %H:%M", &parts) == 0 ? std::string() : std::string(text.data());
}

}  // namespace streep::client
