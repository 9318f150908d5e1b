#include "game/editor/edit.h"

#include <algorithm>
#include <type_traits>
#include <utility>

#include "game/base/limits.h"
#include "game/base/ranges.h"
#include "game/deck/words.h"
#include "game/editor/order.h"

namespace streep::editor {
namespace {

constexpr std::size_t kTalkQuestionsMost = base::kQuestionsMost - 1;  // beside `other_side`

// The card as it may be changed: a history has the others.
Sheet* own(Manuscript& deck, Number card) {
  const std::size_t index = deck.index_of(card);
  if (index == deck.cards.size()) return nullptr;
  auto copy = std::make_shared<Sheet>(*deck.cards[index]);
  Sheet* const sheet = copy.get();
  deck.cards[index] = std::move(copy);
  return sheet;
}

bool id_taken(const Manuscript& deck, const std::string& id) {
  return base::any_of(deck.cards, [&](const auto& sheet) { return text_in(sheet->texts, {Field::id}) == id; });
}

std::string free_id(const Manuscript& deck, const std::string& start, std::size_t number) {
  while (id_taken(deck, start + '-' + std::to_string(number))) ++number;
  return start + '-' + std::to_string(number);
}

Sheet new_sheet(const Manuscript& deck, const AddCard& edit) {
  Sheet sheet;
  sheet.number = deck.next_number();
  sheet.choices.kind = edit.kind;
  if (const Sheet* const before = deck.find(edit.after)) sheet.choices.weight = before->choices.weight;
  const std::string id = free_id(deck, deck::words_of(deck.choices.language)("editor_new_card_id"), deck.cards.size() + 1);
  sheet.texts[{Field::id}] = id;
  sheet.texts[{Field::theme}] = id;
  for (const Wording wording : kWordings) {
    if (wording == Wording::original || deck.choices.translated)
      sheet.texts[{Field::other_side, 0, wording}] = deck::words_of(deck.language(wording))("editor_new_card_other_side");
  }
  return sheet;
}

void insert(Manuscript& deck, std::size_t at, Sheet sheet) {
  deck.cards.insert(deck.cards.begin() + static_cast<std::ptrdiff_t>(at), std::make_shared<const Sheet>(std::move(sheet)));
}

bool full(const Manuscript& deck) { return deck.cards.size() >= base::kCardsMost; }

// What follows from a card is said by its id: it goes along with that, or with the card (`to` is empty).
void follow_id(Manuscript& deck, const std::string& from, const std::string& to) {
  const Slot slot{Field::implies};
  for (std::size_t i = 0; i < deck.cards.size(); ++i) {
    if (!from.empty() && text_in(deck.cards[i]->texts, slot) == from) put(own(deck, deck.cards[i]->number)->texts, slot, to);
  }
}

void apply(Manuscript& deck, const SetText& edit) {
  const auto& [card, field, item, wording] = edit.place;
  if (!is_typed(field)) return;
  const Slot slot{field, item, is_words(field) ? wording : Wording::original};
  if (card == 0) return put(deck.texts, slot, edit.text);
  Sheet* const sheet = own(deck, card);
  if (sheet == nullptr) return;
  const std::string before = text_in(sheet->texts, slot);
  put(sheet->texts, slot, edit.text);
  if (field == Field::id && !edit.text.empty() && !id_taken(deck, before)) follow_id(deck, before, edit.text);
  if (field == Field::measure && !edit.text.empty()) sheet->choices.again = true;
}

void apply(Manuscript& deck, const Choose& edit) {
  Sheet* const sheet = own(deck, edit.card);
  if (sheet == nullptr) return;
  CardChoices& choices = sheet->choices;
  if (choices.option_count != edit.choices.option_count) sheet->texts.erase({Field::coarser});
  choices = edit.choices;
  choices.question_count = std::clamp<std::size_t>(choices.question_count, 1, kTalkQuestionsMost);
  choices.option_count = std::clamp<std::size_t>(choices.option_count, 2, base::kOptionsMost);
  if (!choices.again) sheet->texts.erase({Field::measure});
  for (const deck::Cut cut : deck::kCuts) {
    if (choices.core) put_in_plan(deck, edit.card, cut);
  }
}

void apply(Manuscript& deck, const ChooseForDeck& edit) {
  const bool translated = deck.choices.translated;
  deck.choices = edit.choices;
  deck.choices.translated = translated;
  deck.choices.agreements = std::clamp<std::size_t>(deck.choices.agreements, 1, base::kAgreementsMost);
}

// Takes one out of a list of `count`: what comes after it moves up.
void remove_item(Texts& texts, Field field, std::size_t item, std::size_t& count) {
  if (item >= count || count <= 1) return;
  for (const Wording wording : kWordings) {
    for (std::size_t i = item; i + 1 < count; ++i) put(texts, {field, i, wording}, std::string(text_in(texts, {field, i + 1, wording})));
    texts.erase({field, count - 1, wording});
  }
  --count;
}

void apply(Manuscript& deck, const RemoveItem& edit) {
  const FieldPlace& place = edit.place;
  if (place.field == Field::agreement) return remove_item(deck.texts, place.field, place.item, deck.choices.agreements);
  Sheet* const sheet = own(deck, place.card);
  if (sheet == nullptr) return;
  if (is_silence(place.field)) sheet->texts.erase({place.field, place.item, place.wording});
  if (place.field == Field::question) remove_item(sheet->texts, place.field, place.item, sheet->choices.question_count);
  if (place.field != Field::option || sheet->choices.option_count <= 2) return;
  sheet->texts.erase({Field::coarser});
  remove_item(sheet->texts, place.field, place.item, sheet->choices.option_count);
}

void apply(Manuscript& deck, const AddCard& edit) {
  if (full(deck)) return;
  Sheet sheet = new_sheet(deck, edit);
  const Number number = sheet.number;
  const std::size_t before = deck.index_of(edit.after);
  insert(deck, edit.after == 0 ? 0 : std::min(before + 1, deck.cards.size()), std::move(sheet));
  for (const deck::Cut cut : deck::kCuts) put_in_plan(deck, number, cut);
}

void apply(Manuscript& deck, const DuplicateCard& edit) {
  const Sheet* const original = deck.find(edit.card);
  if (original == nullptr || full(deck)) return;
  Sheet copy = *original;
  copy.number = deck.next_number();
  copy.comments = {};
  copy.texts[{Field::id}] = free_id(deck, text_in(copy.texts, {Field::id}), 2);
  const Number number = copy.number;
  insert(deck, deck.index_of(edit.card) + 1, std::move(copy));
  for (const deck::Cut cut : deck::kCuts) {
    if (deck.planned(edit.card, cut)) put_in_plan(deck, number, cut);
  }
}

void apply(Manuscript& deck, const RemoveCard& edit) {
  const std::string id = deck.text({edit.card, Field::id});
  std::erase_if(deck.cards, [&](const auto& sheet) { return sheet->number == edit.card; });
  if (edit.card != 0 && !id_taken(deck, id)) follow_id(deck, id, "");
  for (const deck::Cut cut : deck::kCuts) take_out_of_plan(deck, edit.card, cut);
}

void apply(Manuscript& deck, const MoveCard& edit) {
  const std::size_t from = deck.index_of(edit.card);
  if (from == deck.cards.size()) return;
  auto sheet = deck.cards[from];
  deck.cards.erase(deck.cards.begin() + static_cast<std::ptrdiff_t>(from));
  const std::size_t to = std::min(edit.to, deck.cards.size());
  deck.cards.insert(deck.cards.begin() + static_cast<std::ptrdiff_t>(to), std::move(sheet));
  if (to == from) return;
  for (const deck::Cut cut : deck::kCuts) {
    if (!deck.planned(edit.card, cut)) continue;
    take_out_of_plan(deck, edit.card, cut);
    put_in_plan(deck, edit.card, cut);
  }
}

void apply(Manuscript& deck, const PlanCard& edit) {
  if (edit.planned) return put_in_plan(deck, edit.card, edit.cut);
  take_out_of_plan(deck, edit.card, edit.cut);
  const Sheet* const sheet = deck.find(edit.card);
  if (sheet != nullptr && sheet->choices.core) own(deck, edit.card)->choices.core = false;
}

void apply(Manuscript& deck, const AddCards& edit) {
  for (Sheet sheet : edit.cards) {
    const Slot slot{Field::id};
    const std::string& id = text_in(sheet.texts, slot);
    const auto same = base::find_if(deck.cards, [&](const auto& other) { return text_in(other->texts, slot) == id; });
    if (same != deck.cards.end()) {
      sheet.number = (*same)->number;
      sheet.comments = (*same)->comments;
      *same = std::make_shared<const Sheet>(std::move(sheet));
      continue;
    }
    if (full(deck)) return;
    const Number number = sheet.number = deck.next_number();
    insert(deck, deck.cards.size(), std::move(sheet));
    for (const deck::Cut cut : deck::kCuts) put_in_plan(deck, number, cut);
  }
}

void copy_words(Texts& texts) {
  Texts words;
  for (const auto& [slot, text] : texts) {
    if (is_words(slot.field) && slot.wording == Wording::original && !is_silence(slot.field))
      words[{slot.field, slot.item, Wording::translation}] = text;
  }
  texts.merge(words);
}

void apply(Manuscript& deck, const Translate&) {
  if (std::exchange(deck.choices.translated, true)) return;
  copy_words(deck.texts);
  for (std::size_t i = 0; i < deck.cards.size(); ++i) copy_words(own(deck, deck.cards[i]->number)->texts);
}

void apply(Manuscript& deck, const Replace& edit) { deck = edit.by; }

}  // namespace

Manuscript after(const Manuscript& from, const Edit& edit) {
  Manuscript deck = from;
  std::visit([&deck](const auto& one) { apply(deck, one); }, edit);
  return deck;
}

}  // namespace streep::editor
