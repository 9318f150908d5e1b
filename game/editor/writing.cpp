#include "game/editor/writing.h"

#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "game/base/date.h"
#include "game/base/ranges.h"
#include "game/deck/names.h"
#include "game/deck/write.h"
#include "game/editor/fields.h"

namespace streep::editor {
namespace {

using deck::Entries;
using deck::Items;
using deck::Key;
using deck::Value;

void add(std::string_view key, Value value, Entries& entries) { entries.push_back({std::string(key), {}, std::move(value)}); }

bool is_groups(const Value& value) {
  const auto* const items = value.as<Items>();
  return items != nullptr && base::all_of(*items, [](const Value& item) { return item.as<std::int64_t>() != nullptr || is_groups(item); });
}

// A number, a day or groups of numbers; anything else is a text, which the
// checker tells of while the rest can still be read.
Value bare(const std::string& text) {
  if (auto value = deck::value_in(text)) {
    const auto* const number = value->as<std::int64_t>();
    const auto* const date = value->as<deck::Date>();
    const bool as_typed = (number != nullptr && std::to_string(*number) == text) || (date != nullptr && base::text_of(*date) == text);
    if (as_typed || is_groups(*value)) return *std::move(value);
  }
  return {{}, text};
}

// One table, from what is chosen and typed.
class TableWriter {
 public:
  TableWriter(const Manuscript& deck, const Sheet* sheet, Wording wording) : deck_(deck), sheet_(sheet), wording_(wording) {}

  template <class Owner>
  Value table(std::string_view name) {
    Entries entries;
    deck::for_each_key<Owner>([&](const auto& key) { write(key, name, entries); });
    return {{}, std::move(entries)};
  }

 private:
  // A number, a date or groups that are typed.
  template <class Owner, class Member>
  void write(const Key<Owner, Member>& key, std::string_view table, Entries& entries) {
    if constexpr (kHasTable<Member>) {
      const bool there = sheet_ == nullptr || sheet_->choices.has_insight;
      if (there) add(key.name, this->table<Below<Member>>(key.name), entries);
    } else if constexpr (kIsChosen<Owner, Member>) {
      deck::add_entry<deck::Card>(key, sheet_->choices, entries);
    } else if (is_of_kind(key.rules) && (key.rules.need == deck::Need::required || !text({table, key.name}).empty())) {
      add(key.name, bare(text({table, key.name})), entries);
    }
  }
  template <class Owner, std::size_t N>
  void write(const Key<Owner, base::Text<N>>& key, std::string_view table, Entries& entries) {
    write_text(key.name, key.rules, table, entries);
  }
  template <class Owner>
  void write(const Key<Owner, deck::Id>& key, std::string_view table, Entries& entries) {
    const bool needless = Field{table, key.name} == Field::measure && !sheet_->choices.again;
    if (!needless) write_text(key.name, key.rules, table, entries);
  }
  template <class Owner, std::size_t M, std::size_t N>
  void write(const Key<Owner, base::List<base::Text<M>, N>>& key, std::string_view table, Entries& entries) {
    if (!is_of_kind(key.rules)) return;
    const Field field{table, key.name};
    Items items;
    for (std::size_t i = 0; i < count_of(field); ++i) items.push_back({{}, text(field, i)});
    add(key.name, {{}, std::move(items)}, entries);
  }
  void write(const Key<deck::Insight, std::optional<deck::Proportion>>& key, std::string_view table, Entries& entries) {
    const Field part{table, key.name}, whole{table, deck::kWhole};
    if (text(part).empty() && text(whole).empty()) return;
    add(part.key, bare(text(part)), entries);
    add(whole.key, bare(text(whole)), entries);
  }
  void write(const Key<deck::Card, deck::Silences>& key, std::string_view, Entries& entries) {
    Entries reasons;
    for (const std::string_view advice : deck::kNames<deck::Advice>) {
      if (sheet_->texts.contains({{key.name, advice}, 0, wording_})) add(advice, {{}, text({key.name, advice})}, reasons);
    }
    if (!reasons.empty()) add(key.name, {{}, std::move(reasons)}, entries);
  }
  // Of the deck itself.
  void write(const Key<deck::Deck, deck::Version>& key, std::string_view, Entries& entries) {
    write_choice(key.name, deck_.choices.version, entries);
  }
  void write(const Key<deck::Deck, deck::TargetGroup>& key, std::string_view, Entries& entries) {
    write_choice(key.name, deck_.choices.target_group, entries);
  }
  void write(const Key<deck::Deck, deck::Language>& key, std::string_view, Entries& entries) {
    write_choice(key.name, deck_.language(wording_), entries);
  }
  void write(const Key<deck::Deck, deck::Plan>& key, std::string_view, Entries& entries) {
    Entries cuts;
    for (const deck::Cut cut : deck::kCuts) {
      Items ids;
      for (const Number card : deck_.plan[cut]) ids.push_back({{}, deck_.text({card, Field::id})});
      add(name_of(cut), {{}, std::move(ids)}, cuts);
    }
    add(key.name, {{}, std::move(cuts)}, entries);
  }
  void write(const Key<deck::Deck, deck::Cards>& key, std::string_view, Entries& entries) {
    Items tables;
    for (const auto& sheet : deck_.cards) tables.push_back(TableWriter(deck_, sheet.get(), wording_).table<deck::Card>(""));
    if (!tables.empty()) add(key.name, {{}, std::move(tables)}, entries);
  }

  void write_text(std::string_view key, const deck::Rules& rules, std::string_view table, Entries& entries) {
    const std::string& words = text({table, key});
    if (is_of_kind(rules) && (rules.need == deck::Need::required || !words.empty())) add(key, {{}, words}, entries);
  }
  template <class Choice>
  static void write_choice(std::string_view key, Choice choice, Entries& entries) {
    add(key, deck::Written<Choice>::value(choice), entries);
  }
  [[nodiscard]] bool is_of_kind(const deck::Rules& rules) const { return !rules.kind || *rules.kind == sheet_->choices.kind; }
  [[nodiscard]] std::size_t count_of(const Field& list) const {
    if (list == Field::agreement) return deck_.choices.agreements;
    return list == Field::option ? sheet_->choices.option_count : sheet_->choices.question_count;
  }
  [[nodiscard]] const std::string& text(const Field& field, std::size_t item = 0) const {
    return text_in(sheet_ == nullptr ? deck_.texts : sheet_->texts, {field, item, is_words(field) ? wording_ : Wording::original});
  }

  const Manuscript& deck_;
  const Sheet* sheet_;  // null: the deck itself
  Wording wording_;
};

}  // namespace

deck::Value tree_of(const Manuscript& deck, Wording wording) {
  deck::Value tree = TableWriter(deck, nullptr, wording).table<deck::Deck>("");
  auto& entries = std::get<Entries>(tree.content);
  entries.insert(entries.begin(), {"format", {}, deck::Written<deck::Format>::value(deck::Format())});
  return tree;
}

}  // namespace streep::editor
