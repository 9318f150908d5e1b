// Finds what numbers the name of a host has on the network, beside the program:
// no frame waits for a name server.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "game/client/link/address.h"

namespace streep::client {

// Of IPv4 and IPv6, as text; none: there is no such host. Asked again and again, until it is known.
using NumberSearch = std::function<std::optional<std::vector<std::string>>()>;

// Numbers are known at once. Of a name IPv4 comes first, since that is what a school has.
[[nodiscard]] NumberSearch find_numbers(const std::string& host);

// The first of IPv4.
[[nodiscard]] HostSearch find_host(const std::string& host);

}  // namespace streep::client
