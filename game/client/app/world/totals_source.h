// The totals that may be shown on this machine. It knows no rules: whoever has
// them says what is safe.
#pragma once

#include <string>
#include <variant>

#include "game/deck/deck.h"

namespace streep::client {

struct NoTotals {  // yet
  bool operator==(const NoTotals&) const = default;
};
struct TotalsTable {
  std::string text;  // for a spreadsheet
  bool operator==(const TotalsTable&) const = default;
};
struct TotalsProblem {
  std::string sentence;  // that says what to do
  bool operator==(const TotalsProblem&) const = default;
};

struct TotalsRead {
  std::variant<NoTotals, TotalsTable, TotalsProblem> totals;
  bool operator==(const TotalsRead&) const = default;
};

class TotalsSource {
 public:
  virtual ~TotalsSource() = default;
  virtual void read(deck::Language language) = 0;  // TotalsRead
  virtual void forget() = 0;                       // nobody looks any more
};

}  // namespace streep::client
