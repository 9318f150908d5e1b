// This machine on the network.
#pragma once

#include <cstdint>
#include <string>

namespace streep::client {

// Where others on the network join a room on this port, as they type it in a
// browser or in Streep.
[[nodiscard]] std::string address_for_others(std::uint16_t port);

}  // namespace streep::client
