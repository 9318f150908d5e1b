#include "game/editor/reading.h"

#include <algorithm>
#include <string>
#include <type_traits>
#include <utility>

#include "game/base/date.h"
#include "game/base/ranges.h"
#include "game/deck/names.h"
#include "game/deck/report.h"
#include "game/deck/toml/tree.h"
#include "game/deck/write.h"
#include "game/deck/written.h"
#include "game/editor/fields.h"
#include "game/editor/keeping.h"
#include "game/editor/order.h"

namespace streep::editor {
namespace {

using deck::find;
using deck::Value;

std::string in_brackets(const Value& value) {
  if (const auto* number = value.as<std::int64_t>()) return std::to_string(*number);
  std::string inside;
  if (const auto* items = value.as<deck::Items>()) {
    for (const Value& item : *items) inside += (inside.empty() ? "" : ", ") + in_brackets(item);
  }
  return '[' + inside + ']';
}

std::string text_of(const Value& value) {
  if (const auto* text = value.as<std::string>()) return *text;
  if (const auto* date = value.as<deck::Date>()) return base::text_of(*date);
  if (value.as<std::int64_t>() != nullptr || value.as<deck::Items>() != nullptr) return in_brackets(value);
  return {};
}

// What is typed of a table: its words, each item of a list in a slot of its own, and the rest too where that is wanted.
enum class What { words, all };

template <class Owner>
void read_texts(const Value& table, std::string_view name, Wording wording, What what, Texts& texts) {
  deck::for_each_key<Owner>([&]<class Member>(const deck::Key<Owner, Member>& key) {
    const Value* const value = find(table, key.name);
    const auto read = [&](std::string_view typed) {
      if (const Value* const text = find(table, typed))
        put(texts, {{name, typed}, 0, is_words({name, typed}) ? wording : Wording::original}, text_of(*text));
    };
    if constexpr (kHasTable<Member>) {
      if (value != nullptr) read_texts<Below<Member>>(*value, key.name, wording, what, texts);
    } else if constexpr (std::is_same_v<Member, deck::Silences>) {
      for (const std::string_view advice : deck::kNames<deck::Advice>) {
        const Value* const reason = value == nullptr ? nullptr : find(*value, advice);
        if (reason != nullptr) texts[{{key.name, advice}, 0, wording}] = text_of(*reason);
      }
    } else if constexpr (kIsTyped<Owner, Member>) {
      const bool words = key.rules.role != deck::Role::none;
      if (!words && what == What::words) return;
      const auto* const items = words && value != nullptr ? value->as<deck::Items>() : nullptr;
      if (items == nullptr) read(key.name);
      if (std::is_same_v<Member, std::optional<deck::Proportion>>) read(deck::kWhole);
      for (std::size_t i = 0; items != nullptr && i < items->size(); ++i) put(texts, {{name, key.name}, i, wording}, text_of((*items)[i]));
    }
  });
}

std::size_t count_of(const Value& table, const Field& list, std::size_t least) {
  const Value* const value = find(table, list.key);
  const auto* const items = value == nullptr ? nullptr : value->as<deck::Items>();
  return items == nullptr ? least : std::max(least, items->size());
}

// As it was where that cannot be read.
template <class Choice>
void choose(const Value& table, std::string_view key, Choice& choice) {
  deck::Report ignored;
  const Value* const value = find(table, key);
  if (value == nullptr) return;
  if (const auto read = deck::Written<Choice>::read({{.key = key}, *value}, ignored)) choice = *read;
}

// Those that can be read.
template <class Choice, std::size_t N>
void choose(const Value& table, std::string_view key, base::List<Choice, N>& choices) {
  const Value* const value = find(table, key);
  const auto* const items = value == nullptr ? nullptr : value->as<deck::Items>();
  for (std::size_t i = 0; items != nullptr && i < items->size(); ++i) {
    deck::Report ignored;
    const auto read = deck::Written<Choice>::read({{.key = key}, (*items)[i]}, ignored);
    if (read && !base::contains(choices, *read)) (void)choices.add(*read);
  }
}

CardChoices choices_of(const Value& table) {
  CardChoices choices;
  deck::for_each_key<deck::Card>([&]<class Member>(const deck::Key<deck::Card, Member>& key) {
    if constexpr (kIsChosen<deck::Card, Member>) choose(table, key.name, choices.*key.member);
  });
  choices.has_insight = find(table, "insight") != nullptr;
  choices.question_count = count_of(table, Field::question, 1);
  choices.option_count = count_of(table, Field::option, 2);
  return choices;
}

Sheet sheet_of(const Value& table, Number number) {
  Sheet sheet;
  sheet.number = number;
  sheet.choices = choices_of(table);
  read_texts<deck::Card>(table, "", Wording::original, What::all, sheet.texts);
  return sheet;
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
      if (card != 0 && !deck.planned(card, cut)) deck.plan[cut].push_back(card);
    }
  }
}

Manuscript original_of(const Value& tree, const deck::Items& tables) {
  Manuscript deck;
  choose(tree, "version", deck.choices.version);
  choose(tree, "target_group", deck.choices.target_group);
  choose(tree, "language", deck.choices.language);
  deck.choices.agreements = count_of(tree, Field::agreement, 1);
  read_texts<deck::Deck>(tree, "", Wording::original, What::all, deck.texts);
  Number number = 0;
  for (const Value& table : tables) deck.cards.push_back(std::make_shared<const Sheet>(sheet_of(table, ++number)));
  read_plan(tree, deck);
  return deck;
}

// By id; a card that only the translation has comes last, without words of the original.
void add_translation(const Value& tree, const deck::Items& tables, Manuscript& deck) {
  deck.choices.translated = true;
  deck.choices.agreements = std::max(deck.choices.agreements, count_of(tree, Field::agreement, 1));
  read_texts<deck::Deck>(tree, "", Wording::translation, What::words, deck.texts);
  for (const Value& table : tables) {
    const Value* const id = find(table, "id");
    const Number known = id == nullptr ? 0 : card_with(deck, text_of(*id));
    Sheet sheet = known == 0 ? Sheet{deck.next_number(), choices_of(table), {}, {}} : *deck.find(known);
    CardChoices& choices = sheet.choices;
    choices.question_count = std::max(choices.question_count, count_of(table, Field::question, 1));
    if (choices.kind == deck::Kind::choice) choices.option_count = std::max(choices.option_count, count_of(table, Field::option, 2));
    read_texts<deck::Card>(table, "", Wording::translation, known == 0 ? What::all : What::words, sheet.texts);
    auto shared = std::make_shared<const Sheet>(std::move(sheet));
    if (known == 0)
      deck.cards.push_back(std::move(shared));
    else
      deck.cards[deck.index_of(known)] = std::move(shared);
  }
}

Value tree_of(std::string_view source) {
  deck::Report report;
  return deck::tree_of(source, report);
}

}  // namespace

std::optional<Manuscript> manuscript_of(std::string_view original, std::string_view translation) {
  const Value tree = tree_of(original);
  const deck::Items* const tables = tables_in(tree);
  if (tables == nullptr) return std::nullopt;
  Manuscript deck = original_of(tree, *tables);
  keep_comments(original, Wording::original, deck);
  const Value other = tree_of(translation);
  if (const deck::Items* const others = tables_in(other)) {
    add_translation(other, *others, deck);
    keep_comments(translation, Wording::translation, deck);
  }
  put_in_playing_order(deck);
  return deck;
}

std::vector<Sheet> sheets_of(const std::vector<deck::Card>& cards) {
  std::vector<Sheet> sheets;
  for (const deck::Card& card : cards) sheets.push_back(sheet_of(deck::tree_of(card), static_cast<Number>(sheets.size()) + 1));
  return sheets;
}

}  // namespace streep::editor
