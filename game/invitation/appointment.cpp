#include "game/invitation/appointment.h"

#include <fmt/chrono.h>
#include <fmt/core.h>

namespace streep::invitation {

namespace {

using std::chrono::minutes;

constexpr minutes kQuarter{15};

[[nodiscard]] WallTime nearest_quarter(WallTime time) {
  const minutes shifted = time.time_since_epoch() + kQuarter / 2;
  return WallTime(shifted - shifted % kQuarter);
}

// 20261130T101500: local to whoever reads it (RFC 5545, 3.3.5, form 1).
[[nodiscard]] std::string written(WallTime time) {
  const std::chrono::sys_seconds as_if_utc(time.time_since_epoch());
  return fmt::format("{:%Y%m%dT%H%M%S}", fmt::gmtime(as_if_utc));
}

// As a value of the type TEXT (RFC 5545, 3.3.11).
[[nodiscard]] std::string escaped(std::string_view text) {
  std::string result;
  for (const char letter : text) {
    if (letter == '\n') {
      result += "\\n";
      continue;
    }
    if (letter == '\\' || letter == ';' || letter == ',') result += '\\';
    result += letter;
  }
  return result;
}

}  // namespace

std::string appointment_for(std::string_view question, WallTime met) {
  const WallTime start = nearest_quarter(met) + std::chrono::weeks(1);
  return fmt::format(
      "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n"
      "SUMMARY:{}\r\nDTSTART:{}\r\nDTEND:{}\r\n"
      "END:VEVENT\r\nEND:VCALENDAR\r\n",
      escaped(question), written(start), written(start + kQuarter));
}

}  // namespace streep::invitation
