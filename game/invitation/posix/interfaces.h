// The network interfaces of this machine. Which address is best for others,
// game/invitation/own_addresses.h says.
#pragma once

#include <vector>

#include "game/invitation/own_addresses.h"

namespace streep::invitation {

// Of the interfaces that are on and connected now, best first.
[[nodiscard]] std::vector<OwnAddress> own_addresses();

}  // namespace streep::invitation
