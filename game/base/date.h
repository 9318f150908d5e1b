// A day as text: year-month-day, as in 2025-01-31 (RFC 3339, full-date).
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace streep::base {

[[nodiscard]] std::string text_of(const std::chrono::year_month_day& date);
// Nothing where it is written otherwise, or no day of the calendar.
[[nodiscard]] std::optional<std::chrono::year_month_day> date_from(std::string_view text);

}  // namespace streep::base
