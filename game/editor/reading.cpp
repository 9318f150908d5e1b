#include "game/editor/reading.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <utility>

#include "game/base/ranges.h"
#include "game/deck/names.h"
#include "game/deck/report.h"
#include "game/deck/toml/tree.h"
#include "game/deck/write.h"
#include "game/editor/keeping.h"
#include "game/editor/order.h"

namespace streep::editor {
namespace {

using deck::find;
using deck::Value;

struct Key {
  std::string_view name;
  Field field;
};
constexpr std::array kWordsOfCard{Key{"statement", Field::statement},
                                  Key{"from", Field::from},
                                  Key{"to", Field::to},
                                  Key{"options", Field::option},
                                  Key{"story", Field::story},
                                  Key{"note", Field::note},
                                  Key{"questions", Field::question},
                                  Key{"other_side", Field::other_side},
                                  Key{"action", Field::action}};
constexpr std::array kRestOfCard{Key{"id", Field::id}, Key{"theme", Field::theme}, Key{"measure", Field::measure},
                                 Key{"coarser", Field::coarser}};
constexpr std::array kWordsOfInsight{Key{"text", Field::insight_text}, Key{"source", Field::insight_source}};
constexpr std::array kRestOfInsight{Key{"year", Field::year}, Key{"checked", Field::checked}, Key{"part", Field::part},
                                    Key{"of", Field::of}};
constexpr std::array kWordsOfDeck{Key{"title", Field::title}, Key{"agreements", Field::agreement}};
constexpr std::array kWordsOfSupport{Key{"title", Field::support_title}, Key{"text", Field::support_text}};
constexpr std::array kWordsOfFollowUp{Key{"text", Field::follow_up_text}, Key{"question", Field::follow_up_question}};

std::string in_brackets(const Value& value) {
  if (const auto* number = value.as<std::int64_t>()) return std::to_string(*number);
  std::string inside;
  if (const auto* items = value.as<deck::Items>()) {
    for (const Value& item : *items) inside += (inside.empty() ? "" : ", ") + in_brackets(item);
  }
  return '[' + inside + ']';
}

std::string written(const deck::Date& date) {
  const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  return std::to_string(date.year) + '-' + two(date.month) + '-' + two(date.day);
}

std::string text_of(const Value& value) {
  if (const auto* text = value.as<std::string>()) return *text;
  if (const auto* date = value.as<deck::Date>()) return written(*date);
  if (value.as<std::int64_t>() != nullptr || value.as<deck::Items>() != nullptr) return in_brackets(value);
  return {};
}

void put(Texts& texts, const Slot& slot, std::string text) {
  if (!text.empty()) texts[slot] = std::move(text);
}

// The items of a list each in a slot of their own, whatever other keys hold in one.
void read(const Value& table, std::span<const Key> keys, Side side, Texts& texts) {
  for (const Key& key : keys) {
    const Value* const value = find(table, key.name);
    if (value == nullptr) continue;
    const auto* const items = is_words(key.field) ? value->as<deck::Items>() : nullptr;
    for (std::size_t i = 0; items != nullptr && i < items->size(); ++i) put(texts, {key.field, i, side}, text_of((*items)[i]));
    if (items == nullptr) put(texts, {key.field, 0, side}, text_of(*value));
  }
}

std::size_t count_of(const Value& table, std::string_view key, std::size_t least) {
  const Value* const value = find(table, key);
  const auto* const items = value == nullptr ? nullptr : value->as<deck::Items>();
  return items == nullptr ? least : std::max(least, items->size());
}

template <class Choices>
std::optional<Choices> choice_in(const Value& table, std::string_view key) {
  const Value* const value = find(table, key);
  const auto* const name = value == nullptr ? nullptr : value->as<std::string>();
  return name == nullptr ? std::nullopt : deck::named<Choices>(*name);
}

template <class Number>
Number number_in(const Value& table, std::string_view key, Number otherwise) {
  const Value* const value = find(table, key);
  const auto* const number = value == nullptr ? nullptr : value->as<std::int64_t>();
  return number == nullptr ? otherwise : Number::from(*number).value_or(otherwise);
}

bool truth_in(const Value& table, std::string_view key) {
  const Value* const value = find(table, key);
  const auto* const truth = value == nullptr ? nullptr : value->as<bool>();
  return truth != nullptr && *truth;
}

CardChoices choices_of(const Value& table) {
  CardChoices choices;
  choices.kind = choice_in<deck::Kind>(table, "kind").value_or(choices.kind);
  choices.moment = choice_in<deck::Moment>(table, "moment");
  choices.weight = number_in(table, "weight", choices.weight);
  choices.sensitivity = choice_in<deck::Sensitivity>(table, "sensitivity").value_or(choices.sensitivity);
  choices.minutes = number_in(table, "minutes", choices.minutes);
  choices.core = truth_in(table, "core");
  choices.again = truth_in(table, "again");
  choices.insight = find(table, "insight") != nullptr;
  choices.questions = count_of(table, "questions", 1);
  choices.options = count_of(table, "options", 2);
  const Value* const grounds = find(table, "grounds");
  const auto* const items = grounds == nullptr ? nullptr : grounds->as<deck::Items>();
  for (std::size_t i = 0; items != nullptr && i < items->size(); ++i) {
    const auto* const name = (*items)[i].as<std::string>();
    const auto ground = name == nullptr ? std::nullopt : deck::named<deck::Ground>(*name);
    if (ground) choices.grounds.at(static_cast<std::size_t>(*ground)) = true;
  }
  return choices;
}

void read_words(const Value& table, Side side, Texts& texts) {
  read(table, kWordsOfCard, side, texts);
  if (const Value* const insight = find(table, "insight")) read(*insight, kWordsOfInsight, side, texts);
  const Value* const silences = find(table, "silence");
  for (std::size_t i = 0; silences != nullptr && i < deck::kAdviceKinds; ++i) {
    if (const Value* const reason = find(*silences, deck::kNames<deck::Advice>.at(i))) texts[{Field::silence, i, side}] = text_of(*reason);
  }
}

Sheet sheet_of(const Value& table, Number number) {
  Sheet sheet;
  sheet.number = number;
  sheet.choices = choices_of(table);
  read_words(table, Side::original, sheet.texts);
  read(table, kRestOfCard, Side::original, sheet.texts);
  if (const Value* const insight = find(table, "insight")) read(*insight, kRestOfInsight, Side::original, sheet.texts);
  return sheet;
}

void read_words_of_deck(const Value& tree, Side side, Texts& texts) {
  read(tree, kWordsOfDeck, side, texts);
  if (const Value* const support = find(tree, "support")) read(*support, kWordsOfSupport, side, texts);
  if (const Value* const follow_up = find(tree, "follow_up")) read(*follow_up, kWordsOfFollowUp, side, texts);
}

const deck::Items* tables_in(const Value& tree) {
  const Value* const cards = find(tree, "card");
  const auto* const items = cards == nullptr ? nullptr : cards->as<deck::Items>();
  const bool tables = items != nullptr && base::all_of(*items, [](const Value& item) { return item.as<deck::Entries>() != nullptr; });
  return tables ? items : nullptr;
}

Number card_with(const Manuscript& deck, const std::string& id) {
  const auto found = base::find_if(deck.cards, [&](const auto& sheet) { return text_in(sheet->texts, {Field::id}) == id; });
  return found == deck.cards.end() ? 0 : (*found)->number;
}

void read_plan(const Value& tree, Manuscript& deck) {
  const Value* const plan = find(tree, "plan");
  for (const deck::Cut cut : deck::kCuts) {
    const Value* const list = plan == nullptr ? nullptr : find(*plan, deck::name_of(cut));
    const auto* const items = list == nullptr ? nullptr : list->as<deck::Items>();
    for (std::size_t i = 0; items != nullptr && i < items->size(); ++i) {
      const Number card = card_with(deck, text_of((*items)[i]));
      if (card != 0 && !deck.planned(card, cut)) deck.plan.at(static_cast<std::size_t>(cut)).push_back(card);
    }
  }
}

Manuscript original_of(const Value& tree, const deck::Items& tables) {
  Manuscript deck;
  deck.choices.version = number_in(tree, "version", deck.choices.version);
  deck.choices.target_group = choice_in<deck::TargetGroup>(tree, "target_group").value_or(deck.choices.target_group);
  deck.choices.language = choice_in<deck::Language>(tree, "language").value_or(deck.choices.language);
  deck.choices.agreements = count_of(tree, "agreements", 1);
  read_words_of_deck(tree, Side::original, deck.texts);
  constexpr std::array kId{Key{"id", Field::id}};
  read(tree, kId, Side::original, deck.texts);
  Number number = 0;
  for (const Value& table : tables) deck.cards.push_back(std::make_shared<const Sheet>(sheet_of(table, ++number)));
  read_plan(tree, deck);
  return deck;
}

// By id; a card that only the translation has comes last, without words of the original.
void add_translation(const Value& tree, const deck::Items& tables, Manuscript& deck) {
  deck.choices.translated = true;
  deck.choices.agreements = std::max(deck.choices.agreements, count_of(tree, "agreements", 1));
  read_words_of_deck(tree, Side::translation, deck.texts);
  for (const Value& table : tables) {
    const Value* const id = find(table, "id");
    const Number known = id == nullptr ? 0 : card_with(deck, text_of(*id));
    Sheet sheet = known == 0 ? Sheet{deck.next_number(), choices_of(table), {}, {}} : *deck.find(known);
    if (known == 0) read(table, kRestOfCard, Side::original, sheet.texts);
    sheet.choices.questions = std::max(sheet.choices.questions, count_of(table, "questions", 1));
    if (sheet.choices.kind == deck::Kind::choice) sheet.choices.options = std::max(sheet.choices.options, count_of(table, "options", 2));
    read_words(table, Side::translation, sheet.texts);
    auto shared = std::make_shared<const Sheet>(std::move(sheet));
    if (known == 0)
      deck.cards.push_back(std::move(shared));
    else
      deck.cards[deck.index_of(known)] = std::move(shared);
  }
}

Value tree_of(std::string_view source) {
  deck::Report report(deck::Language::en);
  return deck::tree_of(source, report);
}

}  // namespace

std::optional<Manuscript> manuscript_of(std::string_view original, std::string_view translation) {
  const Value tree = tree_of(original);
  const deck::Items* const tables = tables_in(tree);
  if (tables == nullptr) return std::nullopt;
  Manuscript deck = original_of(tree, *tables);
  keep_comments(original, Side::original, deck);
  const Value other = tree_of(translation);
  if (const deck::Items* const others = tables_in(other)) {
    add_translation(other, *others, deck);
    keep_comments(translation, Side::translation, deck);
  }
  put_in_playing_order(deck);
  return deck;
}

std::vector<Sheet> sheets_of(const std::vector<deck::Card>& cards) {
  deck::Deck around;
  for (const deck::Card& card : cards) (void)around.cards.add(card);
  const auto read_back = manuscript_of(deck::write(around));
  std::vector<Sheet> sheets;
  if (!read_back) return sheets;
  for (const auto& sheet : read_back->cards) sheets.push_back(*sheet);
  return sheets;
}

}  // namespace streep::editor
