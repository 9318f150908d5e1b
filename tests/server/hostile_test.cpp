// What somebody with bad intentions sends to the real server: afterwards it
// still lets people in, and has not grown.
#include <arpa/inet.h>
#include <enet/enet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <deque>
#include <string>

#include "game/base/limits.h"
#include "game/base/random.h"
#include "game/channel/channel.h"
#include "game/wire/codec.h"
#include "tests/scratch.h"
#include "tests/server/cookie.h"
#include "tests/server/process.h"

using namespace streep;

namespace {

constexpr enet_uint8 kFragment = enet_uint8{ENET_PROTOCOL_COMMAND_SEND_FRAGMENT} | enet_uint8{ENET_PROTOCOL_COMMAND_FLAG_ACKNOWLEDGE};
constexpr enet_uint32 kOftenForEnet = 20;
constexpr enet_uint32 kVeryLongForEnet = 3'600'000;  // milliseconds: no test comes to the end of it
constexpr std::size_t kMayGrow = 24 * 1024 * 1024;

std::string noise(base::Random& random, std::size_t size) {
  std::string bytes(size, '\0');
  for (char& byte : bytes) byte = static_cast<char>(random.below(256));
  return bytes;
}

// A socket without ENet.
struct RawSocket {
  explicit RawSocket(std::uint16_t port) : number(socket(AF_INET, SOCK_DGRAM, 0)) {
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(port);
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    REQUIRE(connect(number, reinterpret_cast<const sockaddr*>(&to), sizeof to) == 0);
  }
  ~RawSocket() { close(number); }
  void send(const std::string& bytes) const { static_cast<void>(::send(number, bytes.data(), bytes.size(), 0)); }
  int number;
};

// A peer that speaks ENet well, and says what it likes.
struct RudePeer {
  explicit RudePeer(std::uint16_t port) : host(enet_host_create(nullptr, 1, 1, 0, 0)) {
    ENetAddress address{htonl(INADDR_LOOPBACK), port};
    peer = enet_host_connect(host, &address, 1, knock_at(host, address).cookie);
    enet_peer_timeout(peer, 0, kVeryLongForEnet, kVeryLongForEnet);
    wait_for(ENET_EVENT_TYPE_CONNECT);
    enet_host_flush(host);  // the server hears that this is so
  }
  ~RudePeer() { enet_host_destroy(host); }
  void wait_for(ENetEventType type) {
    ENetEvent event{};
    while (event.type != type) {  // again and again, or ENet sends nothing again
      if (event.type == ENET_EVENT_TYPE_RECEIVE) enet_packet_destroy(event.packet);
      enet_host_service(host, &event, kOftenForEnet);
    }
    if (event.type != ENET_EVENT_TYPE_RECEIVE) return;
    said = {reinterpret_cast<const char*>(event.packet->data), event.packet->dataLength};
    enet_packet_destroy(event.packet);
  }
  void send(const std::string& bytes) {
    enet_peer_send(peer, 0, enet_packet_create(bytes.data(), bytes.size(), ENET_PACKET_FLAG_RELIABLE));
    enet_host_flush(host);
  }
  // As a datagram from it begins.
  [[nodiscard]] enet_uint16 number() const {
    return static_cast<enet_uint16>(peer->outgoingPeerID | peer->outgoingSessionID << int{ENET_PROTOCOL_HEADER_SESSION_SHIFT} |
                                    int{ENET_PROTOCOL_HEADER_FLAG_SENT_TIME});
  }
  ENetHost* host;
  ENetPeer* peer;
  std::string said;
};

std::string connect_without_cookie(std::uint32_t id) {
  ENetProtocolConnect connect{};
  connect.header = {enet_uint8{ENET_PROTOCOL_COMMAND_CONNECT} | enet_uint8{ENET_PROTOCOL_COMMAND_FLAG_ACKNOWLEDGE}, 0xff, htons(1)};
  connect.mtu = htonl(ENET_HOST_DEFAULT_MTU);
  connect.windowSize = htonl(ENET_PROTOCOL_MAXIMUM_WINDOW_SIZE);
  connect.channelCount = htonl(1);
  connect.connectID = htonl(id);
  const ENetProtocolHeader header{htons(int{ENET_PROTOCOL_MAXIMUM_PEER_ID} | int{ENET_PROTOCOL_HEADER_FLAG_SENT_TIME}), 0};
  std::string datagram(reinterpret_cast<const char*>(&header), sizeof header);
  return datagram.append(reinterpret_cast<const char*>(&connect), sizeof connect);
}

void check_that_people_come_in(const wire::Ready& room) {
  Crowd crowd(room, 2);
  crowd.go_to(session::Phase::agreements);
}

}  // namespace

TEST_CASE("noise, in datagrams of any size, does not stop the server") {
  const Scratch scratch;
  const ServerProcess server(scratch.folder);
  const RawSocket socket(server.ready().port);
  base::Random random(1);
  for (int i = 0; i < 3000; ++i) socket.send(noise(random, random.below(1500)));
  for (const std::size_t size : {0U, 1U, 4096U, 4097U, 9000U, 60000U}) socket.send(noise(random, size));
  check_that_people_come_in(server.ready());
}

TEST_CASE("whoever connects without a cookie takes no slot and is not answered") {
  const Scratch scratch;
  const ServerProcess server(scratch.folder);
  const RawSocket socket(server.ready().port);
  for (std::uint32_t id = 1; id <= 5000; ++id) socket.send(connect_without_cookie(id));
  check_that_people_come_in(server.ready());
  char byte = 0;
  CHECK(recv(socket.number, &byte, 1, MSG_DONTWAIT) == -1);
}

TEST_CASE("who connects and then says nothing gives way to who comes after it") {
  constexpr std::size_t kSeats = 4, kMany = kSeats + base::kScreensMost + base::kSpareConnections + base::kHalfOpenMost + 1;
  const Scratch scratch;
  const ServerProcess server(scratch.folder, {"--seats", std::to_string(kSeats)});
  std::deque<RudePeer> silent;  // more than there are slots
  while (silent.size() < kMany) silent.emplace_back(server.ready().port);
  check_that_people_come_in(server.ready());
}

TEST_CASE("a link that was let in does not give way") {
  const Scratch scratch;
  const ServerProcess server(scratch.folder);
  Crowd crowd(server.ready(), 2);
  std::deque<RudePeer> silent;
  while (silent.size() < base::kHalfOpenMost + base::kHalfOpenToDrop) {
    silent.emplace_back(server.ready().port);
    crowd.until([] { return true; });
  }
  const auto before = crowd.facilitator().scene->phase;
  crowd.facilitator().press(session::Button::next);
  crowd.until([&] { return std::ranges::all_of(crowd.guests, [&](const Guest& guest) { return guest.scene->phase != before; }); });
}

TEST_CASE("an end that is said in the name of another is none") {
  const Scratch scratch;
  const ServerProcess server(scratch.folder);
  RudePeer peer(server.ready().port);
  channel::Channel channel(channel::Side::client);
  peer.send(channel.greeting());
  peer.wait_for(ENET_EVENT_TYPE_RECEIVE);
  REQUIRE(channel.take_greeting(peer.said));
  ENetProtocolDisconnect end{};
  end.header = {enet_uint8{ENET_PROTOCOL_COMMAND_DISCONNECT}, 0xff, 0};
  end.data = htonl(channel.farewell() + 1);
  const ENetProtocolHeader header{htons(peer.number()), 0};
  std::string datagram(reinterpret_cast<const char*>(&header), sizeof header);
  datagram.append(reinterpret_cast<const char*>(&end), sizeof end);
  ENetBuffer buffer{datagram.data(), datagram.size()};
  enet_socket_send(peer.host->socket, &peer.peer->address, &buffer, 1);
  const channel::Connection connection{ntohl(peer.peer->connectID), peer.peer->outgoingPeerID};
  CHECK(knock_at(peer.host, peer.peer->address, connection).known);
  peer.send(channel.seal(wire::encode(wire::Hello{wire::Role::player, server.ready().code, {}}, wire::Encoding::binary)));
  peer.wait_for(ENET_EVENT_TYPE_RECEIVE);
}

TEST_CASE("fragments that say they are one of a million take no memory") {
  const Scratch scratch;
  const ServerProcess server(scratch.folder);
  RudePeer peer(server.ready().port);
  const std::size_t before = server.memory();
  for (std::uint16_t number = 1; number <= 2000; ++number) {
    ENetProtocolSendFragment fragment{};
    fragment.header = {kFragment, 0, htons(number)};
    fragment.startSequenceNumber = htons(number);
    fragment.dataLength = htons(1);
    fragment.fragmentCount = htonl(ENET_PROTOCOL_MAXIMUM_FRAGMENT_COUNT);
    fragment.totalLength = htonl(1);
    const ENetProtocolHeader header{htons(peer.number()), 0};
    std::string datagram(reinterpret_cast<const char*>(&header), sizeof header);
    datagram.append(reinterpret_cast<const char*>(&fragment), sizeof fragment).append("x");
    ENetBuffer buffer{datagram.data(), datagram.size()};
    enet_socket_send(peer.host->socket, &peer.peer->address, &buffer, 1);
  }
  check_that_people_come_in(server.ready());
  CHECK(server.memory() < before + kMayGrow);
}

TEST_CASE("a peer that is not sealed, or whose seal is broken, is let go") {
  const Scratch scratch;
  const ServerProcess server(scratch.folder);
  RudePeer unsealed(server.ready().port);
  unsealed.send("hello");
  unsealed.wait_for(ENET_EVENT_TYPE_DISCONNECT);
  RudePeer broken(server.ready().port);
  channel::Channel channel(channel::Side::client);
  broken.send(channel.greeting());
  broken.wait_for(ENET_EVENT_TYPE_RECEIVE);
  broken.send(std::string(60, 'x'));
  broken.wait_for(ENET_EVENT_TYPE_DISCONNECT);
  check_that_people_come_in(server.ready());
}

TEST_CASE("messages that lie about their sizes are let go, and take no memory") {
  const Scratch scratch;
  const ServerProcess server(scratch.folder);
  const std::size_t before = server.memory();
  base::Random random(1);
  const std::string hello = wire::encode(wire::Hello{wire::Role::player, server.ready().code, {}}, wire::Encoding::binary);
  for (int i = 0; i < 40; ++i) {
    RudePeer peer(server.ready().port);
    channel::Channel channel(channel::Side::client);
    peer.send(channel.greeting());
    peer.wait_for(ENET_EVENT_TYPE_RECEIVE);
    REQUIRE(channel.take_greeting(peer.said));
    for (int message = 0; message < 3; ++message) {
      std::string lie = hello.substr(0, 1 + random.below(4)) + noise(random, 1 + random.below(60));
      peer.send(channel.seal(lie));
    }
    peer.wait_for(ENET_EVENT_TYPE_DISCONNECT);
  }
  check_that_people_come_in(server.ready());
  CHECK(server.memory() < before + kMayGrow);
}
