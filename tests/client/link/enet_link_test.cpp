// A link and a small server that speaks the protocol, both in this thread, over
// the loopback of this machine. The clock of the link goes by hand.
#include "game/client/link/enet_link.h"

#include <doctest/doctest.h>
#include <enet/enet.h>

#include <functional>
#include <memory>

#include "game/wire/codec.h"
#include "tests/until.h"

using namespace streep;
using client::EnetLink;
using client::LinkState;

namespace {

class SmallServer {
 public:
  SmallServer() {
    enet_initialize();
    ENetAddress address{};
    enet_address_set_host_ip(&address, "127.0.0.1");
    host_ = enet_host_create(&address, 4, 1, 0, 0);
    REQUIRE(host_ != nullptr);
  }
  ~SmallServer() {
    enet_host_destroy(host_);
    enet_deinitialize();
  }
  SmallServer(const SmallServer&) = delete;
  SmallServer& operator=(const SmallServer&) = delete;

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
  void hang_up() { enet_peer_disconnect(peer_, 0); }
  [[nodiscard]] client::Address address() const { return {"127.0.0.1", host_->address.port}; }

  std::vector<wire::FromPeer> heard;
  int connections = 0;

 private:
  void take(std::string_view packet) {
    if (!channel_->ready()) {
      REQUIRE(channel_->take_greeting(packet));
      return transmit(channel_->greeting());
    }
    const auto message = decode_from_peer(channel_->open(packet).value(), wire::Encoding::binary);
    heard.push_back(std::get<wire::FromPeer>(message));
  }

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
  room.server.say_bytes("\x04nonsense");
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
