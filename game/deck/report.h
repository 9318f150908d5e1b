// Collects what is wrong with a file. It knows no TOML, no decks and no
// language; what can be said is in complaints.h.
#pragma once

#include <cstddef>
#include <utility>

#include "game/deck/diagnostic.h"

namespace streep::deck {

class Report {
 public:
  // Texts may come from the file: they are made fit to show.
  void add(const Where& where, const Complaint& complaint, Details details = {});
  // Of the file, and of no key in it.
  void add(Span at, const Complaint& complaint, Details details = {}) { add(Where{at, {}}, complaint, std::move(details)); }

  // No more is taken; what was left out is said in the last diagnostic.
  [[nodiscard]] bool full() const { return diagnostics_.size() >= base::kDiagnosticsMost; }
  [[nodiscard]] std::size_t size() const { return diagnostics_.size(); }
  [[nodiscard]] bool failed() const { return has_error(diagnostics_); }
  [[nodiscard]] Diagnostics in_file_order() const;

 private:
  Diagnostics diagnostics_;
};

}  // namespace streep::deck
