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

#include "game/deck/keys.h"
#include "game/deck/report.h"
#include "game/deck/toml/tree.h"
#include "game/deck/written.h"

namespace streep::deck {

class Fields {
 public:
  // `thing` is what the table describes, as in "a card"; `path` is that of the table.
  Fields(const Value& table, const Phrase& thing, Report& report, const Path& path = {})
      : table_(table), thing_(thing), report_(report), path_(path) {}

  // Sets `member` to the value of `key`. False, and `member` as it was, where
  // that is missing or wrong; an optional key may be missing. Here and below a
  // key lives as long as the program.
  template <class T>
  bool read(std::string_view key, T& member, const Rules& rules = {}) {
    const Value* value = known(key);
    if (value == nullptr && rules.need == Need::required) missing(key, std::string(key) + " = " + Written<T>::example());
    if (value == nullptr) return false;
    auto found = Written<T>::read({path_of(key), *value, rules.least, rules.most}, report_);
    if (!found) return false;
    member = std::move(*found);
    return true;
  }

  // The table of `key`, as in [plan]; nothing where there is none.
  [[nodiscard]] std::optional<Fields> required_table(std::string_view key, const Phrase& thing);
  [[nodiscard]] std::optional<Fields> optional_table(std::string_view key, const Phrase& thing);
  // The tables of `key`, as in [[card]]: at least one, and the first `most`.
  [[nodiscard]] std::vector<Fields> required_tables(std::string_view key, std::size_t most, const Phrase& thing);

  // `key` is known, and its value does not matter now.
  void allow(std::string_view key) { known_.push_back(key); }
  // `key` is known, but is wrong in this table.
  void refuse(std::string_view key, const Complaint& complaint, const Details& details);
  // After the last key: whatever was not asked for is unknown.
  void end();

  // Where the value of `key` is, or else the table.
  [[nodiscard]] Where where(std::string_view key) const;
  [[nodiscard]] const Value& table() const { return table_; }

 private:
  const Value* known(std::string_view key);
  void missing(std::string_view key, std::string example);
  [[nodiscard]] Path path_of(std::string_view key) const;

  const Value& table_;
  const Phrase& thing_;
  Report& report_;
  Path path_;
  std::vector<std::string_view> known_;
};

}  // namespace streep::deck
