// Finds what number the name of a host has on the network, beside the program:
// no frame waits for a name server.
#pragma once

#include "game/client/link/address.h"

namespace streep::client {

[[nodiscard]] HostSearch find_host(const std::string& host);

}  // namespace streep::client
