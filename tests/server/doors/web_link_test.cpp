// Native clients over the WebSocket of phones, with TLS: at the real server, and at
// some that are none. game/client/web.
#include "game/client/web/web_link.h"

#include <doctest/doctest.h>
#include <signal.h>
#include <stdlib.h>

#include <set>
#include <string>

#include "game/client/link/room_link.h"
#include "game/client/machine/machine.h"
#include "game/client/web/named_link.h"
#include "tests/scratch.h"
#include "tests/server/aula.h"
#include "tests/server/byte_phone.h"
#include "tests/server/process.h"
#include "tests/server/rude_server.h"
#include "tests/until.h"

using namespace streep;
using client::Address;
using client::LinkState;
using client::LinkTrouble;
using client::Road;
using client::Way;

namespace {

constexpr long kHour = 60L * 60;

// A certificate that this machine trusts for as long as the test takes, and the server that has it.
struct Operator {
  explicit Operator(const std::string& names = "IP:127.0.0.1", long from = 0, long until = kHour) {
    write_certificate(chain, key, names, from, until);
    setenv("SSL_CERT_FILE", chain.c_str(), 1);
  }
  [[nodiscard]] std::vector<std::string> flags() const { return {"--certificate", chain, "--key", key}; }

  Scratch scratch;
  std::string chain = scratch / "chain.pem", key = scratch / "key.pem";
};

struct Native {
  Native(Road road, const Address& server, const wire::Hello& hello) {
    if (road == Road::named_udp)
      link = std::make_unique<client::NamedLink>(network, server, 1, client::find_nothing);
    else
      link = std::make_unique<client::WebLink>(network, Way{road, server}, 1);
    link->send(hello);
  }
  void listen() {
    network.work();
    for (const wire::ToPeer& message : link->receive()) {
      if (const auto* welcome = std::get_if<wire::Welcome>(&message)) {
        ++welcomes;
        seen.insert(welcome->scene.phase);
      }
      if (const auto* scene = std::get_if<session::Scene>(&message)) seen.insert(scene->phase);
      for (const wire::FromPeer& reply : player.take(message)) link->send(reply);
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
  LinkTrouble trouble() {
    until([this] { return link->trouble() != LinkTrouble::none; });
    return link->trouble();
  }

  client::WebNetwork network;
  std::unique_ptr<client::Link> link;
  client::Player player;
  std::set<session::Phase> seen;
  int welcomes = 0;
};

Address here(std::uint16_t port, const std::string& path = {}) { return {"127.0.0.1", port, client::Scheme::none, path}; }

wire::Hello player_in(const wire::Ready& room, std::uint16_t number) { return {wire::Role::player, room.code, server::key_of(number)}; }

// What keeps a link from a server that behaves so, without TLS.
LinkTrouble trouble_with(RudeServer::Behave behave) {
  const RudeServer server(std::move(behave));
  return Native(Road::web, here(server.port()), {}).trouble();
}

// And what a native client hears that asks it for its UDP port, over TLS.
LinkTrouble trouble_with_answer(const Operator& owner, const std::string& answer) {
  const RudeServer server([&](RudeServer::Visitor& visitor) { visitor.send(answer); }, owner.chain, owner.key);
  return Native(Road::named_udp, here(server.port()), {}).trouble();
}

std::string ok(const std::string& body) { return "HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body; }

}  // namespace

TEST_CASE("a native player joins over TLS, and plays a card in one room with the others") {
  const Operator owner;
  const ServerProcess server(owner.scratch.folder, owner.flags());
  Crowd crowd(server.ready(), 2);
  Native player(Road::safe_web, here(server.port()), player_in(server.ready(), 77));
  player.join();
  crowd.go_to(session::Phase::answer);
  player.until([&] { return player.player.answer(deck::kCross).has_value(); });
  player.link->send(*player.player.answer(deck::kStay));
  player.until([&] { return player.player.arrived(); });
  crowd.until([&] { return crowd.screen().scene->people == 3; });
}

TEST_CASE("a native big screen follows a whole session over TLS") {
  const Operator owner;
  const ServerProcess server(owner.scratch.folder, owner.flags());
  const wire::Ready room = server.ready();
  Crowd crowd(room, 12);
  Native screen(Road::safe_web, here(room.port), {wire::Role::screen, room.code, room.screen_key});
  screen.join();
  for (const auto phase : {session::Phase::answer, session::Phase::reveal, session::Phase::talk, session::Phase::close}) {
    crowd.go_to(phase);
    if (phase == session::Phase::answer) crowd.answer();
    screen.until([&] { return screen.seen.contains(phase); });
  }
}

TEST_CASE("a native client whose server was killed comes back over TLS by itself, to its own seat") {
  const Operator owner;
  ServerProcess killed(owner.scratch.folder, owner.flags());
  Native player(Road::safe_web, here(killed.port()), player_in(killed.ready(), 1));
  player.join();
  killed.signal(SIGKILL);
  CHECK(killed.wait() == -1);
  player.until([&] { return player.link->state() == LinkState::waiting; });
  auto flags = owner.flags();
  flags.emplace_back("--resume");
  const ServerProcess server(owner.scratch.folder, flags, killed.line());
  player.until([&] { return player.welcomes == 2; });
  CHECK(player.player.scene()->people == 1);
}

TEST_CASE("a certificate of another name, of another day, or of a stranger is refused, each with its own reason") {
  const auto trouble = [](const Operator& owner) {
    const ServerProcess server(owner.scratch.folder, owner.flags());
    return Native(Road::safe_web, here(server.port()), player_in(server.ready(), 1)).trouble();
  };
  CHECK(trouble(Operator("IP:127.0.0.2,DNS:streep.example.nl")) == LinkTrouble::other_name);
  CHECK(trouble(Operator("IP:127.0.0.1", -2 * kHour, -kHour)) == LinkTrouble::expired);
  CHECK(trouble(Operator("IP:127.0.0.1", kHour, 2 * kHour)) == LinkTrouble::expired);
  const Operator stranger, trusted;
  CHECK(trouble(stranger) == LinkTrouble::not_trusted);
}

TEST_CASE("a server that speaks http is not one that speaks https, nor the other way round") {
  const Operator owner;
  const ServerProcess plain(owner.scratch.folder);
  CHECK(Native(Road::safe_web, here(plain.port()), {}).trouble() == LinkTrouble::not_encrypted);
  const Scratch other;
  const ServerProcess safe(other.folder, owner.flags());
  CHECK(Native(Road::web, here(safe.port()), {}).trouble() == LinkTrouble::no_socket);  // it leads to https
}

TEST_CASE("without TLS nobody beyond the private network is spoken to, and where nobody listens that is said") {
  CHECK(Native(Road::web, {"192.0.2.1", 80}, {}).trouble() == LinkTrouble::not_private);
  std::uint16_t gone = 0;
  {
    const RudeServer server([](RudeServer::Visitor&) {});
    gone = server.port();
  }
  CHECK(Native(Road::web, here(gone), {}).trouble() == LinkTrouble::nobody_listens);
  CHECK(Native(Road::safe_web, {"nowhere.invalid", 443}, {}).trouble() == LinkTrouble::unknown_host);
}

TEST_CASE("a server that sends headers without end, redirects for ever, or hangs up half-way is left with a reason") {
  using Visitor = RudeServer::Visitor;
  CHECK(trouble_with([](Visitor& visitor) {
          visitor.send("HTTP/1.1 101 Switching Protocols\r\n");
          while (visitor.send("X-Long: " + std::string(1000, 'x') + "\r\n")) continue;
        }) == LinkTrouble::not_streep);
  CHECK(trouble_with([](Visitor& visitor) { visitor.send("HTTP/1.1 302 Found\r\nLocation: /socket\r\nContent-Length: 0\r\n\r\n"); }) ==
        LinkTrouble::no_socket);
  CHECK(trouble_with([](Visitor& visitor) { visitor.send("HTTP/1.1 101 Swit"); }) == LinkTrouble::cut_off);
  CHECK(trouble_with([](Visitor& visitor) { visitor.send("SSH-2.0-OpenSSH\r\n"); }) == LinkTrouble::not_streep);
}

TEST_CASE("a server whose socket says what is no message, or more than a message may be, is left with a reason") {
  using Visitor = RudeServer::Visitor;
  CHECK(trouble_with([](Visitor& visitor) {
          visitor.accept_upgrade();
          while (visitor.send_frame("hello")) continue;
        }) == LinkTrouble::not_streep);
  CHECK(trouble_with([](Visitor& visitor) {
          visitor.accept_upgrade();
          visitor.send_frame(std::string(base::kSceneMessageBytes + 1, ' '));
          visitor.wait_until_gone();
        }) == LinkTrouble::not_streep);
  CHECK(trouble_with([](Visitor& visitor) { visitor.accept_upgrade(); }) == LinkTrouble::cut_off);
}

TEST_CASE("a server that never answers is given up") {
  CHECK(trouble_with([](RudeServer::Visitor& visitor) { visitor.wait_until_gone(); }) == LinkTrouble::no_answer);
}

TEST_CASE("a server of another version is not tried again") {
  const RudeServer server([](RudeServer::Visitor& visitor) {
    visitor.accept_upgrade();
    visitor.send_frame(R"({"v":1,"type":"seat"})");
    visitor.wait_until_gone();
  });
  Native player(Road::web, here(server.port()), {});
  player.until([&] { return player.link->state() == LinkState::wrong_version; });
}

TEST_CASE("whoever types the one address comes in, whatever the server has open, and hears why where it does not trust it") {
  REQUIRE(client::start_secrets());
  const Operator owner;
  const ServerProcess safe(owner.scratch.folder, {"--web-only", "--certificate", owner.chain, "--key", owner.key});
  const Scratch other;
  const ServerProcess plain(other.folder);
  const std::string safe_port = std::to_string(safe.port()), plain_port = std::to_string(plain.port());
  client::Machine machine({}, {}, deck::words_of);
  const auto visit = [&](const std::string& typed, const ServerProcess& server) {
    const auto link = machine.connect(*client::address_from(typed));
    link->send(player_in(server.ready(), 1));
    std::vector<wire::ToPeer> heard;
    until([&] {
      (void)machine.tick(0);
      heard = link->receive();
      return !heard.empty() || link->trouble() != LinkTrouble::none;
    });
    return link->trouble();
  };
  CHECK(visit("https://127.0.0.1:" + safe_port, safe) == LinkTrouble::none);
  CHECK(visit("127.0.0.1:" + safe_port, safe) == LinkTrouble::none);
  CHECK(visit("http://127.0.0.1:" + plain_port, plain) == LinkTrouble::none);
  CHECK(visit("127.0.0.1:" + plain_port, plain) == LinkTrouble::none);
  CHECK(visit("https://localhost:" + safe_port, safe) == LinkTrouble::other_name);
}

TEST_CASE("the key behind the # is in no request: neither for the UDP port nor for the socket") {
  const Operator owner;
  const RudeServer server([](RudeServer::Visitor& visitor) { visitor.send("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"); },
                          owner.chain, owner.key);
  const std::string key(2 * base::kKeyBytes, 'a');
  const auto link = client::room_link_in("https://127.0.0.1:" + std::to_string(server.port()) + "/pad/#KMPRTX." + key);
  for (const Way& way : client::ways_to(*client::address_from(link->address)))
    CHECK(Native(way.road, way.server, {wire::Role::screen, *wire::RoomCode::from(link->code), {0xaa}}).trouble() != LinkTrouble::none);
  CHECK(server.requests().find("GET /pad/native HTTP/1.1\r\n") != std::string::npos);
  CHECK(server.requests().find("GET /pad/socket HTTP/1.1\r\n") != std::string::npos);
  CHECK(server.requests().find("KMPRTX") == std::string::npos);
  CHECK(server.requests().find("aaaa") == std::string::npos);
}

TEST_CASE("a native client goes over UDP where the server names a port over TLS") {
  const Operator owner;
  const ServerProcess room(owner.scratch.folder);
  const std::string answer = ok("{\"udp\":" + std::to_string(room.port()) + "}");
  const RudeServer web([&](RudeServer::Visitor& visitor) { visitor.send(answer); }, owner.chain, owner.key);
  Native player(Road::named_udp, here(web.port()), player_in(room.ready(), 1));
  player.join();
  CHECK(player.link->trouble() == LinkTrouble::none);
}

TEST_CASE("whatever else is said of a UDP port is none") {
  const Operator owner;
  const std::string endless = "HTTP/1.1 200 OK\r\nX-Long: " + std::string(2 * base::kWebHeaderBytes, 'x');
  for (const std::string& answer : {ok("{\"udp\":0}"), ok("{\"udp\":-1}"), ok("{\"udp\":65536}"), ok("{\"udp\":\"4747\"}"), ok("[]"),
                                    ok("<html>"), ok(std::string(2 * base::kWebBodyBytes, ' ')), ok(std::string(500, '[')), endless,
                                    std::string("HTTP/1.1 302 Found\r\nLocation: /native\r\nContent-Length: 0\r\n\r\n"),
                                    std::string("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{\"udp")}) {
    CAPTURE(answer);
    CHECK(trouble_with_answer(owner, answer) == LinkTrouble::no_native_port);
  }
}
