// Looks at a datagram before ENet does. Peers send reliable messages that fit
// in one datagram, so fragments and the unreliable kinds come from nobody we
// know; and for a fragment that says it is one of a million ENet takes memory
// before it has seen the others.
#pragma once

#include <cstdint>
#include <span>

namespace streep::server {

[[nodiscard]] bool may_pass(std::span<const std::uint8_t> datagram);

}  // namespace streep::server
