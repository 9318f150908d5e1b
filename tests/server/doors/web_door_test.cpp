// The door for phones in this process, with a short patience.
#include "server/doors/web_door.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/write.hpp>

#include "tests/server/aula.h"

using namespace streep;
using namespace streep::server;
using boost::asio::ip::tcp;

namespace {

struct Door {
  Door() {
    WebDoor::Options options;
    options.address = "127.0.0.1";
    options.port = 0;
    options.request_wait = std::chrono::milliseconds(50);
    door.emplace(world, clock, aula.rooms, page, options);
  }
  // What the server says to these bytes, until it hangs up.
  std::string answer_to(const std::string& bytes) {
    tcp::socket socket(world);
    socket.connect({boost::asio::ip::address_v4::loopback(), door->port()});
    boost::asio::write(socket, boost::asio::buffer(bytes));
    std::string answer;
    bool over = false;
    boost::asio::async_read(socket, boost::asio::dynamic_buffer(answer), [&over](boost::system::error_code, std::size_t) { over = true; });
    const auto give_up = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (!over && std::chrono::steady_clock::now() < give_up) world.run_one_for(std::chrono::seconds(1));
    REQUIRE(over);
    return answer;
  }

  Aula aula;
  boost::asio::io_context world{1};
  Clock clock;
  Page page{STREEP_SOURCE_DIR "/game/phone"};
  std::optional<WebDoor> door;
};

}  // namespace

TEST_CASE("who says nothing, or half a request, is hung up on when the time for a request is over") {
  Door door;
  CHECK(door.answer_to("").empty());
  CHECK(door.answer_to("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n").empty());
  CHECK(door.answer_to("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9\r\n\r\nhalf").empty());
}

TEST_CASE("a page opened on this machine is none that came from outside") {
  Door door;
  const PeerId facilitator = door.aula.enter(wire::Role::facilitator, door.aula.key);
  CHECK(door.answer_to("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n").starts_with("HTTP/1.1 200"));
  door.aula.pass(base::kReachInterval);
  CHECK(door.aula.count<wire::Reach>(facilitator) == 1);
  CHECK(door.aula.last<wire::Reach>(facilitator) == wire::Reach{});
}
