// The page of results: what the totals on this machine say, and the table of
// them as a file. It reads them for as long as somebody looks.
#pragma once

#include <string>

#include "game/client/app/effect.h"
#include "game/client/app/library.h"
#include "game/client/app/preferences.h"
#include "game/ui/intent.h"

namespace streep::client {

class Results {
 public:
  Results(const Library& library, const Preferences& preferences) : library_(library), preferences_(preferences) {}

  [[nodiscard]] Effects open();
  [[nodiscard]] Effects close();
  [[nodiscard]] Effects take(const ui::SaveTotals& wish);
  [[nodiscard]] Effects take(const TotalsRead& read);
  [[nodiscard]] Effects take(const FileSaved& file);
  void fill(ui::Model& model) const { model.totals = &totals_; }

 private:
  const Library& library_;
  const Preferences& preferences_;
  ui::Totals totals_;
  std::string table_;
};

}  // namespace streep::client
