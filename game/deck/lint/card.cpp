#include "game/deck/lint/card.h"

#include <algorithm>

#include "game/deck/names.h"
#include "game/deck/toml/origin.h"

namespace streep::deck {
namespace {

// Depends on the day, or on another file, and so may have nothing to silence today.
bool comes_and_goes(Advice advice) { return advice == Advice::old_source || advice == Advice::same_text; }

void add_pieces(std::string_view key, const Value& value, std::vector<Piece>& pieces) {
  if (const auto* text = value.as<std::string>()) pieces.push_back({key, *text, value.at});
  if (const auto* items = value.as<Items>()) {
    for (const Value& item : *items) add_pieces(key, item, pieces);
  }
}

}  // namespace

void CardLint::advise(Span at, const Complaint& complaint, std::vector<std::string> values) {
  const auto silences = [&](const Silence& silence) { return silence.advice == complaint.advice; };
  if (std::none_of(card_.silences.begin(), card_.silences.end(), silences)) return report_.add(at, complaint, std::move(values));
  kept_quiet_.push_back(*complaint.advice);
}

void CardLint::advise_on(const Piece& piece, std::size_t begin, std::size_t end, const Complaint& complaint,
                         std::vector<std::string> values) {
  advise(origin_of(piece.text, begin, end, piece.at, source_), complaint, std::move(values));
}

void CardLint::report_needless_silences() {
  for (const Silence& silence : card_.silences) {
    const bool needed = std::find(kept_quiet_.begin(), kept_quiet_.end(), silence.advice) != kept_quiet_.end();
    if (needed || comes_and_goes(silence.advice)) continue;
    const std::string name(name_of(silence.advice));
    report_.add(find(*value("silence"), name)->at, complaints::kNeedlessSilence, {name});
  }
}

std::vector<Piece> CardLint::pieces(std::initializer_list<std::string_view> keys) const {
  std::vector<Piece> pieces;
  for (const std::string_view key : keys) {
    if (const Value* value = find(table_, key)) add_pieces(key, *value, pieces);
  }
  return pieces;
}

}  // namespace streep::deck
