// What happens to a session.
#pragma once

#include <variant>

#include "game/session/act.h"
#include "game/session/ids.h"

namespace streep::session {

// A player takes a seat, or comes back to it.
struct Joined {
  SeatId seat{};
  bool operator==(const Joined&) const = default;
};

// A player gave the seat up for good. A connection that drops is no such
// thing: the person is still in the aula.
struct Left {
  SeatId seat{};
  bool operator==(const Left&) const = default;
};

struct PlayerActed {
  SeatId seat{};
  PlayerAct act;
  bool operator==(const PlayerActed&) const = default;
};
struct FacilitatorActed {
  FacilitatorAct act;
  bool operator==(const FacilitatorActed&) const = default;
};

// It is `now`. Comes when asked for by WakeAt, and before any act of a facilitator.
struct TimePassed {
  RoomTime now{};
  bool operator==(const TimePassed&) const = default;
};

// Whether somebody is there. Who joins is present until told otherwise.
struct Noticed {
  SeatId seat{};
  Presence presence{};
  bool operator==(const Noticed&) const = default;
};

// What the last act of a facilitator would have published could not be stored: it
// has not happened. It can be tried again, or gone without.
struct NotCommitted {
  bool operator==(const NotCommitted&) const = default;
};

using Event = std::variant<Joined, Left, Noticed, PlayerActed, FacilitatorActed, TimePassed, NotCommitted>;

}  // namespace streep::session
