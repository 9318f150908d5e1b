// A table as spreadsheets export it: comma, semicolon or tab between cells,
// quotes around them or not, UTF-8 with or without a byte order mark, or
// Windows-1252. It knows no cards.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace streep::deck {

struct Cell {
  std::string text;
  std::size_t line = 1;    // where it starts, from 1
  std::size_t column = 1;  // in characters, from 1
  bool closed = true;      // false where its last quotation mark is missing
};
using Row = std::vector<Cell>;

struct Table {
  std::string source;     // in UTF-8, without a byte order mark, to show lines of
  std::vector<Row> rows;  // empty lines left out
};

// Any bytes are a table.
[[nodiscard]] Table read_csv(std::string_view bytes);

// Rows of texts as a table that read_csv gives back: UTF-8 with a byte order
// mark, semicolons, and line ends as Excel wants them.
[[nodiscard]] std::string write_csv(std::span<const std::vector<std::string>> rows);

}  // namespace streep::deck
