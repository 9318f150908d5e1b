// What may be published about the answers to one card: figures, never people.
// How a figure is made is in tally.h.
#pragma once

#include <array>
#include <cstdint>

#include "game/base/bounded.h"
#include "game/deck/deck.h"
#include "game/session/ids.h"

namespace streep::session {

enum class Outcome : std::uint8_t {
  exact,            // every cell with its count
  fewer,            // fewer than `threshold` people in the first cell
  nearly_everyone,  // fewer than `threshold` people outside the first cell
  too_few,          // too few people answered to show anything
  withheld,         // no grouping was coarse enough
};

// A group of choices that is counted as one.
struct Cell {
  deck::Group choices;
  std::uint16_t count = 0;  // 0 unless the outcome is exact
  bool operator==(const Cell&) const = default;
};

// The published answer to one card. The cells are in the order of the card: on
// a line crossed and not; on a spectrum from `from` to `to`; of a choice the
// options, pass last. Only where a spectrum has come down to two cells is the
// `to` side first, because the first of two is the one a band speaks of.
struct Figure {
  Outcome outcome = Outcome::withheld;
  std::uint16_t people = 0;                    // who answered
  std::uint8_t threshold = 0;                  // k; 0 is exact always
  base::List<Cell, base::kChoicesMost> cells;  // two with a band; none where too few or withheld
  bool operator==(const Figure&) const = default;
};

enum class ShiftOutcome : std::uint8_t {
  table,      // who moved where, on a line; before and after are there too
  margins,    // before and after, each as a figure
  direction,  // one word: a few who answered first did not answer again
  withheld,   // too many did not, or there is nothing to compare
};
// Of the people who crossed, or who are on the `to` side of a spectrum. About
// the same: fewer than k more or fewer; near everybody or nobody, than 2k.
enum class Direction : std::uint8_t { about_the_same, more, fewer };

struct Shift {
  ShiftOutcome outcome = ShiftOutcome::withheld;
  Direction direction = Direction::about_the_same;      // with direction only
  Figure before, after;                                 // with table and margins
  std::array<std::array<std::uint16_t, 2>, 2> table{};  // [crossed before][crossed after], 1 is yes; with table only
  bool operator==(const Shift&) const = default;
};

}  // namespace streep::session
