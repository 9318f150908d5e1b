// Reads what the totals on this machine hold, as `streep-server --results csv`
// gives it: a program beside this one, so that nothing here waits, and nothing
// is shown that the server would not let leave the machine.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "game/client/app/world.h"
#include "game/client/machine/child.h"
#include "game/deck/deck.h"
#include "game/deck/words.h"
#include "game/results/results.h"

namespace streep::client {

class TotalsReader {
 public:
  // `decks` are paths: they give words to what they know. An empty database: the usual one.
  TotalsReader(const std::string& database, std::vector<std::string> decks, deck::Language language, const deck::Words& words);

  // Takes what has come. `words` outlives the reader.
  [[nodiscard]] const OwnTotals& look();

 private:
  void finish();
  void fail(std::string problem);

  std::vector<std::string> decks_;
  deck::Language language_;
  const deck::Words& words_;
  std::optional<Child> server_;
  OwnTotals totals_;
};

// The results with words to them. A deck that is not among `decks` is told by the start of its fingerprint.
[[nodiscard]] std::vector<ui::TotalCard> cards_of(const results::Results& results, const std::vector<deck::Deck>& decks,
                                                  const deck::Words& words);

}  // namespace streep::client
