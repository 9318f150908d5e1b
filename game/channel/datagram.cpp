#include "game/channel/datagram.h"

#include <enet/enet.h>

#include <array>
#include <cstddef>

namespace streep::channel {
namespace {

using Bytes = std::span<const std::uint8_t>;

// By command; 0: nobody has any business sending it.
constexpr std::array<std::size_t, ENET_PROTOCOL_COMMAND_COUNT> kSizes{
    0,
    sizeof(ENetProtocolAcknowledge),
    sizeof(ENetProtocolConnect),
    sizeof(ENetProtocolVerifyConnect),
    sizeof(ENetProtocolDisconnect),
    sizeof(ENetProtocolPing),
    sizeof(ENetProtocolSendReliable),
    0,
    sizeof(ENetProtocolSendFragment),
    0,
    sizeof(ENetProtocolBandwidthLimit),
    sizeof(ENetProtocolThrottleConfigure),
    0,
};

std::uint32_t number_at(Bytes bytes, std::size_t at, std::size_t size) {
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < size; ++i) number = number << 8U | bytes[at + i];
  return number;
}

// With the data that follows it; 0: there is no such command.
std::size_t size_of_command(Bytes rest) {
  const std::size_t command = rest[0] & ENET_PROTOCOL_COMMAND_MASK;
  if (command >= kSizes.size() || kSizes[command] > rest.size()) return 0;
  if (command == ENET_PROTOCOL_COMMAND_SEND_RELIABLE)
    return kSizes[command] + number_at(rest, offsetof(ENetProtocolSendReliable, dataLength), 2);
  if (command == ENET_PROTOCOL_COMMAND_SEND_FRAGMENT)
    return kSizes[command] + number_at(rest, offsetof(ENetProtocolSendFragment, dataLength), 2);
  return kSizes[command];
}

}  // namespace

std::optional<Datagram> read_datagram(Bytes bytes, Side from) {
  if (bytes.size() < sizeof(ENetProtocolHeader::peerID)) return std::nullopt;
  const std::uint32_t flags = number_at(bytes, 0, 2);
  if ((flags & ENET_PROTOCOL_HEADER_FLAG_COMPRESSED) != 0) return std::nullopt;
  Datagram found{static_cast<std::uint16_t>(flags & ENET_PROTOCOL_MAXIMUM_PEER_ID)};
  const bool from_stranger = found.peer == ENET_PROTOCOL_MAXIMUM_PEER_ID;
  std::size_t at = (flags & ENET_PROTOCOL_HEADER_FLAG_SENT_TIME) != 0 ? sizeof(ENetProtocolHeader) : sizeof(ENetProtocolHeader::peerID);
  while (at < bytes.size()) {
    const Bytes rest = bytes.subspan(at);
    const std::size_t size = size_of_command(rest);
    const std::size_t command = rest[0] & ENET_PROTOCOL_COMMAND_MASK;
    if (size == 0 || found.connect || (command == ENET_PROTOCOL_COMMAND_CONNECT) != from_stranger) return std::nullopt;
    if (command == ENET_PROTOCOL_COMMAND_SEND_FRAGMENT && from == Side::client) return std::nullopt;
    if (command == ENET_PROTOCOL_COMMAND_CONNECT) {
      found.connect = {number_at(rest, offsetof(ENetProtocolConnect, connectID), 4),
                       number_at(rest, offsetof(ENetProtocolConnect, data), 4)};
    }
    if (command == ENET_PROTOCOL_COMMAND_DISCONNECT) found.farewell = number_at(rest, offsetof(ENetProtocolDisconnect, data), 4);
    at += size;
  }
  if (at != bytes.size() || from_stranger != found.connect.has_value()) return std::nullopt;
  return found;
}

}  // namespace streep::channel
