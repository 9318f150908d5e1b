// How many members a struct has, for lists that must not forget one.
#pragma once

#include <cstddef>

namespace streep::base {

struct Anything {
  template <class T>
  operator T() const;  // NOLINT(google-explicit-constructor): whatever the member is, it becomes that
};

// Of an aggregate: the most initialisers that it takes.
template <class T, class... Initialisers>
[[nodiscard]] consteval std::size_t members_of() {
  if constexpr (requires { T{Initialisers{}..., Anything{}}; }) {
    return members_of<T, Initialisers..., Anything>();
  } else {
    return sizeof...(Initialisers);
  }
}

}  // namespace streep::base
