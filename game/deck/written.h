// How each sort of value of a deck is written in its file: an example of it,
// how to read it, and how to write it. A value that is read is valid; otherwise
// the report says why it is not.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "game/deck/complaints.h"
#include "game/deck/deck.h"
#include "game/deck/names.h"
#include "game/deck/report.h"
#include "game/deck/toml/tree.h"

namespace streep::deck {

// A value and the key that it belongs to, for what the report says.
struct Keyed {
  Path path;
  const Value& value;
  std::size_t least = 1, most = static_cast<std::size_t>(-1);  // items, where it is a list
  [[nodiscard]] Where where() const { return {value.at, path}; }
  [[nodiscard]] KeyName name() const { return {path.key}; }
};

[[nodiscard]] const std::string* read_text(Keyed from, std::size_t most_bytes, Report& report);
[[nodiscard]] std::optional<Id> read_id(Keyed from, Report& report);
[[nodiscard]] std::optional<std::int64_t> read_whole(Keyed from, std::int64_t least, std::int64_t most, Report& report);
[[nodiscard]] std::optional<bool> read_truth(Keyed from, Report& report);
[[nodiscard]] std::optional<Day> read_day(Keyed from, Report& report);
[[nodiscard]] std::optional<std::size_t> read_name(Keyed from, std::span<const std::string_view> names, Report& report);
// The items, where the value is a list of as many as it may have.
[[nodiscard]] const Items* read_items(Keyed from, std::string_view example, Report& report);

// An enumeration, unless there is a specialisation below.
template <class Choices>
struct Written {
  static std::string example() { return '"' + std::string(kNames<Choices>.values().front()) + '"'; }
  static std::optional<Choices> read(Keyed from, Report& report) {
    const auto number = read_name(from, kNames<Choices>.values(), report);
    if (!number) return std::nullopt;
    return static_cast<Choices>(*number);
  }
  static Value value(Choices choice) { return {{}, std::string(name_of(choice))}; }
};

template <std::size_t N>
struct Written<base::Text<N>> {
  static std::string example() { return "\"…\""; }
  static std::optional<base::Text<N>> read(Keyed from, Report& report) {
    const std::string* text = read_text(from, N, report);
    return text == nullptr ? std::nullopt : base::Text<N>::from(*text);
  }
  static Value value(const base::Text<N>& text) { return {{}, text.str()}; }
};

template <>
struct Written<Id> {
  static std::string example() { return "\"een-naam\""; }
  static std::optional<Id> read(Keyed from, Report& report) { return read_id(from, report); }
  static Value value(const Id& id) { return {{}, id.str()}; }
};

template <std::int64_t Lo, std::int64_t Hi>
struct Written<base::Whole<Lo, Hi>> {
  static std::string example() { return std::to_string(Lo); }
  static std::optional<base::Whole<Lo, Hi>> read(Keyed from, Report& report) {
    const auto number = read_whole(from, Lo, Hi, report);
    return number ? base::Whole<Lo, Hi>::from(*number) : std::nullopt;
  }
  static Value value(base::Whole<Lo, Hi> number) { return {{}, number.value()}; }
};

// The number of an answer: 0 for pass, then the options.
template <>
struct Written<Choice> {
  static std::string example() { return "0"; }
  static std::optional<Choice> read(Keyed from, Report& report) {
    const auto number = read_whole(from, kPass, base::kOptionsMost, report);
    if (!number) return std::nullopt;
    return static_cast<Choice>(*number);
  }
  static Value value(Choice number) { return {{}, std::int64_t{number}}; }
};

template <>
struct Written<bool> {
  static std::string example() { return "true"; }
  static std::optional<bool> read(Keyed from, Report& report) { return read_truth(from, report); }
  static Value value(bool truth) { return {{}, truth}; }
};

template <>
struct Written<Day> {
  static std::string example() { return "2025-01-31"; }
  static std::optional<Day> read(Keyed from, Report& report) { return read_day(from, report); }
  static Value value(Day day) { return {{}, day.date()}; }
};

template <class T>
struct Written<std::optional<T>> {
  static std::string example() { return Written<T>::example(); }
  static std::optional<std::optional<T>> read(Keyed from, Report& report) {
    auto thing = Written<T>::read(from, report);
    return thing ? std::optional(std::optional(std::move(thing))) : std::nullopt;
  }
  static Value value(const std::optional<T>& thing) { return Written<T>::value(*thing); }
};

// What may be in a list only once: a card in a plan, a ground.
template <class T>
inline constexpr bool kOnceInList = std::is_enum_v<T> || std::is_same_v<T, Id>;

template <class T, std::size_t N>
struct Written<base::List<T, N>> {
  static std::string example() { return '[' + Written<T>::example() + ']'; }
  // Reports every item that is wrong, not only the first.
  static std::optional<base::List<T, N>> read(Keyed from, Report& report) {
    from.most = std::min(from.most, N);
    const Items* items = read_items(from, example(), report);
    if (items == nullptr) return std::nullopt;
    base::List<T, N> list;
    bool right = true;
    for (std::size_t i = 0; i < items->size(); ++i) {
      Keyed item{from.path, (*items)[i]};
      if (!item.path.item) item.path.item = i;
      auto thing = Written<T>::read(item, report);
      if constexpr (kOnceInList<T>) {
        if (thing && std::find(list.begin(), list.end(), *thing) != list.end()) {
          report.add(item.where(), complaints::kTwiceInList, {item.name(), *item.value.template as<std::string>()});
          thing.reset();
        }
      }
      right = thing && list.add(std::move(*thing)) && right;
    }
    return right ? std::optional(std::move(list)) : std::nullopt;
  }
  static Value value(const base::List<T, N>& list) {
    Items items;
    for (const T& item : list) items.push_back(Written<T>::value(item));
    return {{}, std::move(items)};
  }
};

}  // namespace streep::deck
