// What the program asks of the machine it runs on: links, a room of its own,
// secrets. Nothing here blocks. machine.h is the real one; tests have their own.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "game/client/address.h"
#include "game/client/link.h"
#include "game/deck/deck.h"
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
  std::string address;  // where others on the network join it
  std::string problem;  // where it failed: a sentence that says what to do
};

class World {
 public:
  virtual ~World() = default;
  [[nodiscard]] virtual std::unique_ptr<Link> connect(const Address& address) = 0;
  virtual void open_room(const RoomWish& wish) = 0;
  [[nodiscard]] virtual OwnRoom own_room() = 0;  // looks how its server is doing; call it every frame
  virtual void close_room() = 0;
  [[nodiscard]] virtual wire::Key new_key() = 0;  // 128 random bits
};

}  // namespace streep::client
