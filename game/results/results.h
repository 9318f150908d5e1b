// What of the totals may leave the machine (rule 9). It knows no database, no
// file and no words: a store fills the totals, a table and a text are made of
// the results.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "game/deck/deck.h"
#include "game/session/ids.h"

namespace streep::results {

// The counters of one choice: a sum of increments that may each be shown (rule 8).
struct Total {
  std::string deck;  // its fingerprint
  std::string card;  // its id
  session::Occasion occasion = session::Occasion::first;
  deck::Choice choice = deck::kPass;
  std::string half_year;  // 2026-1 or 2026-2
  std::int64_t rooms = 0;
  std::int64_t people = 0;
  std::int64_t largest = 0;  // people of the largest room
  std::int64_t low = 0;      // the sum lies between low
  std::int64_t high = 0;     // and high, both included
  bool operator==(const Total&) const = default;
};

// Rule 9: fewer rooms, fewer answers, or one room with more than half: withheld.
inline constexpr std::int64_t kExportRooms = 3;
inline constexpr std::int64_t kExportPeople = 30;

// Rule 9: rooms leave the machine together, so many rooms and answers at a time:
// what was added since the last time tells of no room alone. `released` is what
// has left; as all choices of a card are counted together, they leave together.
[[nodiscard]] bool may_be_released(const Total& all, const Total& released);

// One choice of a Result, as in Total.
struct Row {
  deck::Choice choice = deck::kPass;
  std::int64_t rooms = 0, people = 0;
  std::int64_t low = 0, high = 0;
  bool operator==(const Row&) const = default;
};

// The totals of one card, occasion and half-year. All of it or nothing: the
// choices together tell what one of them withholds.
struct Result {
  std::string deck, card, half_year;
  session::Occasion occasion = session::Occasion::first;
  std::vector<Row> rows;  // empty: withheld
  bool operator==(const Result&) const = default;
};
using Results = std::vector<Result>;

// In the order of deck, card, occasion and half-year, of what was released.
[[nodiscard]] Results results_of(const std::vector<Total>& released);

}  // namespace streep::results
