// How long ago a person checked a fact or a place. It knows no clock.
#pragma once

#include "game/deck/lint/card.h"

namespace streep::deck {

inline constexpr int kInsightMonths = 12;
inline constexpr int kPlaceMonths = 6;

void lint_date(CardLint& card, Day today);
void lint_date(const Place& place, const Where& checked, Day today, Report& report);

}  // namespace streep::deck
