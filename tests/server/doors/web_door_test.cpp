// The door for phones in this process.
#include "server/doors/web_door.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/write.hpp>
#include <deque>

#include "server/hosting/hosting.h"
#include "tests/server/aula.h"

using namespace streep;
using namespace streep::server;
using boost::asio::ip::tcp;

namespace {

constexpr std::chrono::hours kVeryLong{1};  // no test comes to the end of it
constexpr std::chrono::milliseconds kShort{1};

const std::string kHead = "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n";

// A proxy stands before it, on this machine.
WebDoor::Options behind_proxy() {
  WebDoor::Options options;
  options.outside = {.origin = "https://school.nl", .path = "/streep/"};
  REQUIRE(options.proxies.add("127.0.0.1"));
  return options;
}

struct Door {
  explicit Door(std::chrono::milliseconds request_wait, std::size_t connections = base::kSocketsMost, WebDoor::Options options = {}) {
    options.address = "127.0.0.1";
    options.port = 0;
    options.request_wait = request_wait;
    options.connections = connections;
    door.emplace(world, clock, aula.rooms, hosting, page, options);
  }

  Aula aula;
  boost::asio::io_context world{1};
  Clock clock;
  Page page{STREEP_SOURCE_DIR "/game/phone"};
  Shelf shelf{"", {}};
  Hosting hosting{{.opens = Opens::nobody},
                  shelf,
                  aula.rooms,
                  aula.scribe,
                  [this] { return clock.now(); },
                  [this](std::function<void()> work) { boost::asio::post(world, work); }};
  std::optional<WebDoor> door;
};

// Somebody at the door.
class Visitor {
 public:
  explicit Visitor(Door& door) : world_(door.world), socket_(door.world) {
    socket_.connect({boost::asio::ip::address_v4::loopback(), door.door->port()});
  }
  void say(const std::string& bytes) { boost::asio::write(socket_, boost::asio::buffer(bytes)); }
  // The first that it says, to the empty line; nothing where it hangs up.
  std::string first_answer() {
    std::string said;
    bool over = false;
    boost::asio::async_read_until(socket_, boost::asio::dynamic_buffer(said), "\r\n\r\n",
                                  [&over](boost::system::error_code, std::size_t) { over = true; });
    while (!over) world_.run_one();
    return said;
  }
  // All that the server says until it hangs up.
  std::string answer() {
    std::string said;
    bool over = false;
    boost::asio::async_read(socket_, boost::asio::dynamic_buffer(said), [&over](boost::system::error_code, std::size_t) { over = true; });
    while (!over) world_.run_one();
    return said;
  }

 private:
  boost::asio::io_context& world_;
  tcp::socket socket_;
};

std::string answer_to(Door& door, const std::string& bytes) {
  Visitor visitor(door);
  visitor.say(bytes);
  return visitor.answer();
}

std::string get(Door& door, const std::string& path, const std::string& headers = "") {
  return answer_to(door, "GET " + path + " HTTP/1.1\r\nHost: streep_backend\r\nConnection: close\r\n" + headers + "\r\n");
}

}  // namespace

TEST_CASE("who says nothing, or half a request, is hung up on when the time for a request is over") {
  Door door(kShort);
  CHECK(answer_to(door, "").empty());
  CHECK(answer_to(door, kHead).empty());
  CHECK(answer_to(door, kHead + "Content-Length: 9\r\n\r\nhalf").empty());
}

TEST_CASE("a proxy may leave the public path in front of what is asked, or take it away") {
  Door door(kVeryLong, base::kSocketsMost, behind_proxy());
  for (const std::string path : {"/", "/streep/"}) {
    CHECK(get(door, path).starts_with("HTTP/1.1 200"));
    CHECK(get(door, path + "host").find("\"opens\"") != std::string::npos);
    CHECK(get(door, path + "native").ends_with("\r\n\r\n{\"udp\":0}"));
    CHECK(get(door, path + "socket").starts_with("HTTP/1.1 403"));
    CHECK(get(door, path + "nothing").starts_with("HTTP/1.1 404"));
  }
  CHECK(get(door, "/streep/streep/").starts_with("HTTP/1.1 404"));
  CHECK(get(door, "/").find("connect-src 'self' wss://school.nl;") != std::string::npos);
}

TEST_CASE("the public path without its slash leads to it, and no request says where else") {
  Door door(kVeryLong, base::kSocketsMost, behind_proxy());
  CHECK(get(door, "/streep").find("\r\nLocation: /streep/\r\n") != std::string::npos);
  CHECK(get(door, "/streep?//evil.example").find("\r\nLocation: /streep/\r\n") != std::string::npos);
  for (const char* path : {"//evil.example", "//evil.example/streep", "/streep//evil.example", "/streep/..", "http://evil.example/streep",
                           "/streep\\evil.example"})
    CHECK_MESSAGE(get(door, path).find("Location") == std::string::npos, path);
}

TEST_CASE("who came through the proxy without TLS is sent to where it is") {
  Door door(kVeryLong, base::kSocketsMost, behind_proxy());
  CHECK(get(door, "/anything", "X-Forwarded-Proto: http\r\n").find("\r\nLocation: https://school.nl/streep/\r\n") != std::string::npos);
  CHECK(get(door, "/", "X-Forwarded-Proto: https\r\n").starts_with("HTTP/1.1 200"));
}

TEST_CASE("where native clients find the server is told on the network of the room too") {
  WebDoor::Options options;
  options.native_port = 21105;
  Door door(kVeryLong, base::kSocketsMost, options);
  CHECK(answer_to(door, "GET /native HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n").ends_with("{\"udp\":21105}"));
}

TEST_CASE("through a proxy that is trusted pages are counted by the phone, however often it forges who it is") {
  Door door(kVeryLong, base::kSocketsMost, behind_proxy());
  const PeerId facilitator = door.aula.enter(wire::Role::facilitator, door.aula.key);
  CHECK(get(door, "/", "X-Forwarded-For: 127.0.0.1, 203.0.113.7\r\n").starts_with("HTTP/1.1 200"));
  CHECK(get(door, "/", "X-Forwarded-For: rubbish\r\n").starts_with("HTTP/1.1 200"));
  door.aula.pass(base::kPeopleInterval);
  CHECK(door.aula.last<wire::People>(facilitator).value().pages == 2);
}

TEST_CASE("behind a trusted proxy each phone has its share of the sockets, and all of them together have all") {
  Door door(kVeryLong, 8, behind_proxy());
  std::deque<Visitor> phones;
  const auto opens = [&](const std::string& forwarded) {
    Visitor& phone = phones.emplace_back(door);
    phone.say(
        "GET /streep/socket HTTP/1.1\r\nHost: streep_backend\r\nOrigin: https://school.nl\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
        "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nX-Forwarded-For: " +
        forwarded + "\r\n\r\n");
    return phone.first_answer().starts_with("HTTP/1.1 101");
  };
  CHECK(opens("192.168.1.20"));
  CHECK(opens("192.168.1.20"));
  CHECK_FALSE(opens("192.168.1.20"));
  CHECK_FALSE(opens("192.168.1.77, 192.168.1.20"));
  for (const char* other : {"192.168.1.21", "192.168.1.22", "203.0.113.7", "203.0.113.7", "203.0.113.7", "rubbish"})
    CHECK_MESSAGE(opens(other), other);
}

TEST_CASE("a header as long as may be does no harm, and a longer one is not read") {
  Door door(kVeryLong, base::kSocketsMost, behind_proxy());
  const auto header = [](std::size_t bytes) { return "X-Forwarded-For: " + std::string(bytes, ',') + "203.0.113.7\r\n"; };
  CHECK(get(door, "/", header(base::kWebHeaderBytes - 200)).starts_with("HTTP/1.1 200"));
  CHECK(get(door, "/", header(base::kWebHeaderBytes)).empty());
}

TEST_CASE("who needs time for a request has it, and others are answered meanwhile") {
  Door door(kVeryLong);
  Visitor slow(door);
  slow.say(kHead);
  CHECK(answer_to(door, kHead + "Connection: close\r\n\r\n").starts_with("HTTP/1.1 200"));
  slow.say("Connection: close\r\n\r\n");
  CHECK(slow.answer().starts_with("HTTP/1.1 200"));
}

TEST_CASE("where all places are taken, who has said nothing for longest makes room") {
  Door door(kVeryLong, 2);
  Visitor first(door), second(door);
  CHECK(answer_to(door, kHead + "Connection: close\r\n\r\n").starts_with("HTTP/1.1 200"));
  CHECK(first.answer().empty());
  second.say(kHead + "Connection: close\r\n\r\n");
  CHECK(second.answer().starts_with("HTTP/1.1 200"));
}

TEST_CASE("a page opened on this machine is none that came from outside") {
  Door door(kVeryLong);
  const PeerId facilitator = door.aula.enter(wire::Role::facilitator, door.aula.key);
  CHECK(answer_to(door, kHead + "Connection: close\r\n\r\n").starts_with("HTTP/1.1 200"));
  door.aula.pass(base::kPeopleInterval);
  CHECK(door.aula.count<wire::People>(facilitator) == 1);
  CHECK(door.aula.last<wire::People>(facilitator) == wire::People{});
}

TEST_CASE("where nobody opens rooms that is said, in the words of the server") {
  Door door(kVeryLong);
  CHECK(answer_to(door, "GET /host HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n").find("\"opens\":\"nobody\",\"decks\":[]") !=
        std::string::npos);
  const std::string post = "POST /rooms?deck=studenten HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 0\r\n";
  CHECK(answer_to(door, post + "Origin: http://127.0.0.1\r\n\r\n").find("\"refusal\":\"nobody\"") != std::string::npos);
  CHECK(answer_to(door, post + "\r\n").find("\"refusal\":\"foreign_page\"") != std::string::npos);
  CHECK(answer_to(door, post + "Origin: http://elsewhere\r\n\r\n").starts_with("HTTP/1.1 403"));
}

TEST_CASE("who sends a deck that nobody asked for hears so, and no more of it is taken than a request may have") {
  Door door(kVeryLong);
  const std::string head = "POST /rooms HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: http://127.0.0.1\r\n";
  CHECK(answer_to(door, head + "Content-Length: 5000000\r\n\r\n" + std::string(5'000, 'x')).starts_with("HTTP/1.1 403"));
  CHECK(answer_to(door, head + "Transfer-Encoding: chunked\r\n\r\nffffff\r\n").starts_with("HTTP/1.1 411"));
}
