#include "game/editor/manuscript.h"

#include <algorithm>
#include <type_traits>
#include <utility>

#include "game/base/ranges.h"
#include "game/deck/names.h"
#include "game/editor/fields.h"

namespace streep::editor {

namespace {

// What is typed, and whether it is words.
class TypedFields {
 public:
  TypedFields() {
    add<deck::Deck>({});
    add<deck::Card>({});
  }
  [[nodiscard]] const bool* find(const Field& field) const {
    const auto found = fields_.find(field);
    return found == fields_.end() ? nullptr : &found->second;
  }

 private:
  template <class Owner>
  void add(std::string_view table) {
    deck::for_each_key<Owner>([&]<class Member>(const deck::Key<Owner, Member>& key) {
      if constexpr (kHasTable<Member>) {
        add<Below<Member>>(key.name);
      } else if constexpr (std::is_same_v<Member, deck::Silences>) {
        for (const std::string_view advice : deck::kNames<deck::Advice>) fields_[{key.name, advice}] = true;
      } else if constexpr (kIsTyped<Owner, Member>) {
        fields_[{table, key.name}] = key.rules.role != deck::Role::none;
        if constexpr (std::is_same_v<Member, std::optional<deck::Proportion>>) fields_[{table, deck::kWhole}] = false;
      }
    });
  }

  std::map<Field, bool> fields_;
};

const bool* words_of(const Field& field) {
  static const TypedFields kFields;
  return kFields.find(field);
}

}  // namespace

Field field_of(deck::Advice silence) { return {"silence", deck::name_of(silence)}; }

Field field_of(deck::Cut plan) { return {"plan", deck::name_of(plan)}; }

bool is_typed(const Field& field) { return words_of(field) != nullptr; }

bool is_words(const Field& field) {
  const bool* const words = words_of(field);
  return words != nullptr && *words;
}

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

void put(Texts& texts, const Slot& slot, std::string text) {
  if (text.empty() && !is_silence(slot.field))
    texts.erase(slot);
  else
    texts[slot] = std::move(text);
}

const std::string& Manuscript::text(const FieldPlace& place) const {
  const Sheet* const sheet = find(place.card);
  const Texts& those = sheet == nullptr ? texts : sheet->texts;
  return text_in(those, {place.field, place.item, is_words(place.field) ? place.wording : Wording::original});
}

bool Manuscript::planned(Number card, deck::Cut cut) const { return base::contains(plan[cut], card); }

deck::Language Manuscript::language(Wording wording) const {
  if (wording == Wording::original) return choices.language;
  return choices.language == deck::Language::en ? deck::Language::nl : deck::Language::en;
}

Number Manuscript::next_number() const {
  Number highest = 0;
  for (const auto& sheet : cards) highest = std::max(highest, sheet->number);
  return highest + 1;
}

}  // namespace streep::editor
