// Looks at a datagram before ENet does, and tells what needs more than ENet to
// decide on. Clients send reliable messages that fit in one datagram, so from
// them fragments come from nobody we know; and for a fragment that says it is one
// of a million ENet takes memory before it has seen the others. The unreliable
// kinds come from nobody at all.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "game/channel/channel.h"

namespace streep::channel {

struct Datagram {
  struct Connect {
    std::uint32_t id = 0;
    std::uint32_t cookie = 0;  // knock.h
    bool operator==(const Connect&) const = default;
  };

  std::uint16_t peer = 0;                   // as the receiver numbers who sent it
  std::optional<Connect> connect{};         // all that is in it, then
  std::optional<std::uint32_t> farewell{};  // of a DISCONNECT in it: channel.h
};

// Nothing where ENet is not to see it.
[[nodiscard]] std::optional<Datagram> read_datagram(std::span<const std::uint8_t> bytes, Side from);

}  // namespace streep::channel
