// What the program asks of the machine it runs on: links, a room of its own,
// secrets. Nothing here blocks. machine.h is the real one; tests have their own.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "game/client/address.h"
#include "game/client/link.h"
#include "game/deck/deck.h"
#include "game/invitation/own_addresses.h"
#include "game/wire/ready.h"

namespace streep::client {

// A room to open on this machine.
struct RoomWish {
  std::string deck;    // the path of its file
  std::string routes;  // of the file of places; empty: none
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
  wire::Ready ready;    // from open on
  std::vector<invitation::OwnAddress> addresses;  // of this machine, best first; none: it is on no network
  std::optional<bool> answers;  // at the address knocked at; none: not known yet
  std::string problem;  // where it failed: a sentence that says what to do
};

class World {
 public:
  virtual ~World() = default;
  [[nodiscard]] virtual std::unique_ptr<Link> connect(const Address& address) = 0;
  virtual void open_room(const RoomWish& wish) = 0;
  virtual bool carry_on() = 0;  // with the room that survived a crash of this program; false where there is none
  [[nodiscard]] virtual OwnRoom own_room() = 0;  // looks how its server is doing; call it every frame
  virtual void knock_at(const std::string& host) = 0;  // look, now and then, whether its room answers there
  virtual void close_room() = 0;
  [[nodiscard]] virtual wire::Key new_key() = 0;  // 128 random bits
};

}  // namespace streep::client
