#include "game/deck/lint/dates.h"

namespace streep::deck {
namespace {

// Whole months from `before` to `after`.
int months_between(Day before, Day after) {
  const int months = (after.year() - before.year()) * 12 + after.month() - before.month();
  return after.day() < before.day() ? months - 1 : months;
}

}  // namespace

void lint_date(CardLint& card, Day today) {
  if (!card.card().insight) return;
  const Day checked = card.card().insight->checked;
  const Span at = find(*card.value("insight"), "checked")->at;
  const int months = months_between(checked, today);
  if (checked > today) card.advise(at, complaints::kCheckedLater);
  if (months >= kInsightMonths) card.advise(at, complaints::kOldSource, {std::to_string(months), std::to_string(kInsightMonths)});
}

void lint_date(const Place& place, const Value& table, Day today, Report& report) {
  const Span at = find(table, "checked")->at;
  const int months = months_between(place.checked, today);
  if (place.checked > today) report.add(at, complaints::kCheckedLater);
  if (months >= kPlaceMonths) report.add(at, complaints::kOldPlace, {std::to_string(months), std::to_string(kPlaceMonths)});
}

}  // namespace streep::deck
