// A link and a small server that speaks the protocol, both in this thread, over
// the loopback of this machine. The clock of the link goes by hand.
#include "game/client/link/enet_link.h"

#include <doctest/doctest.h>
#include <enet/enet.h>

#include <functional>
#include <memory>
#include <span>

#include "game/channel/datagram.h"
#include "game/wire/codec.h"
#include "tests/until.h"

using namespace streep;
using client::EnetLink;
using client::LinkState;

namespace {

constexpr std::uint32_t kCookie = 4747;

class SmallServer {
 public:
  SmallServer() {
    enet_initialize();
    start();
  }
  ~SmallServer() {
    enet_host_destroy(host_);
    enet_deinitialize();
  }
  SmallServer(const SmallServer&) = delete;
  SmallServer& operator=(const SmallServer&) = delete;

  // Another server in its place, which knows nobody.
  void start_anew() {
    enet_host_destroy(host_);
    start();
  }
  void work() {
    ENetEvent event{};
    while (enet_host_service(host_, &event, 0) > 0) {
      if (event.type == ENET_EVENT_TYPE_CONNECT) {
        peer_ = event.peer;
        ++connections;
        channel_ = std::make_unique<channel::Channel>(channel::Side::server);
      } else if (event.type == ENET_EVENT_TYPE_RECEIVE) {
        take({reinterpret_cast<const char*>(event.packet->data), event.packet->dataLength});
        enet_packet_destroy(event.packet);
      }
    }
  }
  void say(const wire::ToPeer& message) { say_bytes(encode(message, wire::Encoding::binary)); }
  void say_bytes(std::string_view bytes) { transmit(channel_->seal(bytes)); }
  void transmit(std::string_view packet) {
    enet_peer_send(peer_, 0, enet_packet_create(packet.data(), packet.size(), ENET_PACKET_FLAG_RELIABLE));
  }
  void stray(std::string bytes) {
    const ENetBuffer buffer{bytes.data(), bytes.size()};
    REQUIRE(enet_socket_send(host_->socket, &peer_->address, &buffer, 1) == static_cast<int>(bytes.size()));
  }
  void hang_up() { enet_peer_disconnect(peer_, channel_->farewell()); }
  // An end in the name of this server, from who does not know what it says.
  void forge_end() {
    const auto number = static_cast<unsigned char>(peer_->outgoingSessionID << 4U);
    const char from[] = {static_cast<char>(number), static_cast<char>(peer_->outgoingPeerID)};
    stray(std::string(from, 2) + std::string("\x04\xFF\x00\x01\x00\x00\x00\x00", 8));
  }
  [[nodiscard]] client::Address address() const { return {"127.0.0.1", host_->address.port}; }

  std::vector<wire::FromPeer> heard;
  int connections = 0;
  int knocks = 0;
  bool forgets = false;  // says that it knows nobody
  bool deaf = false;     // lets nobody in

 private:
  void start() {
    ENetAddress address{ENET_HOST_ANY, port_};
    enet_address_set_host_ip(&address, "127.0.0.1");
    host_ = enet_host_create(&address, 4, 1, 0, 0);
    REQUIRE(host_ != nullptr);
    port_ = host_->address.port;
    host_->compressor.context = this;
    host_->intercept = [](ENetHost* host, ENetEvent*) {
      return static_cast<SmallServer*>(host->compressor.context)->may_pass({host->receivedData, host->receivedDataLength}) ? 0 : 1;
    };
  }
  bool may_pass(std::span<const std::uint8_t> bytes) {
    const auto knock = channel::read_knock(bytes);
    if (knock) {
      ++knocks;
      const bool known =
          !forgets && knock->connection && host_->peers[knock->connection->peer].connectID == ENET_HOST_TO_NET_32(knock->connection->id);
      std::string answer = channel::write(channel::Answer{knock->nonce, kCookie, known});
      const ENetBuffer buffer{answer.data(), answer.size()};
      enet_socket_send(host_->socket, &host_->receivedAddress, &buffer, 1);
      return false;
    }
    const auto datagram = channel::read_datagram(bytes, channel::Side::client);
    REQUIRE(datagram);
    return !datagram->connect || (datagram->connect->cookie == kCookie && !deaf);
  }
  void take(std::string_view packet) {
    if (!channel_->ready()) {
      REQUIRE(channel_->take_greeting(packet));
      return transmit(channel_->greeting());
    }
    const auto message = decode_from_peer(channel_->open(packet).value(), wire::Encoding::binary);
    heard.push_back(std::get<wire::FromPeer>(message));
  }

  std::uint16_t port_ = 0;
  ENetHost* host_ = nullptr;
  ENetPeer* peer_ = nullptr;
  std::unique_ptr<channel::Channel> channel_;
};

const wire::Hello kHello{wire::Role::player, *wire::RoomCode::from("KLMNPR"), {1, 2, 3}};

struct Room {
  SmallServer server;
  EnetLink::Time now{};
  EnetLink link{server.address(), 1, client::find_nothing, [this] { return now; }};
  std::vector<wire::ToPeer> received;

  void until(const std::function<bool()>& so) {
    streep::until([&] {
      server.work();
      for (auto& message : link.receive()) received.push_back(std::move(message));
      return so();
    });
  }
  void until_heard(std::size_t messages) {
    until([&] { return server.heard.size() >= messages; });
  }
  void until_state(LinkState state) {
    until([&] { return link.state() == state; });
  }
  void until_received(std::size_t messages) {
    until([&] { return received.size() >= messages; });
  }
  // For so long nothing was heard: it knocks, and may do so again.
  void pass_silence() {
    const int before = server.knocks;
    now += base::kKnockAfter;
    until([&] { return server.knocks > before; });
  }
  // Whatever the link waits for before it tries again is over.
  void pass_time() { now += base::kReconnectMost; }
  void join() {
    link.send(kHello);
    until_heard(1);
    server.say(wire::Welcome{wire::Role::player, kHello.code, {}, {}, {}});
    until_received(1);
  }
};

}  // namespace

TEST_CASE("a link says its Hello when the connection is there, and hears the answer") {
  Room room;
  CHECK(room.link.state() == LinkState::connecting);
  room.join();
  CHECK(room.link.state() == LinkState::open);
  CHECK(room.server.heard == std::vector<wire::FromPeer>{kHello});
  CHECK(room.received == std::vector<wire::ToPeer>{wire::Welcome{wire::Role::player, kHello.code, {}, {}, {}}});
}

TEST_CASE("the largest scene comes over whole") {
  Room room;
  room.join();
  session::Scene scene;
  scene.desk.emplace().note = *deck::Note::from(std::string(base::kNoteBytes, 'n'));
  while (scene.agreements.add(*deck::Line::from(std::string(base::kLineBytes, 'a')))) {
  }
  room.server.say(scene);
  room.until_received(2);
  CHECK(room.received.back() == wire::ToPeer(scene));
}

TEST_CASE("a link that was hung up on comes back and says the same Hello") {
  Room room;
  room.join();
  room.server.hang_up();
  room.until_state(LinkState::waiting);
  room.link.send(session::StepOut{});  // dropped
  room.pass_time();
  room.until_heard(2);
  CHECK(room.server.heard == std::vector<wire::FromPeer>{kHello, kHello});
  CHECK(room.server.connections == 2);
}

TEST_CASE("what comes late for a connection that ended does not end the next") {
  Room room;
  room.join();
  room.server.hang_up();
  room.until_state(LinkState::waiting);
  // To the first peer, sent at 0: DISCONNECT, to be acknowledged, on no channel, number 1, data 0.
  using namespace std::string_literals;
  room.server.stray("\x80\x00\x00\x00"s + "\x84\xFF\x00\x01\x00\x00\x00\x00"s);
  room.pass_time();
  room.until_heard(2);
  CHECK(room.server.connections == 2);
}

TEST_CASE("a link that hears nothing asks, and keeps the connection that the server knows") {
  Room room;
  room.join();
  room.pass_silence();
  room.server.say(session::Seat{});
  room.until_received(2);
  CHECK(room.link.state() == LinkState::open);
  CHECK(room.server.connections == 1);
}

TEST_CASE("after a silence a link goes on asking for a second, and then no more") {
  Room room;
  room.join();
  const int before = room.server.knocks;
  room.now += 2 * base::kKnockAfter;
  for (int asked = 1; asked <= 4; ++asked) {
    room.until([&] { return room.server.knocks == before + asked; });
    room.server.say(session::Seat{});
    room.until_received(1 + static_cast<std::size_t>(asked));
    room.now += base::kKnockEvery;
  }
  room.server.say(session::Seat{});
  room.until_received(6);
  CHECK(room.server.knocks == before + 4);
}

TEST_CASE("when the server was started anew the link enters it, as soon as that says that it does not know it") {
  Room room;
  room.join();
  room.server.start_anew();
  room.pass_silence();
  room.until_heard(2);
  CHECK(room.server.heard == std::vector<wire::FromPeer>{kHello, kHello});
  CHECK(room.server.connections == 2);
}

TEST_CASE("who only says that the server does not know a link costs it a try, and not the connection") {
  Room room;
  room.join();
  room.server.forgets = room.server.deaf = true;
  const int before = room.server.knocks;
  room.pass_silence();
  room.until([&] { return room.server.knocks > before + 1; });  // that of the try
  room.server.say(session::Seat{});
  room.until_received(2);
  CHECK(room.link.state() == LinkState::open);
  CHECK(room.server.connections == 1);
}

TEST_CASE("an end that does not come from the server is only a reason to ask it") {
  Room room;
  room.join();
  const int before = room.server.knocks;
  room.server.forge_end();
  room.until([&] { return room.server.knocks > before; });
  room.server.say(session::Seat{});
  room.until_received(2);
  CHECK(room.link.state() == LinkState::open);
  CHECK(room.server.connections == 1);
}

TEST_CASE("a person is told of two seconds of silence, and of its end") {
  Room room;
  room.join();
  room.now += base::kUnheardMost;
  CHECK(room.link.receive().empty());
  CHECK(room.link.state() == LinkState::waiting);
  room.until_state(LinkState::open);
  CHECK(room.server.heard.size() == 1);
}

TEST_CASE("a link that waits for the next try does not when it is renewed") {
  Room room;
  room.join();
  room.server.hang_up();
  room.until_state(LinkState::waiting);
  room.link.renew();
  room.until_heard(2);
  CHECK(room.server.connections == 2);
}

TEST_CASE("a link that is open makes a new connection when it is renewed, and then leaves the old") {
  Room room;
  room.join();
  room.link.renew();
  room.until_heard(2);
  CHECK(room.server.connections == 2);
  CHECK(room.link.state() == LinkState::open);
}

TEST_CASE("a Hello that was refused for good is not said again until there is another") {
  Room room;
  room.link.send(kHello);
  room.until_heard(1);
  room.server.say(wire::Refused{session::Refusal::unknown_code, true});
  room.until_state(LinkState::waiting);
  CHECK(room.received == std::vector<wire::ToPeer>{wire::Refused{session::Refusal::unknown_code, true}});
  room.pass_time();
  CHECK(room.link.receive().empty());  // here it would try again
  CHECK(room.link.state() == LinkState::waiting);
  room.link.send(kHello);
  room.until_heard(2);
  CHECK(room.server.connections == 2);
}

TEST_CASE("a Hello that was refused for a while is said again by itself") {
  for (const auto& [why, role] : {std::pair{session::Refusal::room_full, wire::Role::screen},
                                  {session::Refusal::room_full, wire::Role::facilitator},
                                  {session::Refusal::too_many_tries, wire::Role::player}}) {
    Room room;
    room.link.send(wire::Hello{role, kHello.code, kHello.key});
    room.until_heard(1);
    room.server.say(wire::Refused{why, true});
    room.until_state(LinkState::waiting);
    room.pass_time();
    room.until_heard(2);
    CHECK(room.server.heard[0] == room.server.heard[1]);
  }
}

TEST_CASE("an act that is refused does not end the connection") {
  Room room;
  room.join();
  room.server.say(wire::Refused{session::Refusal::not_now});
  room.until_received(2);
  CHECK(room.link.state() == LinkState::open);
}

TEST_CASE("a server of another version is told from one that cannot be reached, for good") {
  Room room;
  room.link.send(kHello);
  room.until_heard(1);
  room.server.say_bytes("\x01\x04");
  room.until_state(LinkState::wrong_version);
  CHECK(room.received.empty());
}

TEST_CASE("a message that makes no sense is passed over") {
  Room room;
  room.join();
  room.server.say_bytes(char{wire::kProtocolVersion} + std::string("nonsense"));
  room.server.say(session::Seat{});
  room.until_received(2);
  CHECK(room.received.back() == wire::ToPeer(session::Seat{}));
  CHECK(room.link.state() == LinkState::open);
}

TEST_CASE("a packet that was not sealed ends the connection, and the link makes a new one") {
  Room room;
  room.join();
  room.server.transmit("\x01\x02");
  room.until_state(LinkState::waiting);
  room.pass_time();
  room.until_heard(2);
}

TEST_CASE("a datagram that is longer than ENet can read does not end the connection") {
  Room room;
  room.join();
  room.server.stray(std::string(5000, '\0'));
  CHECK(room.link.receive().empty());
  room.server.say(session::Seat{});
  room.until_received(2);
  CHECK(room.link.state() == LinkState::open);
}

TEST_CASE("where no server answers a try is over when its clock says so, and no call waits for that") {
  EnetLink::Time now{};
  EnetLink link({"127.0.0.1", 1}, 1, client::find_nothing, [&now] { return now; });
  link.send(kHello);
  for (int i = 0; i < 10; ++i) CHECK(link.receive().empty());
  CHECK(link.state() == LinkState::connecting);
  now += base::kConnectWait + std::chrono::milliseconds(1);
  CHECK(link.receive().empty());
  CHECK(link.state() == LinkState::waiting);
}
