// Phones at the real server, over WebSockets on the loopback network, and what
// rude ones send over plain TCP.
#include <arpa/inet.h>
#include <doctest/doctest.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

#include <deque>
#include <functional>
#include <string>

#include "game/client/web/web_link.h"
#include "tests/scratch.h"
#include "tests/server/aula.h"
#include "tests/server/process.h"
#include "tests/until.h"

using namespace streep;
using client::LinkState;

namespace {

sockaddr_in loopback(std::uint16_t port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return address;
}

// Whether nobody else listens to this port over UDP.
bool udp_is_free(std::uint16_t port) {
  const int number = socket(AF_INET, SOCK_DGRAM, 0);
  const sockaddr_in address = loopback(port);
  const bool free = bind(number, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
  close(number);
  return free;
}

// A phone without manners: bytes out, bytes in.
struct RawPhone {
  explicit RawPhone(std::uint16_t a_port) : port(a_port), number(socket(AF_INET, SOCK_STREAM, 0)) {
    const sockaddr_in to = loopback(port);
    REQUIRE(connect(number, reinterpret_cast<const sockaddr*>(&to), sizeof to) == 0);
  }
  ~RawPhone() { close(number); }
  RawPhone(const RawPhone&) = delete;
  RawPhone& operator=(const RawPhone&) = delete;

  void send(const std::string& bytes) const { static_cast<void>(::send(number, bytes.data(), bytes.size(), MSG_NOSIGNAL)); }
  void request(const std::string& first, const std::string& more = {}) const {
    send(first + " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port) + "\r\n" + more + "\r\n");
  }
  void open_socket() const {
    request("GET /socket", "Origin: http://127.0.0.1:" + std::to_string(port) +
                               "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: "
                               "AAAAAAAAAAAAAAAAAAAAAA==\r\n");
  }
  // The first bytes of the answer; empty where the server hung up instead.
  [[nodiscard]] std::string answer() const {
    std::string bytes(4096, '\0');
    const ssize_t size = recv(number, bytes.data(), bytes.size(), 0);
    bytes.resize(size > 0 ? static_cast<std::size_t>(size) : 0);
    return bytes;
  }
  [[nodiscard]] bool is_welcome() const { return answer().starts_with("HTTP/1.1 101"); }

  std::uint16_t port;
  int number;
};

// Text in a frame of a WebSocket, masked with zeros.
std::string frame(std::size_t size) {
  std::string bytes{'\x81', '\xfe', static_cast<char>(size >> 8U), static_cast<char>(size & 0xffU), 0, 0, 0, 0};
  return bytes.append(size, ' ');
}

struct Phone {
  Phone(const wire::Ready& room, std::uint16_t number) : link(network, {client::Road::web, {"127.0.0.1", room.port}}, number) {
    link.send(wire::Hello{wire::Role::player, room.code, server::key_of(number)});
  }
  void listen() {
    network.work();
    for (const wire::ToPeer& message : link.receive()) {
      if (std::holds_alternative<wire::Welcome>(message)) ++welcomes;
      if (const auto* refusal = std::get_if<wire::Refused>(&message)) refused = refusal->why;
      for (const wire::FromPeer& reply : player.take(message)) link.send(reply);
    }
  }
  void until(const std::function<bool()>& condition) {
    streep::until([&] {
      listen();
      return condition();
    });
  }
  void join() {
    until([this] { return welcomes > 0; });
  }

  client::WebNetwork network;
  client::WebLink link;
  client::Player player;
  int welcomes = 0;
  std::optional<session::Refusal> refused;
};

}  // namespace

TEST_CASE("a phone and native clients are in one room, and the phone answers as they do") {
  const Scratch scratch;
  const ServerProcess server(scratch.folder);
  Crowd crowd(server.ready(), 2);
  Phone phone(server.ready(), 77);
  phone.join();
  crowd.go_to(session::Phase::answer);
  phone.until([&] { return phone.player.answer(deck::kCross).has_value(); });
  phone.link.send(*phone.player.answer(deck::kStay));
  phone.until([&] { return phone.player.arrived(); });
  crowd.until([&] { return crowd.screen().scene->people == 3; });
}

TEST_CASE("a phone whose server was killed comes back to the next one by itself, to its own seat") {
  const Scratch scratch;
  ServerProcess killed(scratch.folder);
  Phone phone(killed.ready(), 1);
  phone.join();
  killed.signal(SIGKILL);
  CHECK(killed.wait() == -1);
  phone.until([&] { return phone.link.state() == LinkState::waiting; });
  const ServerProcess server(scratch.folder, {"--resume"}, killed.line());
  phone.until([&] { return phone.welcomes == 2; });
  CHECK(phone.player.scene()->people == 1);
}

TEST_CASE("phones whose server was killed while answers were open send them to the next one by themselves, and all are counted once") {
  const Scratch scratch;
  ServerProcess killed(scratch.folder);
  Crowd before(killed.ready(), 0);
  std::deque<Phone> phones;
  for (std::uint16_t number = 1; number <= 8; ++number) phones.emplace_back(killed.ready(), number);
  const auto until_all = [&](const std::function<bool(Phone&)>& so) {
    streep::until([&] {
      bool all = true;
      for (Phone& phone : phones) {
        phone.listen();
        all = so(phone) && all;
      }
      return all;
    });
  };
  until_all([](Phone& phone) { return phone.welcomes > 0; });
  before.go_to(session::Phase::answer);
  until_all([](Phone& phone) {
    if (const auto ballot = phone.player.chosen() ? std::nullopt : phone.player.answer(deck::kCross)) phone.link.send(*ballot);
    return phone.player.chosen() && phone.player.arrived();
  });
  const session::Epoch epoch = phones.front().player.scene()->epoch;
  killed.signal(SIGKILL);
  CHECK(killed.wait() == -1);

  const ServerProcess server(scratch.folder, {"--resume"}, killed.line());
  Crowd aula(server.ready(), 0);
  until_all([&](Phone& phone) { return phone.player.scene()->epoch != epoch && phone.player.chosen() && phone.player.arrived(); });
  CHECK(aula.screen().scene->phase == session::Phase::answer);
  aula.go_to(session::Phase::reveal);
  CHECK(aula.screen().scene->figure->people == 8);
}

TEST_CASE("a phone that was refused at the door does not knock again") {
  const Scratch scratch;
  const ServerProcess server(scratch.folder);
  wire::Ready wrong = server.ready();
  wrong.code = *wire::RoomCode::from("ZZZZZZ");
  Phone phone(wrong, 1);
  phone.until([&] { return phone.refused.has_value(); });
  CHECK(phone.refused == session::Refusal::unknown_code);
  CHECK(phone.link.state() == LinkState::waiting);
}

TEST_CASE("a server for phones only takes no UDP port, and phones come in") {
  const Scratch scratch;
  const ServerProcess both(scratch.folder);
  CHECK_FALSE(udp_is_free(both.ready().port));
  const Scratch other;
  const ServerProcess server(other.folder, {"--web-only"});
  CHECK(udp_is_free(server.ready().port));
  Phone phone(server.ready(), 1);
  phone.join();
}

TEST_CASE("a request with a long header, or with a body, gets no answer") {
  const Scratch scratch;
  const ServerProcess server(scratch.folder);
  const RawPhone header(server.ready().port), body(server.ready().port), polite(server.ready().port);
  header.request("GET /", "X-Long: " + std::string(base::kWebHeaderBytes, 'x') + "\r\n");
  CHECK(header.answer().empty());
  body.request("GET /", "Content-Length: " + std::to_string(base::kWebBodyBytes + 1) + "\r\n");
  CHECK(body.answer().empty());
  polite.request("GET /");
  CHECK(polite.answer().starts_with("HTTP/1.1 200"));
}

TEST_CASE("a message that is too long for a phone ends its connection and nobody else's") {
  const Scratch scratch;
  const ServerProcess server(scratch.folder);
  Phone phone(server.ready(), 1);
  phone.join();
  const RawPhone rude(server.ready().port);
  rude.open_socket();
  REQUIRE(rude.is_welcome());
  rude.send(frame(base::kWebMessageBytes + 1));
  const std::string farewell = rude.answer();
  CHECK((farewell.empty() || farewell[0] == '\x88'));  // a close frame at most
  phone.link.send(session::StepOut{});
  phone.until([&] { return phone.player.seat().away; });
}

TEST_CASE("one phone more than the operator allows is not answered, until another goes") {
  const Scratch scratch;
  const ServerProcess server(scratch.folder, {"--sockets", "2"});
  Phone first(server.ready(), 1);
  first.join();
  {
    Phone second(server.ready(), 2);
    second.join();
    const RawPhone third(server.ready().port);
    third.open_socket();
    CHECK_FALSE(third.is_welcome());
  }
  Phone later(server.ready(), 3);
  later.join();
  CHECK(first.welcomes == 1);
}

TEST_CASE("sockets of which nobody has said who they are keep nobody out, and throw out nobody who is in") {
  const Scratch scratch;
  const ServerProcess server(scratch.folder, {"--sockets", "2"});
  Phone in(server.ready(), 1);
  in.join();
  std::deque<RawPhone> silent;
  for (int i = 0; i < 5; ++i) {
    silent.emplace_back(server.ready().port).open_socket();
    REQUIRE(silent.back().is_welcome());
  }
  Phone later(server.ready(), 2);
  later.join();
  in.link.send(session::StepOut{});
  in.until([&] { return in.player.seat().away; });
  CHECK(in.welcomes == 1);
}
