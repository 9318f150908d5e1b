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

// Why a link does not get through, as far as it can tell. It goes on trying.
enum class LinkTrouble : std::uint8_t {
  none,
  unknown_host,    // its name is not found
  nobody_listens,  // that machine refuses the connection, or no network leads to it
  no_answer,       // nothing came back in time
  cut_off,         // the connection broke off half-way
  not_encrypted,   // what answers speaks no TLS, or no version of it that is safe
  not_trusted,     // the certificate is of nobody that this machine trusts
  expired,         // or it is not valid on this day
  other_name,      // or it is of another name
  not_private,     // without TLS, and beyond this machine and its private network
  no_socket,       // something answers HTTP, and lets no WebSocket through
  not_streep,      // what it says is no message
  no_native_port,  // the server names no UDP port: no trouble for who can do otherwise
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
  [[nodiscard]] virtual LinkTrouble trouble() const { return LinkTrouble::none; }  // of the last try
};

}  // namespace streep::client
