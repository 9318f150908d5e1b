// What travels between a peer and the server. Defined once, here and in the
// session; encoded twice, by codec.h. PROTOCOL.md shows an exchange.
#pragma once

#include <array>
#include <cstdint>
#include <variant>

#include "game/deck/deck.h"
#include "game/session/act.h"
#include "game/session/effect.h"
#include "game/session/scene.h"

namespace streep::wire {

// Raised whenever a message changes. First byte of every binary message, "v"
// of every JSON message, so that any two versions can tell that they differ.
inline constexpr std::uint8_t kProtocolVersion = 3;

enum class Role : std::uint8_t { player, screen, facilitator };

using RoomCode = base::Text<base::kRoomCodeLength>;
using Key = std::array<std::uint8_t, base::kKeyBytes>;

// The first message of every connection, also of one that comes back.
struct Hello {
  Role role{};
  RoomCode code;
  // A player: 128 random bits made by the client, the same when it comes back.
  // A facilitator: the key of the room. A screen: zeros.
  Key key{};
  bool operator==(const Hello&) const = default;
};

// A player gives the seat up for good.
struct Goodbye {
  bool operator==(const Goodbye&) const = default;
};

using FromPeer =
    std::variant<Hello, session::Ballot, session::StepOut, session::StepBack, Goodbye, session::Press, session::HandCount, session::LetGo>;

// Everything that somebody needs who comes in, or comes back.
struct Welcome {
  Role role{};
  RoomCode code;
  session::Epoch epoch{};
  session::Scene scene;
  session::Seat seat;  // of a player
  bool operator==(const Welcome&) const = default;
};

// Final: the server closes the connection with it, and whoever comes back with
// the same Hello is told the same. Any other leaves the peer where it was.
struct Refused {
  session::Refusal why{};
  bool final = false;
  bool operator==(const Refused&) const = default;
};

// To a facilitator: who has found the way to this server, so that "can phones
// reach me?" has an answer. Counts only, of the doors and not of the room.
struct Reach {
  std::uint16_t pages = 0;   // times that another device than this machine loaded the page
  std::uint16_t phones = 0;  // in this room now, as players
  bool operator==(const Reach&) const = default;
};

using ToPeer = std::variant<Welcome, session::Scene, session::Seat, session::Progress, Refused, Reach>;

}  // namespace streep::wire
