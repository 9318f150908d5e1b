#include "game/client/app/results.h"

#include <variant>

#include "game/client/app/total_cards.h"
#include "game/results/table.h"

namespace streep::client {

using State = ui::Totals::State;

Effects Results::open() {
  totals_ = {};
  totals_.state = State::reading;
  table_.clear();
  return {ReadTotals{preferences_.language()}};
}

Effects Results::close() {
  if (totals_.state == State::unread) return {};
  totals_ = {};
  table_.clear();
  return {ForgetTotals{}};
}

Effects Results::take(const ui::SaveTotals& /*wish*/) { return {Say{}, SaveFile{"streep-results", ".csv", table_}}; }

Effects Results::take(const TotalsRead& read) {
  if (totals_.state != State::reading) return {};  // nobody looks any more
  const auto* const problem = std::get_if<TotalsProblem>(&read.totals);
  const auto* const table = std::get_if<TotalsTable>(&read.totals);
  const auto results = table == nullptr ? results::Results() : results::read_table(table->text);
  if (problem != nullptr || !results) {
    totals_.state = State::failed;
    totals_.problem = problem != nullptr ? problem->sentence : preferences_.words()("results_no_answer");
    return {Draw{}};
  }
  totals_.state = State::read;
  if (table != nullptr) table_ = table->text;
  totals_.cards = cards_of(*results, library_.whole_decks(), preferences_.words());
  return {Draw{}};
}

Effects Results::take(const FileSaved& file) {
  const auto* const failed = std::get_if<Failed>(&file.path);
  if (failed == nullptr) {
    totals_.saved = std::get<std::string>(file.path);
    return {Draw{}};
  }
  if (failed->what == FileFault::no_place) return {say(*failed, preferences_.words())};
  return {Say{preferences_.words()("results_not_saved", {failed->subject})}};
}

}  // namespace streep::client
