// The names of the messages, and with those of deck and session of all values of
// which a field is one, as JSON carries them; the binary encoding carries their
// position.
#pragma once

#include <string_view>

#include "game/base/names.h"
#include "game/deck/names.h"
#include "game/session/names.h"
#include "game/wire/messages.h"

namespace streep::wire {

[[nodiscard]] constexpr base::Names<Role> names_of(Role) { return {"player", "screen", "facilitator"}; }

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
inline constexpr std::string_view kType<session::LetGo> = "let_go";
template <>
inline constexpr std::string_view kType<LetIn> = "let_in";
template <>
inline constexpr std::string_view kType<ShutOut> = "shut_out";
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
inline constexpr std::string_view kType<People> = "people";
template <>
inline constexpr std::string_view kType<Entrance> = "entrance";

using base::from_name;
using base::from_position;
using base::name_of;
using base::Named;

}  // namespace streep::wire
