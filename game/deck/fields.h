// Reads the keys of one table, in any order, and reports what is missing,
// wrong or unknown. It knows no deck: a card or a place is put together by
// whoever asks.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "game/deck/report.h"
#include "game/deck/toml/tree.h"
#include "game/deck/written.h"

namespace streep::deck {

class Fields {
 public:
  // `thing` is what the table describes, as in "a card".
  Fields(const Value& table, const Phrase& thing, Report& report) : table_(table), thing_(thing), report_(report) {}

  // Sets `thing` to the value of `key`. False, and `thing` as it was, where
  // that is missing or wrong; an optional key may be missing. `bounds` are the
  // least and the most items of a list.
  template <class T, class... Bounds>
  bool required(std::string_view key, T& thing, Bounds... bounds) {
    const Value* value = known(key);
    if (value == nullptr) missing(key, std::string(key) + " = " + Written<T>::example());
    return value != nullptr && take(Written<T>::read({key, *value}, report_, bounds...), thing);
  }
  template <class T, class... Bounds>
  bool optional(std::string_view key, T& thing, Bounds... bounds) {
    const Value* value = known(key);
    return value != nullptr && take(Written<T>::read({key, *value}, report_, bounds...), thing);
  }

  // The table of `key`, as in [plan]; nothing where there is none.
  [[nodiscard]] std::optional<Fields> required_table(std::string_view key, const Phrase& thing);
  [[nodiscard]] std::optional<Fields> optional_table(std::string_view key, const Phrase& thing);
  // The tables of `key`, as in [[card]]: at least one, and the first `most`.
  [[nodiscard]] std::vector<Fields> required_tables(std::string_view key, std::size_t most, const Phrase& thing);

  // `key` is known, and its value does not matter now.
  void allow(std::string_view key) { known_.push_back(key); }
  // `key` is known, but is wrong in this table; {0} of the complaint is the key.
  void refuse(std::string_view key, const Complaint& complaint, std::vector<std::string> values);
  // After the last key: whatever was not asked for is unknown.
  void end();

  // Where the value of `key` is, or else the table.
  [[nodiscard]] Span at(std::string_view key) const;
  [[nodiscard]] const Value& table() const { return table_; }

 private:
  template <class T>
  static bool take(std::optional<T> read, T& thing) {
    if (!read) return false;
    thing = std::move(*read);
    return true;
  }
  const Value* known(std::string_view key);
  void missing(std::string_view key, std::string example);

  const Value& table_;
  const Phrase& thing_;
  Report& report_;
  std::vector<std::string_view> known_;
};

}  // namespace streep::deck
