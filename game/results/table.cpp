#include "game/results/table.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <iterator>

namespace streep::results {
namespace {

constexpr std::string_view kHeading = "deck,card,occasion,half_year,choice,rooms,people,low,high";
constexpr std::string_view kFirst = "first", kAgain = "again";
constexpr std::string_view kWithheld = "withheld";

struct Cells {
  std::string_view deck, card, occasion, half_year, choice, rooms, people, low, high;
};

// No cell has a comma or a quotation mark in it: fingerprints, ids, half-years and numbers.
std::optional<Cells> cells_of(std::string_view line) {
  std::array<std::string_view, 9> cells;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::size_t end = line.find(',');
    if ((end == std::string_view::npos) != (i + 1 == cells.size())) return std::nullopt;
    cells.at(i) = line.substr(0, end);
    if (end != std::string_view::npos) line.remove_prefix(end + 1);
  }
  const auto& [deck, card, occasion, half_year, choice, rooms, people, low, high] = cells;
  return Cells{.deck = deck,
               .card = card,
               .occasion = occasion,
               .half_year = half_year,
               .choice = choice,
               .rooms = rooms,
               .people = people,
               .low = low,
               .high = high};
}

template <class Number>
bool read_number(std::string_view text, Number& number) {
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  return fault == std::errc() && end == text.data() + text.size();
}

std::optional<Row> row_of(const Cells& cells) {
  Row row;
  const bool read = read_number(cells.choice, row.choice) && read_number(cells.rooms, row.rooms) && read_number(cells.people, row.people) &&
                    read_number(cells.low, row.low) && read_number(cells.high, row.high);
  const bool can_be = row.choice < base::kChoicesMost && row.rooms > 0 && 0 <= row.low && row.low <= row.high && row.high <= row.people;
  return read && can_be ? std::optional(row) : std::nullopt;
}

std::optional<Result> start_of(const Cells& cells) {
  if (cells.deck.empty() || cells.card.empty() || (cells.occasion != kFirst && cells.occasion != kAgain)) return std::nullopt;
  return Result{.deck = std::string(cells.deck),
                .card = std::string(cells.card),
                .half_year = std::string(cells.half_year),
                .occasion = cells.occasion == kFirst ? session::Occasion::first : session::Occasion::again,
                .rows = {}};
}

bool same_card(const Result& a, const Result& b) {
  return a.deck == b.deck && a.card == b.card && a.half_year == b.half_year && a.occasion == b.occasion;
}

// One line more. False where it does not belong there.
bool add(std::string_view line, Results& results) {
  const auto cells = cells_of(line);
  auto result = cells ? start_of(*cells) : std::nullopt;
  if (!result) return false;
  const bool known = !results.empty() && same_card(results.back(), *result);
  if (cells->choice == kWithheld) {
    if (known || !(cells->rooms.empty() && cells->people.empty() && cells->low.empty() && cells->high.empty())) return false;
    results.push_back(std::move(*result));
    return true;
  }
  const auto row = row_of(*cells);
  if (!row || (known && results.back().rows.empty())) return false;
  if (!known) results.push_back(std::move(*result));
  results.back().rows.push_back(*row);
  return true;
}

std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(text.size(), end + 1));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace

std::string write_table(const Results& results) {
  std::string table = fmt::format("{}\r\n", kHeading);
  const auto out = std::back_inserter(table);
  for (const Result& result : results) {
    const std::string_view occasion = result.occasion == session::Occasion::first ? kFirst : kAgain;
    const auto start = fmt::format("{},{},{},{}", result.deck, result.card, occasion, result.half_year);
    if (result.rows.empty()) fmt::format_to(out, "{},{},,,,\r\n", start, kWithheld);
    for (const Row& row : result.rows)
      fmt::format_to(out, "{},{},{},{},{},{}\r\n", start, row.choice, row.rooms, row.people, row.low, row.high);
  }
  return table;
}

std::optional<Results> read_table(std::string_view table) {
  if (take_line(table) != kHeading) return std::nullopt;
  Results results;
  while (!table.empty()) {
    if (!add(take_line(table), results)) return std::nullopt;
  }
  return results;
}

}  // namespace streep::results
