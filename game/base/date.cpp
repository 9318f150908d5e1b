#include "game/base/date.h"

#include <charconv>

namespace streep::base {
namespace {

constexpr std::string_view kForm = "yyyy-mm-dd";

std::string digits_of(unsigned number, std::size_t count) {
  std::string digits = std::to_string(number);
  if (digits.size() < count) digits.insert(0, count - digits.size(), '0');
  return digits;
}

// Nothing but digits: no sign and no blank.
std::optional<unsigned> number_in(std::string_view text) {
  unsigned number = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  return fault == std::errc{} && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

}  // namespace

std::string text_of(const std::chrono::year_month_day& date) {
  const auto year = static_cast<unsigned>(static_cast<int>(date.year()));
  return digits_of(year, 4) + '-' + digits_of(static_cast<unsigned>(date.month()), 2) + '-' +
         digits_of(static_cast<unsigned>(date.day()), 2);
}

std::optional<std::chrono::year_month_day> date_from(std::string_view text) {
  if (text.size() != kForm.size() || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = number_in(text.substr(0, 4)), month = number_in(text.substr(5, 2)), day = number_in(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(*year)), std::chrono::month(*month), std::chrono::day(*day)};
  return date.ok() ? std::optional(date) : std::nullopt;
}

}  // namespace streep::base
