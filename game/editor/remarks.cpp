#include "game/editor/remarks.h"

#include <algorithm>
#include <utility>

#include "game/base/ranges.h"
#include "game/deck/lint/check.h"
#include "game/deck/lint/translation.h"
#include "game/deck/names.h"
#include "game/editor/writing.h"

namespace streep::editor {
namespace {

using deck::Diagnostic;
using deck::Severity;

// A card in a plan is told of at the card.
Number card_of(const deck::Path& path, const Manuscript& deck) {
  if (path.card) return deck.cards.at(*path.card)->number;
  const auto cut = path.table == "plan" && path.item ? base::from_name<deck::Cut>(path.key) : std::nullopt;
  return cut ? deck.plan[*cut].at(*path.item) : 0;
}

FieldPlace place_of(const deck::Path& path, const Manuscript& deck, Wording wording) {
  Field field{path.table, path.key};
  const bool typed = is_typed(field), words = is_words(field);
  const bool shown = typed || field == Field::minutes || field == Field::sensitivity || (path.table == "plan" && !path.key.empty());
  if (!shown) field = Field::whole;
  return {card_of(path, deck), field, words ? path.item.value_or(0) : 0, typed && !words ? Wording::original : wording};
}

void add(const deck::Diagnostics& diagnostics, const Manuscript& deck, Wording wording, std::vector<Remark>& remarks) {
  for (const Diagnostic& diagnostic : diagnostics) {
    const FieldPlace place = place_of(diagnostic.path, deck, wording);
    // What is wrong is not advised on too.
    const bool wrong =
        base::any_of(remarks, [&](const Remark& other) { return other.place == place && other.diagnostic.severity == Severity::error; });
    if (diagnostic.severity == Severity::error || !wrong) remarks.push_back({place, diagnostic});
  }
}

// An id that is wrong is wrong in both languages: said once.
bool is_said(const std::vector<Remark>& remarks, Remark remark) {
  if (is_words(remark.place.field)) return false;
  remark.place.wording = Wording::original;
  return base::contains(remarks, remark);
}

}  // namespace

std::vector<Remark> remarks_on(const Manuscript& deck, deck::Day today) {
  std::vector<Remark> remarks;
  const deck::Value original = tree_of(deck, Wording::original);
  add(deck::check_deck(original, today), deck, Wording::original, remarks);
  if (!deck.choices.translated) return remarks;
  const deck::Value translation = tree_of(deck, Wording::translation);
  std::vector<Remark> others;
  add(deck::check_deck(translation, today), deck, Wording::translation, others);
  std::copy_if(others.begin(), others.end(), std::back_inserter(remarks), [&](const Remark& other) { return !is_said(remarks, other); });
  add(deck::check_translation(original, translation), deck, Wording::translation, remarks);
  return remarks;
}

bool playable(const std::vector<Remark>& remarks) {
  return base::none_of(remarks, [](const Remark& remark) { return remark.diagnostic.severity == Severity::error; });
}

}  // namespace streep::editor
