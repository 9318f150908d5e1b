// The algorithms of <algorithm> over a whole range, and by a projection: a member of each, or what a function makes of it.
// C++20 has these too, but the libc++ 13 that a browser is built with has none of them: tools/floors refuses them there.
// They know no views and no containers.
#pragma once

#include <algorithm>
#include <functional>
#include <iterator>
#include <utility>

namespace streep::base {

// Each as it is: the projection where none is given.
struct Itself {
  template <class Value>
  constexpr Value&& operator()(Value&& value) const {
    return std::forward<Value>(value);
  }
};

// The first; the end where there is none. Not of a temporary, which would be gone.
template <class Range, class Test, class Projection = Itself>
[[nodiscard]] constexpr auto find_if(Range& range, Test test, Projection projection = {}) {
  return std::find_if(std::begin(range), std::end(range),
                      [&](const auto& one) -> bool { return std::invoke(test, std::invoke(projection, one)); });
}
template <class Range, class Value, class Projection = Itself>
[[nodiscard]] constexpr auto find(Range& range, const Value& value, Projection projection = {}) {
  return std::find_if(std::begin(range), std::end(range), [&](const auto& one) { return std::invoke(projection, one) == value; });
}
template <class Range, class Value, class Projection = Itself>
[[nodiscard]] constexpr bool contains(const Range& range, const Value& value, Projection projection = {}) {
  return base::find(range, value, projection) != std::end(range);
}
template <class Range, class Value, class Projection = Itself>
[[nodiscard]] constexpr auto count(const Range& range, const Value& value, Projection projection = {}) {
  return std::count_if(std::begin(range), std::end(range), [&](const auto& one) { return std::invoke(projection, one) == value; });
}

template <class Range, class Test, class Projection = Itself>
[[nodiscard]] constexpr bool any_of(const Range& range, Test test, Projection projection = {}) {
  return base::find_if(range, test, projection) != std::end(range);
}
template <class Range, class Test, class Projection = Itself>
[[nodiscard]] constexpr bool none_of(const Range& range, Test test, Projection projection = {}) {
  return !base::any_of(range, test, projection);
}
template <class Range, class Test, class Projection = Itself>
[[nodiscard]] constexpr bool all_of(const Range& range, Test test, Projection projection = {}) {
  const auto fails = [&](const auto& one) -> bool { return !std::invoke(test, one); };
  return base::none_of(range, fails, projection);
}

// The first of the largest; the end of an empty range.
template <class Range, class Projection = Itself>
[[nodiscard]] constexpr auto max_element(Range& range, Projection projection = {}) {
  return std::max_element(std::begin(range), std::end(range),
                          [&](const auto& a, const auto& b) { return std::invoke(projection, a) < std::invoke(projection, b); });
}

// Smallest first.
template <class Range, class Projection = Itself>
constexpr void sort(Range& range, Projection projection = {}) {
  std::sort(std::begin(range), std::end(range),
            [&](const auto& a, const auto& b) { return std::invoke(projection, a) < std::invoke(projection, b); });
}
// Equals stay in their order.
template <class Range, class Projection = Itself>
void stable_sort(Range& range, Projection projection = {}) {
  std::stable_sort(std::begin(range), std::end(range),
                   [&](const auto& a, const auto& b) { return std::invoke(projection, a) < std::invoke(projection, b); });
}

// What the projection makes of each, from `to` on.
template <class Range, class Iterator, class Projection>
constexpr Iterator transform(const Range& range, Iterator to, Projection projection) {
  return std::transform(std::begin(range), std::end(range), to, [&](const auto& one) { return std::invoke(projection, one); });
}

}  // namespace streep::base
