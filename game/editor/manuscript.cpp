#include "game/editor/manuscript.h"

#include <algorithm>

#include "game/base/ranges.h"

namespace streep::editor {

bool Manuscript::operator==(const Manuscript& other) const {
  const auto same = [](const auto& a, const auto& b) { return a == b || *a == *b; };
  return choices == other.choices && texts == other.texts && comments == other.comments && plan == other.plan &&
         std::equal(cards.begin(), cards.end(), other.cards.begin(), other.cards.end(), same);
}

std::size_t Manuscript::index_of(Number card) const {
  return static_cast<std::size_t>(base::find_if(cards, [card](const auto& sheet) { return sheet->number == card; }) - cards.begin());
}

const Sheet* Manuscript::find(Number card) const {
  const std::size_t index = index_of(card);
  return index < cards.size() ? cards[index].get() : nullptr;
}

const std::string& text_in(const Texts& texts, const Slot& slot) {
  static const std::string kNone;
  const auto found = texts.find(slot);
  return found == texts.end() ? kNone : found->second;
}

const std::string& Manuscript::text(const Place& place) const {
  const Sheet* const sheet = find(place.card);
  const Texts& those = sheet == nullptr ? texts : sheet->texts;
  return text_in(those, {place.field, place.item, is_words(place.field) ? place.side : Side::original});
}

bool Manuscript::planned(Number card, deck::Cut cut) const { return base::contains(plan[static_cast<std::size_t>(cut)], card); }

deck::Language Manuscript::language(Side side) const {
  const bool dutch = (choices.language == deck::Language::nl) == (side == Side::original);
  return dutch ? deck::Language::nl : deck::Language::en;
}

Number Manuscript::next_number() const {
  Number highest = 0;
  for (const auto& sheet : cards) highest = std::max(highest, sheet->number);
  return highest + 1;
}

}  // namespace streep::editor
