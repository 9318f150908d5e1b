// A client's way to a server. It moves messages and knows no rules. Nothing
// blocks: the frame that draws is the frame that asks.
#pragma once

#include <cstdint>
#include <vector>

#include "game/wire/messages.h"

namespace streep::client {

enum class LinkState : std::uint8_t {
  connecting,
  open,
  waiting,        // nothing is heard, or it is lost; tries again by itself, and says Hello again
  wrong_version,  // the server speaks another version: final
};

// A refusal at the door that passes by itself: fewer people guess, or there is place
// again for who has a key. A link says its Hello once more after a while.
[[nodiscard]] constexpr bool passes(session::Refusal why, wire::Role role) {
  return why == session::Refusal::too_many_tries || (why == session::Refusal::room_full && role != wire::Role::player);
}

class Link {
 public:
  virtual ~Link() = default;
  virtual void send(const wire::FromPeer& message) = 0;           // dropped where there is no connection
  [[nodiscard]] virtual std::vector<wire::ToPeer> receive() = 0;  // what has come since the last time
  virtual void renew() = 0;                                       // whatever it waits for before it tries is over
  [[nodiscard]] virtual LinkState state() const = 0;
};

}  // namespace streep::client
