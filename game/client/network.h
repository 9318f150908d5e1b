// This machine on the network.
#pragma once

#include <cstdint>
#include <string>

namespace streep::client {

// Where others on the network join a room on this port, as they type it: the
// port only where it is not the usual one.
[[nodiscard]] std::string address_for_others(std::uint16_t port);

}  // namespace streep::client
