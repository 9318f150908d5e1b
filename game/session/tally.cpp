#include "game/session/tally.h"

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <numeric>
#include <optional>

namespace streep::session {
namespace {

using deck::Choice;
using deck::Group;
using deck::Grouping;

Group group_of(std::initializer_list<Choice> choices) { return *Group::from(choices); }

std::uint16_t people_in(const Votes& votes) { return std::accumulate(votes.begin(), votes.end(), std::uint16_t{0}); }

std::uint16_t count_of(const Group& group, const Votes& votes) {
  std::uint16_t count = 0;
  for (const Choice choice : group) count = static_cast<std::uint16_t>(count + votes[choice]);
  return count;
}

bool holds(const Group& group, Choice choice) { return std::find(group.begin(), group.end(), choice) != group.end(); }

using Cells = base::List<Cell, base::kChoicesMost>;

Cells count_cells(const Grouping& grouping, const Votes& votes) {
  std::vector<Cell> cells;
  for (const Group& group : grouping) cells.push_back({group, count_of(group, votes)});
  return *Cells::from(std::move(cells));
}

// Between which counts the published figure says that a number lies.
struct Range {
  int low, high;
};

// Of the cell at `index`, where there are cells.
Range range_of_cell(const Figure& figure, std::size_t index) {
  const int small = figure.threshold - 1;
  if (figure.outcome == Outcome::exact) return {figure.cells[index].count, figure.cells[index].count};
  const bool is_small = (figure.outcome == Outcome::fewer) == (index == 0);
  return is_small ? Range{0, small} : Range{figure.people - small, figure.people};
}

// Of a group of the finest grouping. One of several groups in a cell can be as
// small as nobody.
Range range_of_group(const Figure& figure, const Group& group) {
  for (std::size_t i = 0; i < figure.cells.size(); ++i) {
    if (!holds(figure.cells[i].choices, group[0])) continue;
    const Range range = range_of_cell(figure, i);
    return figure.cells[i].choices.size() == group.size() ? range : Range{0, range.high};
  }
  return {0, figure.people};
}

// Of everybody in `told`, the first of two groups that every finer cell is inside or outside of.
Range range_of_told(const Figure& figure, const Group& told) {
  if (figure.outcome != Outcome::exact) return range_of_cell(figure, 0);
  int count = 0;
  for (const Cell& cell : figure.cells)
    if (holds(told, cell.choices[0])) count += cell.count;
  return {count, count};
}

bool has_cells(const Figure& figure) { return !figure.cells.empty(); }

// One word on how the first group changed, when `gone` of who answered first did
// not answer again. Their answers are not known to be taken off, so they
// are all given the benefit of the doubt: the word depends only on what was
// published before and on the count now. A word that could be true only when
// nearly everybody or nearly nobody is in the group now is never given.
Direction direction_of(const Figure& first, const Votes& after, int gone, const Group& told, int k) {
  const int people = people_in(after), now = count_of(told, after);
  const Range before = range_of_told(first, told);
  const int more_from = before.high + k, fewer_to = before.low - gone - k;
  if (now >= more_from && more_from <= people - k) return Direction::more;
  if (now <= fewer_to && fewer_to >= k) return Direction::fewer;
  return Direction::about_the_same;
}

// The figure in the cells of `like`, where those are only coarser. It says less
// than the figure did, so it gives nothing away.
Figure folded(const Figure& figure, const Figure& like) {
  if (figure.outcome != Outcome::exact || like.cells.size() >= figure.cells.size()) return figure;
  Figure result = figure;
  result.cells = like.cells;
  for (Cell& cell : result.cells) cell.count = 0;
  for (const Cell& fine : figure.cells) {
    const auto coarse = std::find_if(result.cells.begin(), result.cells.end(), [&](const Cell& cell) {
      return std::all_of(fine.choices.begin(), fine.choices.end(), [&](Choice choice) { return holds(cell.choices, choice); });
    });
    if (coarse == result.cells.end()) return figure;
    coarse->count = static_cast<std::uint16_t>(coarse->count + fine.count);
  }
  return result;
}

using Table = std::array<std::array<std::uint16_t, 2>, 2>;

// Whether every cell of the one lies inside a group of the other.
bool is_coarser(const Grouping& grouping, const Figure& figure) {
  return std::all_of(figure.cells.begin(), figure.cells.end(), [&](const Cell& cell) {
    return std::any_of(grouping.begin(), grouping.end(), [&](const Group& group) {
      return std::all_of(cell.choices.begin(), cell.choices.end(), [&](Choice choice) { return holds(group, choice); });
    });
  });
}

// What a figure that is shown comes to under a threshold that is no lower, with
// nothing known but that figure.
Figure at_least(const Figure& shown, const Chain& chain, Threshold threshold) {
  Figure figure = shown;
  figure.threshold = threshold.k;
  if (shown.people < threshold.minimum) {
    figure.outcome = Outcome::too_few;
    figure.cells = {};
  }
  if (figure.outcome != Outcome::exact) return figure;
  Votes votes{};  // as if each cell had chosen its first choice
  for (const Cell& cell : shown.cells) votes[cell.choices[0]] = cell.count;
  Chain coarser;
  std::copy_if(chain.begin(), chain.end(), std::back_inserter(coarser),
               [&](const Grouping& grouping) { return is_coarser(grouping, shown); });
  return publish(votes, coarser, threshold);
}

bool has_margins(const Shift& shift) { return shift.outcome == ShiftOutcome::table || shift.outcome == ShiftOutcome::margins; }

// Who moved where on a line, if every cell may be shown and everybody in it
// still knew a first answer that agrees with what was published.
std::optional<Table> table_of(const JointVotes& votes, const Figure& first, Threshold threshold) {
  if (first.outcome != Outcome::exact || people_in(votes[kForgotten]) > 0) return std::nullopt;
  Table table{};
  for (Choice before = 0; before < base::kChoicesMost; ++before)
    for (Choice after = 0; after < base::kChoicesMost; ++after) {
      std::uint16_t& cell = table[before == deck::kCross][after == deck::kCross];
      cell = static_cast<std::uint16_t>(cell + votes[before][after]);
    }
  for (const auto& row : table)
    for (const std::uint16_t cell : row)
      if (cell < threshold.k) return std::nullopt;
  if (table[1][0] + table[1][1] != first.cells[0].count) return std::nullopt;
  return table;
}

}  // namespace

Chain chain_of(const deck::Card& card) {
  const auto grouping = [](std::initializer_list<Group> groups) { return *Grouping::from(groups); };
  switch (card.kind) {
    case deck::Kind::line: return {grouping({group_of({deck::kCross}), group_of({deck::kStay, deck::kPass})})};
    case deck::Kind::spectrum:
      return {grouping({group_of({1}), group_of({2}), group_of({3, 0}), group_of({4}), group_of({5})}),
              grouping({group_of({1, 2}), group_of({3, 0}), group_of({4, 5})}), grouping({group_of({4, 5}), group_of({1, 2, 3, 0})})};
    case deck::Kind::choice: break;
  }
  std::vector<Group> options;
  for (Choice option = 1; option <= card.options.size(); ++option) options.push_back(group_of({option}));
  options.push_back(group_of({deck::kPass}));
  Chain chain{*Grouping::from(std::move(options))};
  chain.insert(chain.end(), card.coarser.begin(), card.coarser.end());
  return chain;
}

Figure publish(const Votes& votes, const Chain& chain, Threshold threshold) {
  Figure figure;
  figure.people = people_in(votes);
  figure.threshold = threshold.k;
  if (figure.people == 0 || figure.people < threshold.minimum) {
    figure.outcome = Outcome::too_few;
    return figure;
  }
  const auto large_enough = [&](const Cell& cell) { return cell.count >= threshold.k; };
  for (const Grouping& grouping : chain) {
    figure.cells = count_cells(grouping, votes);
    figure.outcome = Outcome::exact;
    if (std::all_of(figure.cells.begin(), figure.cells.end(), large_enough)) return figure;
  }
  if (figure.cells.size() != 2) {
    figure.cells = {};
    figure.outcome = Outcome::withheld;
    return figure;
  }
  figure.outcome = figure.cells[0].count < threshold.k ? Outcome::fewer : Outcome::nearly_everyone;
  for (Cell& cell : figure.cells) cell.count = 0;
  return figure;
}

Shift shift_of(const JointVotes& votes, const Figure& first, deck::Kind kind, const Chain& chain, Threshold threshold) {
  const Votes after = now_of(votes);
  const int people = people_in(after), gone = first.people - people;
  Shift shift;
  if (first.outcome == Outcome::too_few) return shift;
  if (gone == 0 || threshold.k == 0) {
    const auto table = kind == deck::Kind::line ? table_of(votes, first, threshold) : std::nullopt;
    shift.outcome = table ? ShiftOutcome::table : ShiftOutcome::margins;
    shift.table = table.value_or(Table{});
    const Figure now = publish(after, chain, threshold);
    shift.before = folded(first, now);  // two pictures are compared where they show the same groups
    shift.after = folded(now, first);
    return shift;
  }
  const bool few_gone = 0 < gone && gone < threshold.k && people >= threshold.minimum;
  if (!few_gone || kind == deck::Kind::choice || !has_cells(first)) return shift;
  shift.outcome = ShiftOutcome::direction;
  shift.direction = direction_of(first, after, gone, chain.back()[0], threshold.k);
  return shift;
}

Publish result_of(const JointVotes& votes, const deck::Card& card, const Figure* first) {
  const Chain chain = chain_of(card);
  const Threshold threshold = threshold_of(card.sensitivity);
  const Figure now = publish(now_of(votes), chain, threshold);
  Publish result{.publication = {.card = card.id, .occasion = Occasion::first, .figure = now, .shift = {}}, .counts = {}};
  Publication& publication = result.publication;
  if (first == nullptr) {
    if (!is_measure(card)) result.counts = counts_of(now, card, Occasion::first);
    return result;
  }
  publication.occasion = Occasion::again;
  publication.shift = shift_of(votes, *first, card.kind, chain, threshold);
  publication.figure = publication.shift.after;
  publication.figure.people = now.people;
  publication.figure.threshold = now.threshold;
  if (!has_margins(publication.shift)) return result;
  if (is_measure(card)) result.counts = counts_of(publication.shift.before, card, Occasion::first);
  const std::vector<Count> again = counts_of(publication.shift.after, card, Occasion::again);
  result.counts.insert(result.counts.end(), again.begin(), again.end());
  return result;
}

std::vector<Count> counts_of(const Figure& shown, const deck::Card& card, Occasion occasion, Threshold threshold) {
  const Chain chain = chain_of(card);
  const Figure figure = card.sensitivity == deck::Sensitivity::open ? shown : at_least(shown, chain, threshold);
  std::vector<Count> counts;
  if (figure.people == 0) return counts;
  for (const Group& group : chain.front()) {
    const Range range = range_of_group(figure, group);
    counts.push_back({.occasion = occasion,
                      .choice = group[0],
                      .people = figure.people,
                      .low = static_cast<std::uint16_t>(range.low),
                      .high = static_cast<std::uint16_t>(range.high)});
    if (card.kind == deck::Kind::line) break;
  }
  return counts;
}

}  // namespace streep::session
