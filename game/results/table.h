// Results as a table for a spreadsheet, CSV as RFC 4180 has it: written by who
// keeps totals, read by who shows them. It knows no file.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "game/results/results.h"

namespace streep::results {

// A heading, then a line for each choice, or one that says «withheld».
[[nodiscard]] std::string write_table(const Results& results);

// What write_table wrote, whatever its line ends are. Nothing where it is
// another table: another heading, a cell too many, a number that cannot be.
[[nodiscard]] std::optional<Results> read_table(std::string_view table);

}  // namespace streep::results
