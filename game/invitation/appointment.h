// The question for a week later as an appointment: text that a phone's camera
// offers to its calendar (iCalendar, RFC 5545). Others may look in that calendar,
// so it says nothing of the room, the deck or what was answered. It reads no clock.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

namespace streep::invitation {

// As a clock on the wall shows it.
using WallTime = std::chrono::local_time<std::chrono::minutes>;

// A quarter of an hour, a week after people met: on the same weekday, at the
// nearest quarter. `question` is UTF-8.
[[nodiscard]] std::string appointment_for(std::string_view question, WallTime met);

}  // namespace streep::invitation
