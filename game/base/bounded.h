// Numbers and lists that cannot be out of range: a value that exists is valid.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <limits>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

namespace streep::base {

// A whole number from Lo to Hi, both included; starts at Lo.
template <std::int64_t Lo, std::int64_t Hi>
class Whole {
  static_assert(Lo <= Hi);

 public:
  static constexpr std::int64_t kLeast = Lo;
  static constexpr std::int64_t kMost = Hi;

  constexpr Whole() = default;

  // For numbers in the program's text: one out of range does not compile.
  template <std::int64_t Value>
  [[nodiscard]] static constexpr Whole of() {
    static_assert(Lo <= Value && Value <= Hi);
    return Whole(Value);
  }
  [[nodiscard]] static constexpr std::optional<Whole> from(std::int64_t value) {
    if (value < Lo || value > Hi) return std::nullopt;
    return Whole(value);
  }
  [[nodiscard]] constexpr std::int64_t value() const { return value_; }
  constexpr auto operator<=>(const Whole&) const = default;

 private:
  constexpr explicit Whole(std::int64_t value) : value_(value) {}
  std::int64_t value_ = Lo;
};

// At most N things, in order. A thing too many is not taken.
template <class T, std::size_t N>
class List {
 public:
  using value_type = T;
  static constexpr std::size_t kMost = N;

  List() = default;

  [[nodiscard]] static std::optional<List> from(std::vector<T> items) {
    if (items.size() > N) return std::nullopt;
    List list;
    list.items_ = std::move(items);
    return list;
  }
  // False, and nothing changed, where the list is full.
  [[nodiscard]] bool add(T item) {
    if (items_.size() == N) return false;
    items_.push_back(std::move(item));
    return true;
  }

  [[nodiscard]] std::size_t size() const { return items_.size(); }
  [[nodiscard]] bool empty() const { return items_.empty(); }
  [[nodiscard]] const T& operator[](std::size_t i) const { return items_[i]; }
  [[nodiscard]] T& operator[](std::size_t i) { return items_[i]; }
  [[nodiscard]] auto begin() const { return items_.begin(); }
  [[nodiscard]] auto end() const { return items_.end(); }
  [[nodiscard]] auto begin() { return items_.begin(); }
  [[nodiscard]] auto end() { return items_.end(); }
  bool operator==(const List&) const = default;

 private:
  std::vector<T> items_;
};

}  // namespace streep::base
