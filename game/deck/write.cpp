#include "game/deck/write.h"

#include <string_view>
#include <utility>

#include "game/deck/toml/layout.h"

namespace streep::deck {
namespace {

void add(std::string_view key, Value value, Entries& entries) { entries.push_back({std::string(key), {}, std::move(value)}); }

class TreeWriter {
 public:
  explicit TreeWriter(Default choices) : choices_(choices) {}

  template <class Table>
  [[nodiscard]] Value table(const Table& thing) const {
    Entries entries;
    for_each_key(thing, [&](const auto& key, const auto& member) { write(key, thing, member, entries); });
    return {{}, std::move(entries)};
  }

 private:
  template <class Owner, class Member>
  void write(const Key<Owner, Member>& key, const Owner& owner, const Member& member, Entries& entries) const {
    if constexpr (kIsTable<Member>)
      add(key.name, table(member), entries);
    else
      add_entry(key, owner, entries, choices_);
  }
  template <class Member>
  void write(const Key<Card, Member>& key, const Card& card, const Member&, Entries& entries) const {
    if (!key.rules.kind || *key.rules.kind == card.kind) add_entry(key, card, entries, choices_);
  }
  void write(const Key<Card, std::optional<Insight>>& key, const Card&, const std::optional<Insight>& insight, Entries& entries) const {
    if (insight) add(key.name, table(*insight), entries);
  }
  void write(const Key<Insight, std::optional<Proportion>>& key, const Insight&, const std::optional<Proportion>& proportion,
             Entries& entries) const {
    if (!proportion) return;
    add(key.name, {{}, proportion->part.value()}, entries);
    add(kWhole, {{}, proportion->of()}, entries);
  }
  void write(const Key<Card, Silences>& key, const Card&, const Silences& silences, Entries& entries) const {
    Entries reasons;
    for (const Silence& silence : silences) add(name_of(silence.advice), {{}, silence.reason.str()}, reasons);
    if (!reasons.empty()) add(key.name, {{}, std::move(reasons)}, entries);
  }
  void write(const Key<Deck, Plan>& key, const Deck&, const Plan& plan, Entries& entries) const {
    Entries cuts;
    for (const Cut cut : kCuts) add(name_of(cut), Written<CardIds>::value(plan[cut]), cuts);
    add(key.name, {{}, std::move(cuts)}, entries);
  }
  template <class Owner, IsTable Thing, std::size_t N>
  void write(const Key<Owner, base::List<Thing, N>>& key, const Owner&, const base::List<Thing, N>& things, Entries& entries) const {
    Items tables;
    for (const Thing& thing : things) tables.push_back(table(thing));
    if (!tables.empty()) add(key.name, {{}, std::move(tables)}, entries);
  }

  Default choices_;
};

template <class Thing>
std::string file_of(const Thing& thing) {
  Value tree = TreeWriter(Default::left_out).table(thing);
  auto& entries = std::get<Entries>(tree.content);
  entries.insert(entries.begin(), {"format", {}, Written<Format>::value(Format())});
  return layout_of(tree);
}

}  // namespace

std::string write(const Deck& deck) { return file_of(deck); }
std::string write(const Routes& routes) { return file_of(routes); }

Value tree_of(const Card& card, Default choices) { return TreeWriter(choices).table(card); }

}  // namespace streep::deck
