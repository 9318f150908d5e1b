// The names of things in one room. None of them outlives it.
#pragma once

#include <chrono>
#include <cstdint>
#include <vector>

namespace streep::session {

using Duration = std::chrono::milliseconds;

// A moment since the room opened. No clock is asked for it: a session is told.
struct RoomClock {};
using RoomTime = std::chrono::time_point<RoomClock, Duration>;

// A place in the room. Given out by the server; says nothing about who sits there.
enum class SeatId : std::uint16_t {};

// Seats of one round: who may answer, or who did. Who leaves is out of it.
using Cohort = std::vector<SeatId>;

// Whether somebody is still there, as the server sees it. A phone that sleeps is
// in the aula; of one that is lost nobody knows.
enum class Presence : std::uint8_t {
  present,  // connected within the last minute
  asleep,   // within the last ten
  lost,
};

// Drawn anew for every room, so that a message for another room, or for this
// one before a restart, is seen to be old.
enum class Epoch : std::uint32_t {};

// Counts the times that answers were opened in this room; 0 before the first.
enum class Round : std::uint16_t {};

// Who a scene is for. (Who a deck is for is its target group.)
enum class Audience : std::uint8_t { players, screen, facilitator };

// The first answer to a card, or the answer after the talk.
enum class Occasion : std::uint8_t { first, again };

enum class Phase : std::uint8_t {
  lobby,
  agreements,
  read,
  answer,
  closed,
  reveal,
  talk,
  shift,
  insight,
  action,  // of a card
  support,
  follow_up,
  close,
};

}  // namespace streep::session
