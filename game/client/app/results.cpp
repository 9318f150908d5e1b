#include "game/client/app/results.h"

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
  const auto results = read.table.empty() ? results::Results() : results::read_table(read.table);
  totals_.problem = results ? read.problem : preferences_.words()("results_no_answer");
  totals_.state = totals_.problem.empty() ? State::read : State::failed;
  if (totals_.state == State::failed) return {Draw{}};
  table_ = read.table;
  totals_.cards = cards_of(*results, library_.whole_decks(), preferences_.words());
  return {Draw{}};
}

Effects Results::take(const FileSaved& file) {
  if (!file.done) return {Say{preferences_.words()("results_not_saved", {file.path})}, Draw{}};
  totals_.saved = file.path;
  return {Draw{}};
}

}  // namespace streep::client
