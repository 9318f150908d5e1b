// What C++ does not say of an enumeration: how many enumerators it has, and a
// value for each of them. They count from 0 on, without a gap.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

namespace streep::base {

// GCC and Clang write an enumerator with its name, Kind::line, and any other value as a cast, (Kind)3.
template <auto Value>
[[nodiscard]] consteval bool is_enumerator() {
  const std::string_view written = __PRETTY_FUNCTION__;
  return written.substr(written.rfind(')') + 1).find("::") != std::string_view::npos;
}

template <class Enum, std::size_t From = 0>
[[nodiscard]] consteval std::size_t count_of() {
  static_assert(std::is_enum_v<Enum>);
  if constexpr (is_enumerator<static_cast<Enum>(From)>()) {
    return count_of<Enum, From + 1>();
  } else {
    return From;
  }
}

template <class Enum>
inline constexpr std::size_t kCount = count_of<Enum>();

template <class Enum>
[[nodiscard]] constexpr std::size_t position_of(Enum value) {
  return static_cast<std::size_t>(value);
}

// One value for each enumerator, and found by it. One too few or too many does not compile.
template <class Enum, class T>
class By {
 public:
  using value_type = T;

  constexpr By() = default;  // each as a T begins
  template <class... Values>
  // NOLINTNEXTLINE(google-explicit-constructor): a list of values is one
  constexpr By(T first, Values... others) : values_{std::move(first), T(std::move(others))...} {
    static_assert(1 + sizeof...(Values) == kCount<Enum>, "there is one value for each enumerator");
  }

  [[nodiscard]] constexpr T& operator[](Enum at) { return values_[position_of(at)]; }
  [[nodiscard]] constexpr const T& operator[](Enum at) const { return values_[position_of(at)]; }
  [[nodiscard]] constexpr const std::array<T, kCount<Enum>>& values() const { return values_; }  // in the order of the enumerators
  [[nodiscard]] static constexpr std::size_t size() { return kCount<Enum>; }
  [[nodiscard]] constexpr auto begin() { return values_.begin(); }
  [[nodiscard]] constexpr auto end() { return values_.end(); }
  [[nodiscard]] constexpr auto begin() const { return values_.begin(); }
  [[nodiscard]] constexpr auto end() const { return values_.end(); }
  bool operator==(const By&) const = default;

 private:
  std::array<T, kCount<Enum>> values_{};
};

namespace detail {
template <class Enum, std::size_t... Positions>
[[nodiscard]] consteval std::array<Enum, sizeof...(Positions)> all_of(std::index_sequence<Positions...>) {
  return {static_cast<Enum>(Positions)...};
}
}  // namespace detail

// What a function makes of each.
template <class Enum, class Make>
[[nodiscard]] auto by(const Make& make) {
  By<Enum, decltype(make(Enum{}))> all;
  for (std::size_t i = 0; i < kCount<Enum>; ++i) all[static_cast<Enum>(i)] = make(static_cast<Enum>(i));
  return all;
}

// Each of them, in order.
template <class Enum>
inline constexpr std::array<Enum, kCount<Enum>> kAll = detail::all_of<Enum>(std::make_index_sequence<kCount<Enum>>());

}  // namespace streep::base
