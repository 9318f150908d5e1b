#include "game/deck/report.h"

#include <algorithm>
#include <tuple>

#include "game/deck/complaints.h"
#include "game/deck/shown.h"
#include "game/deck/words.h"

namespace streep::deck {

namespace {

constexpr std::size_t kShownMost = 100;  // characters of one value; it may come from a hostile file

}  // namespace

void Report::add(Span at, const Complaint& complaint, std::vector<std::string> values) {
  if (full()) return;
  const bool last = diagnostics_.size() + 1 == base::kDiagnosticsMost;
  const Complaint& said = last ? complaints::kAndMore : complaint;  // as grave as what it stands for
  for (std::string& value : values) value = shown(value, kShownMost);
  diagnostics_.push_back({complaint.severity, at.line, at.column, at.length, fill(in_words(said.what), values),
                          fill(in_words(said.hint), values), said.advice});
}

Diagnostics Report::in_file_order() const {
  Diagnostics ordered = diagnostics_;
  const auto end = ordered.end() - (full() ? 1 : 0);  // that there is more, is said last
  std::stable_sort(ordered.begin(), end,
                   [](const Diagnostic& a, const Diagnostic& b) { return std::tie(a.line, a.column) < std::tie(b.line, b.column); });
  return ordered;
}

}  // namespace streep::deck
