// Where a room is with its deck: what it needs, beside what it published, to go
// on in the same place after a crash. It knows no seat, no token and no answer.
#pragma once

#include <cstdint>

#include "game/base/bounded.h"
#include "game/deck/deck.h"
#include "game/session/ids.h"

namespace streep::session {

using CardNumbers = base::List<std::uint8_t, base::kCardsMost>;  // from 1, of the cut

struct Bookmark {
  deck::Cut cut = deck::Cut::minutes_45;
  Phase phase = Phase::lobby;  // never closed: what nobody has seen is asked anew
  Occasion occasion = Occasion::first;
  std::uint8_t card = 0;
  Round round{};         // the newest
  CardNumbers softened;  // by the facilitator
  CardNumbers again;     // may still be asked again, of those who know that they answered first
  bool paused = false, locked = false;
  std::uint16_t seats = 0;  // taken when the room was locked: so many come back
  // The clock: it stands still while there is no server.
  bool started = false;
  std::uint32_t elapsed = 0;              // milliseconds since the agreements
  std::uint32_t talk = 0, talk_left = 0;  // milliseconds; 0: no talk is going on
  bool operator==(const Bookmark&) const = default;
};

}  // namespace streep::session
