// Collects what is wrong with a file, in the language of its author. It knows
// no TOML and no decks; what can be said is in complaints.h.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "game/deck/diagnostic.h"
#include "game/deck/toml/tree.h"

namespace streep::deck {

struct Phrase {
  std::string_view nl, en;
};

// Placeholders {0}, {1}, … in both phrases stand for the same values.
struct Complaint {
  Phrase what;
  Phrase hint;
  Severity severity = Severity::error;
  std::optional<Advice> advice{};  // that the author of a card can silence
};

class Report {
 public:
  explicit Report(Language language) : language_(language) {}

  // The values may come from the file: they are made fit to show.
  void add(Span at, const Complaint& complaint, std::vector<std::string> values = {});

  // No more is taken; what was left out is said in the last diagnostic.
  [[nodiscard]] bool full() const { return diagnostics_.size() >= base::kDiagnosticsMost; }
  [[nodiscard]] std::size_t size() const { return diagnostics_.size(); }
  [[nodiscard]] bool failed() const { return has_error(diagnostics_); }
  [[nodiscard]] std::string in_words(const Phrase& phrase) const { return std::string(language_ == Language::nl ? phrase.nl : phrase.en); }
  [[nodiscard]] Diagnostics in_file_order() const;

 private:
  Language language_;
  Diagnostics diagnostics_;
};

}  // namespace streep::deck
