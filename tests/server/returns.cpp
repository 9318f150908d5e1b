// How soon players are back after the network was cut, and after the server was
// killed and another carries on: over a network that loses and delays what it
// carries, made here, between real links and the real server. Prints figures; no
// test, since it measures time.
#include <enet/enet.h>
#include <signal.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <deque>
#include <map>
#include <memory>
#include <span>
#include <thread>

#include "game/base/random.h"
#include "tests/scratch.h"
#include "tests/server/aula.h"
#include "tests/server/process.h"
#include "tools/crowd/phone_link.h"

using namespace streep;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

namespace {

constexpr std::chrono::milliseconds kTick{2}, kBetweenPresses{200};

struct Network {
  double loss = 0;
  std::chrono::milliseconds delay{};  // each way
  bool cut = false;
  base::Random random{1};
};

ENetSocket open_socket() {
  const ENetSocket socket = enet_socket_create(ENET_SOCKET_TYPE_DATAGRAM);
  const ENetAddress any{htonl(INADDR_LOOPBACK), 0};
  REQUIRE(enet_socket_bind(socket, &any) == 0);
  enet_socket_set_option(socket, ENET_SOCKOPT_NONBLOCK, 1);
  return socket;
}

// Between one client and the server: each socket of the client is one to the server.
class Relay {
 public:
  Relay(Network& network, std::uint16_t port) : network_(network), server_{htonl(INADDR_LOOPBACK), port} {}
  ~Relay() {
    enet_socket_destroy(near_);
    for (const auto& [client, far] : far_) enet_socket_destroy(far);
  }
  Relay(const Relay&) = delete;
  Relay& operator=(const Relay&) = delete;

  [[nodiscard]] std::uint16_t port() const {
    ENetAddress here{};
    enet_socket_get_address(near_, &here);
    return here.port;
  }
  void work() {
    take(near_, [this](std::uint16_t from) {
      if (!far_.contains(from)) far_.emplace(from, open_socket());
      return Datagram{.due = {}, .through = far_.at(from), .to = server_, .bytes = {}};
    });
    for (const auto& [client, far] : far_) {
      take(far, [this, to = client](std::uint16_t) {
        return Datagram{.due = {}, .through = near_, .to = {htonl(INADDR_LOOPBACK), to}, .bytes = {}};
      });
    }
    for (; !under_way_.empty() && under_way_.front().due <= Clock::now(); under_way_.pop_front()) {
      auto& [due, through, to, bytes] = under_way_.front();
      const ENetBuffer buffer{bytes.data(), bytes.size()};
      enet_socket_send(through, &to, &buffer, 1);
    }
  }

 private:
  struct Datagram {
    Clock::time_point due;
    ENetSocket through;
    ENetAddress to;
    std::string bytes;
  };

  void take(ENetSocket socket, const std::function<Datagram(std::uint16_t from)>& onward) {
    std::array<char, ENET_PROTOCOL_MAXIMUM_MTU> bytes{};
    ENetBuffer buffer{bytes.data(), bytes.size()};
    ENetAddress from{};
    for (int size = 0; (size = enet_socket_receive(socket, &from, &buffer, 1)) > 0;) {
      Datagram datagram = onward(from.port);
      if (network_.cut || network_.random.fraction() < network_.loss) continue;
      datagram.due = Clock::now() + network_.delay;
      datagram.bytes.assign(bytes.data(), static_cast<std::size_t>(size));
      under_way_.push_back(std::move(datagram));
    }
  }

  Network& network_;
  ENetAddress server_;
  ENetSocket near_ = open_socket();
  std::map<std::uint16_t, ENetSocket> far_;  // by port of the client
  std::deque<Datagram> under_way_;
};

struct Player {
  std::unique_ptr<client::Link> link;
  std::optional<Clock::time_point> heard;  // since it was last asked
  bool welcome = false;                    // since then
};

struct Hall {
  Hall(const wire::Ready& room, Network& a_network, std::uint16_t natives, std::uint16_t phones)
      : network(a_network), facilitator({"127.0.0.1", room.port}, 1) {
    facilitator.send(wire::Hello{wire::Role::facilitator, room.code, room.facilitator_key});
    for (std::uint16_t number = 0; number < natives + phones; ++number) {
      Player& player = players.emplace_back();
      if (number < natives) {
        const Relay& relay = relays.emplace_back(network, room.port);
        player.link = std::make_unique<client::EnetLink>(client::Address{"127.0.0.1", relay.port()}, number);
      } else {
        player.link = std::make_unique<crowd::PhoneLink>(phone_network, client::Address{"127.0.0.1", room.port}, number);
      }
      player.link->send(wire::Hello{wire::Role::player, room.code, server::key_of(number)});
    }
    until([](const Player& player) { return player.welcome; });
  }

  void work() {
    phone_network.work();
    for (Relay& relay : relays) relay.work();
    static_cast<void>(facilitator.receive());
    if (const auto now = Clock::now(); talks && now >= next_press) {  // so that there is something to hear
      facilitator.send(session::Press{session::Button::pause});
      next_press = now + kBetweenPresses;
    }
    for (Player& player : players) {
      for (const wire::ToPeer& message : player.link->receive()) {
        if (!player.heard) player.heard = Clock::now();
        player.welcome = player.welcome || std::holds_alternative<wire::Welcome>(message);
      }
    }
    std::this_thread::sleep_for(kTick);
  }
  void pass(std::chrono::milliseconds time) {
    for (const auto end = Clock::now() + time; Clock::now() < end;) work();
  }
  void forget() {
    for (Player& player : players) player.heard.reset(), player.welcome = false;
  }
  void until(const std::function<bool(const Player&)>& so) {
    while (!std::ranges::all_of(players, so)) work();
  }
  static void print(const char* what, Clock::time_point since, std::span<const Player> whom) {
    std::vector<double> seconds;
    for (const Player& player : whom) seconds.push_back(std::chrono::duration<double>(*player.heard - since).count());
    std::ranges::sort(seconds);
    std::printf("%-52s p50 %.2f  p95 %.2f  most %.2f s\n", what, seconds[seconds.size() / 2], seconds[seconds.size() * 95 / 100],
                seconds.back());
  }

  Network& network;
  crowd::PhoneNetwork phone_network;
  client::EnetLink facilitator;
  std::deque<Relay> relays;
  std::vector<Player> players;
  bool talks = true;
  Clock::time_point next_press{};
};

}  // namespace

TEST_CASE("after a cut") {
  struct Row {
    const char* what;
    double loss;
    std::chrono::milliseconds delay, cut;
  };
  for (const auto& [what, loss, delay, cut] :
       {Row{"30 native, 5 %, 50 ms, cut of 3 s", 0.05, 50ms, 3s}, Row{"30 native, 5 %, 100 ms, cut of 1 s", 0.05, 100ms, 1s},
        Row{"30 native, 5 %, 100 ms, cut of 3 s", 0.05, 100ms, 3s}, Row{"30 native, 5 %, 100 ms, cut of 10 s", 0.05, 100ms, 10s},
        Row{"30 native, 20 %, 100 ms, cut of 10 s", 0.2, 100ms, 10s}, Row{"30 native, no loss, 1 ms, cut of 10 s", 0, 1ms, 10s}}) {
    const Scratch scratch;
    const ServerProcess server(scratch.folder);
    Network network;
    Hall hall(server.ready(), network, 30, 0);
    network.loss = loss;
    network.delay = delay;
    hall.pass(3s);
    network.cut = true;
    hall.pass(cut);
    network.cut = false;
    const auto back = Clock::now();
    hall.forget();
    hall.until([](const Player& player) { return player.heard.has_value(); });
    Hall::print(what, back, hall.players);
  }
}

TEST_CASE("after a kill") {
  const Scratch scratch;
  ServerProcess killed(scratch.folder, {"--seats", "1500"});
  Network network;
  Hall hall(killed.ready(), network, 200, 1000);
  hall.talks = false;  // a Welcome is heard
  hall.pass(2s);
  killed.signal(SIGKILL);
  static_cast<void>(killed.wait());
  const ServerProcess server(scratch.folder, {"--resume", "--seats", "1500"}, killed.line());
  const auto back = Clock::now();
  hall.work();  // what the first one said
  hall.forget();
  hall.until([](const Player& player) { return player.welcome; });
  Hall::print("200 native, server killed", back, std::span(hall.players).first(200));
  Hall::print("and 1,000 phones", back, std::span(hall.players).subspan(200));
}
