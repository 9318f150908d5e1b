// A room of this program's own, wherever it is kept. What becomes of it comes
// as an OwnRoom whenever that has changed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "game/deck/deck.h"
#include "game/invitation/own_addresses.h"
#include "game/wire/ready.h"

namespace streep::client {

struct RoomWish {
  std::string deck;      // the path of its file
  std::string text{};    // of a deck that is only tried: no file has it; empty: it has one
  std::string routes{};  // of the file of places; empty: none
  deck::Cut cut{};
  deck::Language language{};    // of what the server says about problems
  std::uint16_t rehearsal = 0;  // simulated players; 0: a real session
  bool operator==(const RoomWish&) const = default;
};

enum class RoomState : std::uint8_t {
  none,
  starting,
  open,
  reviving,  // its server ended; another one carries on where it was
  failed,
};

struct OwnRoom {
  RoomState state = RoomState::none;
  wire::Ready ready{};                              // from open on
  std::vector<invitation::OwnAddress> addresses{};  // of this machine, best first; none: it is on no network
  std::optional<bool> answers{};                    // at the address knocked at; none: not known yet
  std::string problem{};                            // where it failed, or is not revived yet: a sentence that says what to do
  bool operator==(const OwnRoom&) const = default;
};

class RoomServer {
 public:
  virtual ~RoomServer() = default;
  virtual void open(const RoomWish& wish) = 0;
  virtual void carry_on() = 0;  // with the room that survived a crash of this program; where there is none, nothing comes
  virtual void close() = 0;
  virtual void knock_at(const std::string& host) = 0;  // look, now and then, whether the room answers there
};

}  // namespace streep::client
