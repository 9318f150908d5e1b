// The names of the messages, and of all values of which a field is one, as JSON
// carries them; the binary encoding carries their position. An enumerator
// without a name here does not compile.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "game/wire/messages.h"

namespace streep::wire {

[[nodiscard]] constexpr std::string_view name_of(Role role) {
  switch (role) {
    case Role::player: return "player";
    case Role::screen: return "screen";
    case Role::facilitator: return "facilitator";
  }
  return {};
}

[[nodiscard]] constexpr std::string_view name_of(deck::Kind kind) {
  switch (kind) {
    case deck::Kind::line: return "line";
    case deck::Kind::spectrum: return "spectrum";
    case deck::Kind::choice: return "choice";
  }
  return {};
}

[[nodiscard]] constexpr std::string_view name_of(deck::Moment moment) {
  switch (moment) {
    case deck::Moment::searching: return "searching";
    case deck::Moment::applying: return "applying";
    case deck::Moment::interview: return "interview";
    case deck::Moment::daily_work: return "daily_work";
    case deck::Moment::assessment: return "assessment";
    case deck::Moment::reporting: return "reporting";
  }
  return {};
}

[[nodiscard]] constexpr std::string_view name_of(deck::Language language) {
  switch (language) {
    case deck::Language::nl: return "nl";
    case deck::Language::en: return "en";
  }
  return {};
}

[[nodiscard]] constexpr std::string_view name_of(deck::Cut cut) {
  switch (cut) {
    case deck::Cut::minutes_45: return "minutes_45";
    case deck::Cut::minutes_60: return "minutes_60";
    case deck::Cut::minutes_90: return "minutes_90";
  }
  return {};
}

[[nodiscard]] constexpr std::string_view name_of(session::Audience audience) {
  switch (audience) {
    case session::Audience::players: return "players";
    case session::Audience::screen: return "screen";
    case session::Audience::facilitator: return "facilitator";
  }
  return {};
}

[[nodiscard]] constexpr std::string_view name_of(session::Occasion occasion) {
  switch (occasion) {
    case session::Occasion::first: return "first";
    case session::Occasion::again: return "again";
  }
  return {};
}

[[nodiscard]] constexpr std::string_view name_of(session::Phase phase) {
  switch (phase) {
    case session::Phase::lobby: return "lobby";
    case session::Phase::agreements: return "agreements";
    case session::Phase::read: return "read";
    case session::Phase::answer: return "answer";
    case session::Phase::closed: return "closed";
    case session::Phase::reveal: return "reveal";
    case session::Phase::talk: return "talk";
    case session::Phase::shift: return "shift";
    case session::Phase::insight: return "insight";
    case session::Phase::action: return "action";
    case session::Phase::support: return "support";
    case session::Phase::follow_up: return "follow_up";
    case session::Phase::close: return "close";
  }
  return {};
}

[[nodiscard]] constexpr std::string_view name_of(session::Outcome outcome) {
  switch (outcome) {
    case session::Outcome::exact: return "exact";
    case session::Outcome::fewer: return "fewer";
    case session::Outcome::nearly_everyone: return "nearly_everyone";
    case session::Outcome::too_few: return "too_few";
    case session::Outcome::withheld: return "withheld";
  }
  return {};
}

[[nodiscard]] constexpr std::string_view name_of(session::ShiftOutcome outcome) {
  switch (outcome) {
    case session::ShiftOutcome::table: return "table";
    case session::ShiftOutcome::margins: return "margins";
    case session::ShiftOutcome::direction: return "direction";
    case session::ShiftOutcome::withheld: return "withheld";
  }
  return {};
}

[[nodiscard]] constexpr std::string_view name_of(session::Direction direction) {
  switch (direction) {
    case session::Direction::about_the_same: return "about_the_same";
    case session::Direction::more: return "more";
    case session::Direction::fewer: return "fewer";
  }
  return {};
}

[[nodiscard]] constexpr std::string_view name_of(session::Warning warning) {
  switch (warning) {
    case session::Warning::none: return "none";
    case session::Warning::talk_is_over: return "talk_is_over";
    case session::Warning::talk_will_shrink: return "talk_will_shrink";
    case session::Warning::time_is_up: return "time_is_up";
  }
  return {};
}

[[nodiscard]] constexpr std::string_view name_of(session::Button button) {
  switch (button) {
    case session::Button::next: return "next";
    case session::Button::back: return "back";
    case session::Button::pause: return "pause";
    case session::Button::skip: return "skip";
    case session::Button::soften: return "soften";
    case session::Button::more_time: return "more_time";
    case session::Button::open_answers: return "open_answers";
    case session::Button::close_answers: return "close_answers";
    case session::Button::lock: return "lock";
    case session::Button::end: return "end";
    case session::Button::undo: return "undo";
  }
  return {};
}

[[nodiscard]] constexpr std::string_view name_of(session::Refusal refusal) {
  switch (refusal) {
    case session::Refusal::wrong_version: return "wrong_version";
    case session::Refusal::unknown_code: return "unknown_code";
    case session::Refusal::wrong_key: return "wrong_key";
    case session::Refusal::room_full: return "room_full";
    case session::Refusal::room_locked: return "room_locked";
    case session::Refusal::too_many_tries: return "too_many_tries";
    case session::Refusal::malformed: return "malformed";
    case session::Refusal::wrong_role: return "wrong_role";
    case session::Refusal::not_now: return "not_now";
    case session::Refusal::old_round: return "old_round";
    case session::Refusal::not_in_cohort: return "not_in_cohort";
    case session::Refusal::no_such_choice: return "no_such_choice";
    case session::Refusal::impossible_count: return "impossible_count";
    case session::Refusal::cannot_store: return "cannot_store";
    case session::Refusal::room_closed: return "room_closed";
  }
  return {};
}

// The type of a message.
template <class T>
inline constexpr std::string_view kType{};
template <>
inline constexpr std::string_view kType<Hello> = "hello";
template <>
inline constexpr std::string_view kType<session::Ballot> = "ballot";
template <>
inline constexpr std::string_view kType<session::StepOut> = "step_out";
template <>
inline constexpr std::string_view kType<session::StepBack> = "step_back";
template <>
inline constexpr std::string_view kType<Goodbye> = "goodbye";
template <>
inline constexpr std::string_view kType<session::Press> = "press";
template <>
inline constexpr std::string_view kType<session::HandCount> = "hand_count";
template <>
inline constexpr std::string_view kType<Welcome> = "welcome";
template <>
inline constexpr std::string_view kType<session::Scene> = "scene";
template <>
inline constexpr std::string_view kType<session::Seat> = "seat";
template <>
inline constexpr std::string_view kType<session::Progress> = "progress";
template <>
inline constexpr std::string_view kType<Refused> = "refused";
template <>
inline constexpr std::string_view kType<Reach> = "reach";

template <class Enum>
concept HasNames = requires(Enum value) {
  name_of(value);  // of one that is not an enumerator: nothing
};
template <class Enum>
concept Named = std::is_enum_v<Enum> && HasNames<Enum>;

// How many enumerators there are: from 0 on, without a gap.
template <Named Enum>
[[nodiscard]] consteval std::size_t count_of() {
  std::size_t count = 0;
  while (!name_of(static_cast<Enum>(count)).empty()) ++count;
  return count;
}

static_assert(count_of<session::Button>() == session::kAllButtons.size(), "a button is missing among all buttons");

template <Named Enum>
[[nodiscard]] constexpr std::optional<Enum> from_position(std::size_t position) {
  if (position >= count_of<Enum>()) return std::nullopt;
  return static_cast<Enum>(position);
}

template <Named Enum>
[[nodiscard]] constexpr std::optional<Enum> from_name(std::string_view name) {
  for (std::size_t i = 0; i < count_of<Enum>(); ++i) {
    if (name_of(static_cast<Enum>(i)) == name) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace streep::wire
