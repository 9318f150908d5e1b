#include "game/client/machine/posix/local_time.h"

#include <array>
#include <ctime>

#include "game/base/date.h"

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
  const std::chrono::year_month_day today(std::chrono::floor<std::chrono::days>(local_time(time)));
  std::array<char, 32> clock{};
  return base::text_of(today) + std::string(clock.data(), std::strftime(clock.data(), clock.size(), " %H:%M", &parts));
}

}  // namespace streep::client
