// Which datagrams ENet gets to see. The bytes are those of its protocol.
#include "server/doors/datagram.h"

#include <doctest/doctest.h>
#include <enet/enet.h>

#include <vector>

using streep::server::may_pass;
using Bytes = std::vector<std::uint8_t>;

namespace {

// A header with a time of sending, then the command and zeros after it.
Bytes datagram(std::uint8_t command, std::size_t size) {
  Bytes bytes{0x80, 0x00, 0x00, 0x00, command};
  bytes.resize(sizeof(ENetProtocolHeader) + size);
  return bytes;
}

}  // namespace

TEST_CASE("what our clients send passes") {
  CHECK(may_pass(datagram(ENET_PROTOCOL_COMMAND_CONNECT, sizeof(ENetProtocolConnect))));
  CHECK(may_pass(datagram(ENET_PROTOCOL_COMMAND_PING, sizeof(ENetProtocolPing))));
  CHECK(may_pass(datagram(ENET_PROTOCOL_COMMAND_ACKNOWLEDGE, sizeof(ENetProtocolAcknowledge))));
}

TEST_CASE("a reliable message passes with the bytes that it says follow, and with no fewer") {
  Bytes message = datagram(ENET_PROTOCOL_COMMAND_SEND_RELIABLE, sizeof(ENetProtocolSendReliable));
  message.back() = 3;
  CHECK_FALSE(may_pass(message));
  message.insert(message.end(), {1, 2, 3});
  CHECK(may_pass(message));
}

TEST_CASE("fragments and unreliable messages do not pass, alone or behind another command") {
  CHECK_FALSE(may_pass(datagram(ENET_PROTOCOL_COMMAND_SEND_FRAGMENT, sizeof(ENetProtocolSendFragment))));
  CHECK_FALSE(may_pass(datagram(ENET_PROTOCOL_COMMAND_SEND_UNRELIABLE, sizeof(ENetProtocolSendUnreliable))));
  CHECK_FALSE(may_pass(datagram(ENET_PROTOCOL_COMMAND_SEND_UNSEQUENCED, sizeof(ENetProtocolSendUnsequenced))));
  Bytes two = datagram(ENET_PROTOCOL_COMMAND_PING, sizeof(ENetProtocolPing));
  const Bytes fragment = datagram(ENET_PROTOCOL_COMMAND_SEND_FRAGMENT, sizeof(ENetProtocolSendFragment));
  two.insert(two.end(), fragment.begin() + sizeof(ENetProtocolHeader), fragment.end());
  CHECK_FALSE(may_pass(two));
}

TEST_CASE("too short, compressed or unknown does not pass") {
  CHECK_FALSE(may_pass({}));
  CHECK_FALSE(may_pass(Bytes{0x80}));
  CHECK_FALSE(may_pass(datagram(0x0f, 4)));
  CHECK_FALSE(may_pass(datagram(ENET_PROTOCOL_COMMAND_CONNECT, sizeof(ENetProtocolConnect) - 1)));
  CHECK_FALSE(may_pass(Bytes{0xc0, 0x00, 0x00, 0x00}));
}
