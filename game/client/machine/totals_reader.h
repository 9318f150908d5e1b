// Reads what the totals on this machine hold, as `streep-server --results csv`
// gives it: a program beside this one, so that nothing here waits, and nothing
// is shown that the server would not let leave the machine.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "game/client/app/preferences.h"
#include "game/client/app/world/world.h"
#include "game/client/machine/endings.h"

namespace streep::client {

class TotalsReader final : public TotalsSource {
 public:
  // An empty database: the usual one.
  TotalsReader(std::string database, Vocabulary vocabulary) : database_(std::move(database)), words_(vocabulary) {}

  void read(deck::Language language) override;
  void forget() override;
  void tick(double now, std::vector<Happened>& happened);

 private:
  void finish();
  void fail(std::string problem);
  [[nodiscard]] const deck::Words& words() const { return words_(language_); }

  std::string database_;
  Vocabulary words_;
  deck::Language language_{};
  std::optional<Child> server_;
  Endings endings_;
  std::string table_;  // as far as it has come
  std::vector<Happened> answers_;
};

}  // namespace streep::client
