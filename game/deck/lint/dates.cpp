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
  const Where at = card.where("checked", "insight");
  const int months = months_between(checked, today);
  if (checked > today) card.advise(at, complaints::kCheckedLater, {KeyName{at.path.key}});
  if (months >= kInsightMonths)
    card.advise(at, complaints::kOldSource, {std::to_string(months), std::to_string(kInsightMonths), KeyName{at.path.key}});
}

void lint_date(const Place& place, const Where& checked, Day today, Report& report) {
  const int months = months_between(place.checked, today);
  if (place.checked > today) report.add(checked, complaints::kCheckedLater, {KeyName{checked.path.key}});
  if (months >= kPlaceMonths)
    report.add(checked, complaints::kOldPlace, {std::to_string(months), std::to_string(kPlaceMonths), KeyName{checked.path.key}});
}

}  // namespace streep::deck
