// The columns of a table of cards, from the keys of a card, and how a cell says
// a text. It knows no rows.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace streep::deck {

// How a cell says the value of its key.
enum class CellSort {
  text,
  bare,     // as in TOML: a number, true or false, a date, groups in brackets
  names,    // with commas between them
  item,     // one text of a list, of which the next columns have the others
  silences  // a line each: name: reason
};

struct Column {
  std::string name;
  std::string_view table;  // of the file: empty, or insight
  std::string_view key;
  CellSort sort = CellSort::text;
  std::size_t item = 0;
};

// In the order of the file.
[[nodiscard]] std::span<const Column> columns();

// What a spreadsheet would take for a formula gets an apostrophe before it,
// and reading takes that off.
[[nodiscard]] std::string guarded(const std::string& text);
[[nodiscard]] std::string unguarded(const std::string& text);

}  // namespace streep::deck
