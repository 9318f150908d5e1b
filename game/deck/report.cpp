#include "game/deck/report.h"

#include <algorithm>
#include <tuple>

#include "game/deck/complaints.h"
#include "game/deck/shown.h"

namespace streep::deck {

namespace {

constexpr std::size_t kShownMost = 100;  // characters of one value; it may come from a hostile file

}  // namespace

void Report::add(const Where& where, const Complaint& complaint, Details details) {
  if (full()) return;
  const bool last = diagnostics_.size() + 1 == base::kDiagnosticsMost;
  const Complaint& said = last ? complaints::kAndMore : complaint;  // as grave as what it stands for
  for (Detail& detail : details) {
    if (auto* text = std::get_if<std::string>(&detail)) *text = shown(*text, kShownMost);
    if (auto* place = std::get_if<Elsewhere>(&detail)) place->file = shown(place->file, kShownMost);
  }
  diagnostics_.push_back(
      {.at = where.at, .path = where.path, .severity = complaint.severity, .complaint = &said, .details = std::move(details)});
}

Diagnostics Report::in_file_order() const {
  Diagnostics ordered = diagnostics_;
  const auto end = ordered.end() - (full() ? 1 : 0);  // that there is more, is said last
  std::stable_sort(ordered.begin(), end, [](const Diagnostic& a, const Diagnostic& b) {
    return std::tie(a.at.line, a.at.column) < std::tie(b.at.line, b.at.column);
  });
  return ordered;
}

}  // namespace streep::deck
