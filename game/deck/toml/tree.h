// What a TOML text says and where it says it, as plain values: so that one file
// knows the TOML library. It knows nothing of decks.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace streep::deck {

class Report;

// A piece of one line of the text; all in characters, from 1.
struct Span {
  std::size_t line = 1;
  std::size_t column = 1;
  std::size_t length = 1;
  bool operator==(const Span&) const = default;
};

struct Value;
struct Entry;

using Date = std::chrono::year_month_day;
struct Other {};  // what no deck has: a fraction, a time
using Items = std::vector<Value>;
using Entries = std::vector<Entry>;  // in the order of the text

struct Value {
  Span at;
  std::variant<Other, std::string, std::int64_t, bool, Date, Items, Entries> content;

  template <class T>
  [[nodiscard]] const T* as() const {
    return std::get_if<T>(&content);
  }
};

struct Entry {
  std::string key;
  Span at;  // of the key
  Value value;
};

// What some editors put before the first character; it is no text.
inline constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";

// The table that `source` is. Where the text is not safe or not TOML, the
// report says so and the table is empty.
[[nodiscard]] Value tree_of(std::string_view source, Report& report);

// The value that a text is, as it would stand behind a key; nothing where it is none.
[[nodiscard]] std::optional<Value> value_in(std::string_view text);

// The value of `key`; null where `table` is no table or has no such key.
[[nodiscard]] const Value* find(const Value& table, std::string_view key);

}  // namespace streep::deck
