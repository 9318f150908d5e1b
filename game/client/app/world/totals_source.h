// The totals that may be shown on this machine. It knows no rules: whoever has
// them says what is safe.
#pragma once

#include <string>

#include "game/deck/deck.h"

namespace streep::client {

struct TotalsRead {
  std::string table;    // for a spreadsheet; empty: there are none yet
  std::string problem;  // where it failed: a sentence that says what to do
  bool operator==(const TotalsRead&) const = default;
};

class TotalsSource {
 public:
  virtual ~TotalsSource() = default;
  virtual void read(deck::Language language) = 0;  // TotalsRead
  virtual void forget() = 0;                       // nobody looks any more
};

}  // namespace streep::client
