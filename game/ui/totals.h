// What the totals on this machine say so far, as the server gives them: every
// row is safe to show, and a statement without rows is withheld. It knows no
// rules and no files.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace streep::ui {

// How many chose one answer, in all rooms together. Between low and high, both
// included: what was too small to store exactly is an interval.
struct TotalRow {
  std::string choice;
  std::int64_t people = 0, low = 0, high = 0;
  bool operator==(const TotalRow&) const = default;
};

// One statement, as it was answered first or again, in one half-year.
struct TotalCard {
  std::string deck;  // its title
  std::string statement;
  std::string half_year;  // 2026-1
  bool again = false;
  std::int64_t rooms = 0;
  std::vector<TotalRow> rows;  // empty: withheld
  bool operator==(const TotalCard&) const = default;
};

struct Totals {
  enum class State : std::uint8_t { unread, reading, read, failed };
  State state = State::unread;
  std::vector<TotalCard> cards;
  std::string problem;  // where it failed: a sentence that says what to do
  std::string saved;    // where the table was saved last; empty: not yet
};

}  // namespace streep::ui
