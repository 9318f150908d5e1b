// An enumeration and its names: as files, messages and command lines call its
// enumerators. It says them once, in its own namespace:
//   constexpr base::Names<Language> names_of(Language) { return {"nl", "en"}; }
// An enumerator without a name does not compile.
#pragma once

#include <optional>
#include <string_view>
#include <type_traits>

#include "game/base/enumeration.h"

namespace streep::base {

template <class Enum>
using Names = By<Enum, std::string_view>;

template <class Enum>
concept HasNames = std::is_same_v<decltype(names_of(Enum{})), Names<Enum>>;
template <class Enum>
concept Named = std::is_enum_v<Enum> && HasNames<Enum>;

template <Named Enum>
inline constexpr Names<Enum> kNames = names_of(Enum{});

template <Named Enum>
[[nodiscard]] constexpr std::string_view name_of(Enum value) {
  return kNames<Enum>[value];
}

// Nothing where none has this name, or this position.
template <Named Enum>
[[nodiscard]] constexpr std::optional<Enum> from_name(std::string_view name) {
  for (const Enum each : kAll<Enum>) {
    if (name_of(each) == name) return each;
  }
  return std::nullopt;
}
template <Named Enum>
[[nodiscard]] constexpr std::optional<Enum> from_position(std::size_t position) {
  if (position >= kCount<Enum>) return std::nullopt;
  return static_cast<Enum>(position);
}

}  // namespace streep::base
