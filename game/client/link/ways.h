// By which ways a server may be reached at an address, the most likely first:
// whoever types one address does not say which doors the server has open, nor
// which the networks in between let through. It tries none of them.
#pragma once

#include <cstdint>
#include <vector>

#include "game/client/link/address.h"

namespace streep::client {

enum class Road : std::uint8_t {
  udp,        // ENet
  named_udp,  // ENet at the port that the server names over TLS, if it does
  web,        // the WebSocket of phones: on this machine and its private network only
  safe_web,   // the same over TLS
};

struct Way {
  Road road{};
  Address server;
  bool operator==(const Way&) const = default;
};

// Never none. https:// leads over TLS or to where TLS said; a name without a port may be a hosted server or one in this building.
[[nodiscard]] std::vector<Way> ways_to(const Address& typed);

}  // namespace streep::client
