#include "game/deck/table/columns.h"

#include <algorithm>
#include <type_traits>
#include <vector>

#include "game/deck/keys.h"

namespace streep::deck {
namespace {

template <class T>
inline constexpr bool kIsNames = false;
template <class Name, std::size_t N>
inline constexpr bool kIsNames<base::List<Name, N>> = std::is_enum_v<Name>;

template <class T>
concept OneName = std::is_enum_v<T>;

class ColumnList {
 public:
  template <class Owner, class Member>
  void operator()(const Key<Owner, Member>& key) {
    if constexpr (kIsNames<Member>)
      add(key.name, CellSort::names);
    else
      add(key.name, CellSort::bare);
  }
  template <class Owner, std::size_t N>
  void operator()(const Key<Owner, base::Text<N>>& key) {
    add(key.name, CellSort::text);
  }
  template <class Owner, OneName Choice>
  void operator()(const Key<Owner, Choice>& key) {
    add(key.name, CellSort::text);
  }
  void operator()(const Key<Card, Id>& key) { add(key.name, CellSort::text); }
  void operator()(const Key<Card, std::optional<Moment>>& key) { add(key.name, CellSort::text); }
  // Its singular, with a number.
  template <std::size_t M, std::size_t N>
  void operator()(const Key<Card, base::List<base::Text<M>, N>>& key) {
    const std::string one(key.name.substr(0, key.name.size() - 1));
    for (std::size_t i = 0; i < std::min(key.rules.most, N); ++i)
      columns_.push_back({.name = one + '_' + std::to_string(i + 1), .table = table_, .key = key.name, .sort = CellSort::item, .item = i});
  }
  void operator()(const Key<Insight, std::optional<Proportion>>& key) {
    add(key.name, CellSort::bare);
    add(kWhole, CellSort::bare);
  }
  void operator()(const Key<Card, std::optional<Insight>>& key) {
    table_ = key.name;
    for_each_key<Insight>(*this);
    table_ = {};
  }
  void operator()(const Key<Card, Silences>& key) { add(key.name, CellSort::silences); }

  std::vector<Column> columns_;

 private:
  // The text of a table is called as the table.
  void add(std::string_view key, CellSort sort) {
    const std::string_view name = key == "text" ? table_ : key;
    columns_.push_back({.name = std::string(name), .table = table_, .key = key, .sort = sort});
  }

  std::string_view table_;
};

bool is_formula(std::string_view text) {
  const std::size_t first = text.find_first_not_of('\'');
  return first != text.npos && std::string_view("=+-@").find(text[first]) != text.npos;
}

}  // namespace

std::span<const Column> columns() {
  static const std::vector<Column> kColumns = [] {
    ColumnList list;
    for_each_key<Card>(list);
    return std::move(list.columns_);
  }();
  return kColumns;
}

std::string guarded(const std::string& text) { return is_formula(text) ? '\'' + text : text; }

std::string unguarded(const std::string& text) { return text.starts_with('\'') && is_formula(text) ? text.substr(1) : text; }

}  // namespace streep::deck
