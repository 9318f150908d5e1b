// What of the totals may leave the machine (rule 9), and that as a table for a
// spreadsheet and as text for people. It knows no files.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "game/deck/deck.h"
#include "server/store/store.h"

namespace streep::server {

// Rule 9: fewer rooms, fewer answers, or one room with more than half: withheld.
inline constexpr std::int64_t kExportRooms = 3;
inline constexpr std::int64_t kExportPeople = 30;

// The totals of one card, occasion and half-year. All of it or nothing: the
// choices together tell what one of them withholds.
struct Result {
  std::string deck, card, half_year;
  session::Occasion occasion = session::Occasion::first;
  std::vector<Total> choices;  // empty: withheld
  bool operator==(const Result&) const = default;
};

// `totals` in the order in which a store gives them.
[[nodiscard]] std::vector<Result> results_of(const std::vector<Total>& totals);

// `decks` give words to what they know; the rest is told by hash and id.
using Decks = std::vector<deck::Deck>;
[[nodiscard]] std::string table_of(const std::vector<Result>& results);  // CSV (RFC 4180)
[[nodiscard]] std::string text_of(const std::vector<Result>& results, const Decks& decks, deck::Language language);

}  // namespace streep::server
