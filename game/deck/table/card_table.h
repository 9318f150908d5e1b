// Cards as rows of a table, one card a row, and back. It opens no files: the
// name is only shown. FORMAT.md says what the columns are.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "game/deck/deck.h"
#include "game/deck/diagnostic.h"

namespace streep::deck {

struct CardsOfTable {
  std::vector<Card> cards;  // of the rows that are right
  Diagnostics diagnostics;  // of the others, in the order of the table
  std::string source;       // the table as text, for `explain`
};

// A row that is wrong does not stop the others.
[[nodiscard]] CardsOfTable cards_from_csv(std::string_view bytes);

[[nodiscard]] std::string csv_of(const Cards& cards);

}  // namespace streep::deck
