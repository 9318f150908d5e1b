#include "server/doors/datagram.h"

#include <enet/enet.h>

#include <array>
#include <cstddef>

namespace streep::server {
namespace {

// By command; 0: a peer has no business sending it.
constexpr std::array<std::size_t, ENET_PROTOCOL_COMMAND_COUNT> kSizes{
    0,
    sizeof(ENetProtocolAcknowledge),
    sizeof(ENetProtocolConnect),
    sizeof(ENetProtocolVerifyConnect),
    sizeof(ENetProtocolDisconnect),
    sizeof(ENetProtocolPing),
    sizeof(ENetProtocolSendReliable),
    0,
    0,
    0,
    sizeof(ENetProtocolBandwidthLimit),
    sizeof(ENetProtocolThrottleConfigure),
    0,
};

std::size_t number_at(std::span<const std::uint8_t> bytes, std::size_t at) {
  return static_cast<std::size_t>(bytes[at] << 8U | bytes[at + 1]);
}

// With the data that follows it.
std::size_t size_of_command(std::span<const std::uint8_t> rest) {
  const std::size_t command = rest[0] & ENET_PROTOCOL_COMMAND_MASK;
  if (command >= kSizes.size() || kSizes[command] > rest.size()) return 0;
  if (command != ENET_PROTOCOL_COMMAND_SEND_RELIABLE) return kSizes[command];
  return kSizes[command] + number_at(rest, offsetof(ENetProtocolSendReliable, dataLength));
}

}  // namespace

bool may_pass(std::span<const std::uint8_t> datagram) {
  if (datagram.size() < sizeof(ENetProtocolHeader::peerID)) return false;
  const std::size_t flags = number_at(datagram, 0);
  if ((flags & ENET_PROTOCOL_HEADER_FLAG_COMPRESSED) != 0) return false;
  std::size_t at = (flags & ENET_PROTOCOL_HEADER_FLAG_SENT_TIME) != 0 ? sizeof(ENetProtocolHeader) : sizeof(ENetProtocolHeader::peerID);
  while (at < datagram.size()) {
    const std::size_t size = size_of_command(datagram.subspan(at));
    if (size == 0) return false;
    at += size;
  }
  return at == datagram.size();
}

}  // namespace streep::server
