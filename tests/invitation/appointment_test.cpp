// What people take home in their calendar: game/invitation/appointment.h.
#include "game/invitation/appointment.h"

#include <doctest/doctest.h>

#include <string>

#include "game/invitation/invitation.h"

using namespace streep;
using invitation::WallTime;
using namespace std::chrono_literals;

namespace {

WallTime at(std::chrono::year_month_day day, std::chrono::minutes time) { return std::chrono::local_days(day) + time; }

// The value of a line of it.
std::string value_of(const std::string& appointment, const std::string& name) {
  const std::size_t from = appointment.find("\r\n" + name + ":");
  if (from == appointment.npos) return {};
  const std::size_t value = from + name.size() + 3;
  return appointment.substr(value, appointment.find("\r\n", value) - value);
}

std::string start_of(WallTime met) { return value_of(invitation::appointment_for("?", met), "DTSTART"); }

}  // namespace

TEST_CASE("an appointment is the question, for a quarter of an hour, a week after people met") {
  CHECK(invitation::appointment_for("Wat heb je anders gedaan?", at(2026y / 11 / 23, 10h + 2min)) ==
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:Wat heb je anders gedaan?\r\n"
        "DTSTART:20261130T100000\r\nDTEND:20261130T101500\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
}

TEST_CASE("a room that opens early and one that opens late meet at the same quarter") {
  CHECK(start_of(at(2026y / 3 / 2, 9h + 53min)) == "20260309T100000");
  CHECK(start_of(at(2026y / 3 / 2, 10h + 7min)) == "20260309T100000");
  CHECK(start_of(at(2026y / 3 / 2, 10h + 8min)) == "20260309T101500");
}

TEST_CASE("a week later may be another month or another year") {
  CHECK(start_of(at(2026y / 12 / 28, 13h)) == "20270104T130000");
  CHECK(start_of(at(2028y / 2 / 26, 23h + 55min)) == "20280305T000000");
}

TEST_CASE("a question keeps its commas, and cannot add a line to the appointment") {
  const std::string appointment = invitation::appointment_for("Eén ding, of twee; of \\?\nDTSTART:19990101T000000", at(2026y / 3 / 2, 10h));
  CHECK(value_of(appointment, "SUMMARY") == "Eén ding\\, of twee\\; of \\\\?\\nDTSTART:19990101T000000");
  CHECK(value_of(appointment, "DTSTART") == "20260309T100000");
}

TEST_CASE("the longest question has squares") {
  CHECK(invitation::squares_of(invitation::appointment_for(std::string(240, ','), at(2026y / 3 / 2, 10h))).size() > 0);
}
