// Which datagrams ENet gets to see. The bytes are those of its protocol.
#include "game/channel/datagram.h"

#include <doctest/doctest.h>
#include <enet/enet.h>

#include <vector>

using streep::channel::Datagram;
using streep::channel::read_datagram;
using streep::channel::Side;
using Bytes = std::vector<std::uint8_t>;

namespace {

// Of peer 0, with a time of sending, then the command and zeros after it.
Bytes datagram(std::uint8_t command, std::size_t size) {
  Bytes bytes{0x80, 0x00, 0x00, 0x00, command};
  bytes.resize(sizeof(ENetProtocolHeader) + size);
  return bytes;
}

Bytes connect() {
  Bytes bytes = datagram(ENET_PROTOCOL_COMMAND_CONNECT, sizeof(ENetProtocolConnect));
  bytes[0] = 0x8f, bytes[1] = 0xff;
  return bytes;
}

bool may_pass(const Bytes& bytes) { return read_datagram(bytes, Side::client).has_value(); }

}  // namespace

TEST_CASE("what our clients send passes") {
  CHECK(may_pass(connect()));
  CHECK(may_pass(datagram(ENET_PROTOCOL_COMMAND_PING, sizeof(ENetProtocolPing))));
  CHECK(may_pass(datagram(ENET_PROTOCOL_COMMAND_ACKNOWLEDGE, sizeof(ENetProtocolAcknowledge))));
}

TEST_CASE("a CONNECT tells its number and its cookie") {
  Bytes bytes = connect();
  bytes.back() = 5;
  bytes[bytes.size() - 5] = 3;
  CHECK(read_datagram(bytes, Side::client)->connect == Datagram::Connect{3, 5});
}

TEST_CASE("a CONNECT comes alone and from a stranger, and a stranger sends nothing else") {
  Bytes known = connect(), two = connect();
  known[0] = 0x80, known[1] = 0x00;
  two.insert(two.end(), {ENET_PROTOCOL_COMMAND_PING, 0, 0, 0});
  Bytes ping = datagram(ENET_PROTOCOL_COMMAND_PING, sizeof(ENetProtocolPing));
  ping[0] = 0x8f, ping[1] = 0xff;
  CHECK_FALSE(may_pass(known));
  CHECK_FALSE(may_pass(two));
  CHECK_FALSE(may_pass(ping));
}

TEST_CASE("a DISCONNECT tells its farewell, also behind something else") {
  Bytes bytes = datagram(ENET_PROTOCOL_COMMAND_PING, sizeof(ENetProtocolPing));
  CHECK_FALSE(read_datagram(bytes, Side::client)->farewell);
  bytes.insert(bytes.end(), {ENET_PROTOCOL_COMMAND_DISCONNECT, 0xff, 0, 0, 0, 0, 1, 2});
  CHECK(read_datagram(bytes, Side::client)->farewell == 0x102);
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

TEST_CASE("from a server fragments pass: a scene may be longer than a datagram") {
  const Bytes fragment = datagram(ENET_PROTOCOL_COMMAND_SEND_FRAGMENT, sizeof(ENetProtocolSendFragment));
  CHECK(read_datagram(fragment, Side::server));
}

TEST_CASE("too short, compressed or unknown does not pass") {
  CHECK_FALSE(may_pass({}));
  CHECK_FALSE(may_pass(Bytes{0x80}));
  CHECK_FALSE(may_pass(datagram(0x0f, 4)));
  Bytes short_connect = connect();
  short_connect.pop_back();
  CHECK_FALSE(may_pass(short_connect));
  CHECK_FALSE(may_pass(Bytes{0xc0, 0x00, 0x00, 0x00}));
}
