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
inline constexpr std::uint8_t kProtocolVersion = 5;

enum class Role : std::uint8_t { player, screen, facilitator };

using RoomCode = base::Text<base::kRoomCodeLength>;
using Key = std::array<std::uint8_t, base::kKeyBytes>;
// Of a room's invitation, beside its code. Zeros: the code was typed.
using Secret = std::array<std::uint8_t, base::kSecretBytes>;
inline constexpr Secret kTyped{};

// The first message of every connection, also of one that comes back.
struct Hello {
  Role role{};
  RoomCode code;
  // A player: 128 random bits made by the client, the same when it comes back.
  // A facilitator, a big screen: their key of the room.
  Key key{};
  Secret secret{};  // of a player
  bool operator==(const Hello&) const = default;
};

// A player gives the seat up for good.
struct Goodbye {
  bool operator==(const Goodbye&) const = default;
};

// A facilitator consents to more seats of one device: who waits there comes in.
struct LetIn {
  std::uint16_t device = 0;  // of People::doorstep
  bool operator==(const LetIn&) const = default;
};

// A facilitator locks the room and lets go of every seat that was taken lately (base::kLately):
// a script came in, and not a class.
struct ShutOut {
  bool operator==(const ShutOut&) const = default;
};

using FromPeer = std::variant<Hello, session::Ballot, session::StepOut, session::StepBack, Goodbye, session::Press, session::HandCount,
                              session::LetGo, LetIn, ShutOut>;

// Everything that somebody needs who comes in, or comes back.
struct Welcome {
  Role role{};
  RoomCode code;
  session::Epoch epoch{};
  session::Scene scene;
  session::Seat seat;  // of a player
  Secret secret{};     // of the invitation; to screens and facilitators, who show it
  bool operator==(const Welcome&) const = default;
};

// Final: the server closes the connection with it, and a client does not come back
// by itself. Any other leaves the peer where it was.
struct Refused {
  session::Refusal why{};
  bool final = false;
  bool operator==(const Refused&) const = default;
};

// A seat as the server sees it: its number and the symbol of its talk, and nothing
// that says who sits there or what was answered.
struct SeatSeen {
  session::SeatId seat{};
  session::Presence presence{};
  session::Symbol symbol;
  bool operator==(const SeatSeen&) const = default;
};

// A device that has as many seats as one may have, and more people who wait there.
struct AtDoor {
  std::uint16_t device = 0;  // counted from 1 in each room: says nothing of the address
  std::uint16_t seats = 0;
  std::uint16_t waiting = 0;
  bool operator==(const AtDoor&) const = default;
};

// To a facilitator: who has found the way here, so that "can phones reach me?" has
// an answer, and whether a seat is a person (rule 14).
struct People {
  std::uint16_t pages = 0;      // times that another device than this machine loaded the page
  std::uint16_t phones = 0;     // connected as players
  std::uint16_t seats = 0;      // taken
  std::uint16_t connected = 0;  // of those, now
  std::uint16_t devices = 0;    // of those, where the network tells them apart
  std::uint16_t untold = 0;     // of those, where it does not
  std::uint16_t waiting = 0;    // for consent
  std::uint16_t lately = 0;     // seats that were taken within the last minute
  base::List<AtDoor, base::kDevicesTold> doorstep;
  base::List<SeatSeen, base::kSeatsTold> seen;  // who was not seen for longest first; where there are more, not all
  bool operator==(const People&) const = default;
};

// Squares as rows of 0 and 1, where 1 is dark, with a line feed between them. Empty: none.
using SquareRows = base::Text<base::kSquareRowsBytes>;
using Link = base::Text<base::kLinkBytes>;

// To facilitators and screens: how others come in, as the server says it, so that nobody makes an address up.
struct Entrance {
  Link address;           // to read aloud and to type
  Link invitation;        // in the room at once
  SquareRows squares;     // of `invitation`
  SquareRows own_device;  // with the key of a facilitator who is told: whoever sees it can lead the session; none for a screen
  bool operator==(const Entrance&) const = default;
};

using ToPeer = std::variant<Welcome, session::Scene, session::Seat, session::Progress, Refused, People, Entrance>;

}  // namespace streep::wire
