// How the choices of a deck are called in its file, for reading and writing.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "game/deck/deck.h"

namespace streep::deck {

// The format of deck and routes files that this program reads and writes.
using Format = base::Whole<1, 1>;

// In the order of the enumeration.
template <class Choices>
inline constexpr std::array<std::string_view, 0> kNames{};

template <>
inline constexpr std::array<std::string_view, 3> kNames<Kind>{"line", "spectrum", "choice"};
template <>
inline constexpr std::array<std::string_view, 2> kNames<Language>{"nl", "en"};
template <>
inline constexpr std::array<std::string_view, 4> kNames<TargetGroup>{"students", "professionals", "employers", "everyone"};
template <>
inline constexpr std::array<std::string_view, 6> kNames<Moment>{"searching",  "applying",   "interview",
                                                                "daily_work", "assessment", "reporting"};
template <>
inline constexpr std::array<std::string_view, 7> kNames<Ground>{"origin",     "religion", "gender", "orientation",
                                                                "disability", "age",      "other"};
template <>
inline constexpr std::array<std::string_view, 3> kNames<Sensitivity>{"open", "normal", "special"};
template <>
inline constexpr std::array<std::string_view, 3> kNames<Cut>{"minutes_45", "minutes_60", "minutes_90"};
template <>
inline constexpr std::array<std::string_view, kAdviceKinds> kNames<Advice>{
    "long_statement", "long_text", "long_sentence", "long_word",     "hard_to_read",      "experience",  "generalisation",
    "blame",          "leading",   "two_things",    "heavy_at_once", "light_after_heavy", "little_talk", "few_questions",
    "no_note",        "no_action", "no_source",     "old_source",    "same_text"};

template <class Choices>
[[nodiscard]] constexpr std::string_view name_of(Choices choice) {
  return kNames<Choices>[static_cast<std::size_t>(choice)];
}

template <class Choices>
[[nodiscard]] constexpr std::optional<Choices> named(std::string_view name) {
  for (std::size_t i = 0; i < kNames<Choices>.size(); ++i) {
    if (kNames<Choices>[i] == name) return static_cast<Choices>(i);
  }
  return std::nullopt;
}

}  // namespace streep::deck
