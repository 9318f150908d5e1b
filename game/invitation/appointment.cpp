#include "game/invitation/appointment.h"

namespace streep::invitation {

namespace {

using std::chrono::minutes;

constexpr minutes kQuarter{15};
constexpr std::string_view kLineEnd = "\r\n";

[[nodiscard]] WallTime nearest_quarter(WallTime time) {
  const minutes shifted = time.time_since_epoch() + kQuarter / 2;
  return WallTime(shifted - shifted % kQuarter);
}

void add_two_digits(std::string& text, unsigned number) {
  text += static_cast<char>('0' + number / 10 % 10);
  text += static_cast<char>('0' + number % 10);
}

// 20261130T101500: local to whoever reads it (RFC 5545, 3.3.5, form 1).
[[nodiscard]] std::string written(WallTime time) {
  const auto midnight = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::year_month_day day(midnight);
  const std::chrono::hh_mm_ss clock(time - midnight);
  std::string text = std::to_string(static_cast<int>(day.year()));
  add_two_digits(text, static_cast<unsigned>(day.month()));
  add_two_digits(text, static_cast<unsigned>(day.day()));
  text += 'T';
  add_two_digits(text, static_cast<unsigned>(clock.hours().count()));
  add_two_digits(text, static_cast<unsigned>(clock.minutes().count()));
  return text + "00";
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
  std::string text;
  for (const std::string& line : {std::string("BEGIN:VCALENDAR"), std::string("VERSION:2.0"), std::string("BEGIN:VEVENT"), "SUMMARY:" + escaped(question),
                                  "DTSTART:" + written(start), "DTEND:" + written(start + kQuarter), std::string("END:VEVENT"), std::string("END:VCALENDAR")}) {
    text.append(line).append(kLineEnd);
  }
  return text;
}

}  // namespace streep::invitation
