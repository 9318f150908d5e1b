#include "game/results/results.h"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "game/session/tally.h"

namespace streep::results {
namespace {

// A side so small, surely, that nearly everyone is on the other.
bool nearly_everyone(const Total& total) { return total.high < session::kStored.k || total.people - total.low < session::kStored.k; }

bool may_leave(const Total& total) {
  return total.rooms >= kExportRooms && total.people >= kExportPeople && 2 * total.largest <= total.people && !nearly_everyone(total);
}

auto key_of(const Total& total) { return std::tie(total.deck, total.card, total.occasion, total.half_year); }

Row row_of(const Total& total) {
  return {.choice = total.choice, .rooms = total.rooms, .people = total.people, .low = total.low, .high = total.high};
}

Result result_of(const std::vector<Total>& choices) {
  const Total& first = choices.front();
  Result result{.deck = first.deck, .card = first.card, .half_year = first.half_year, .occasion = first.occasion, .rows = {}};
  if (std::all_of(choices.begin(), choices.end(), may_leave))
    std::transform(choices.begin(), choices.end(), std::back_inserter(result.rows), row_of);
  return result;
}

}  // namespace

bool may_be_released(const Total& all, const Total& released) {
  return all.rooms - released.rooms >= kExportRooms && all.people - released.people >= kExportPeople;
}

Results results_of(const std::vector<Total>& released) {
  std::vector<std::vector<Total>> groups;
  std::vector<Total> sorted = released;
  std::stable_sort(sorted.begin(), sorted.end(), [](const Total& a, const Total& b) { return key_of(a) < key_of(b); });
  for (const Total& total : sorted) {
    if (groups.empty() || key_of(groups.back().front()) != key_of(total)) groups.emplace_back();
    groups.back().push_back(total);
  }
  Results results;
  std::transform(groups.begin(), groups.end(), std::back_inserter(results), result_of);
  return results;
}

}  // namespace streep::results
