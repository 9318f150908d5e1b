// A try to reach a port: game/client/machine/posix/knock.h.
#include "game/client/machine/posix/knock.h"

#include <arpa/inet.h>
#include <doctest/doctest.h>
#include <sys/socket.h>
#include <unistd.h>

#include "tests/until.h"

using namespace streep;
using client::Knock;

namespace {

// A TCP port of this machine: with somebody behind it, or where nobody is.
struct Port {
  explicit Port(bool listening) {
    sockaddr_in here{};
    here.sin_family = AF_INET;
    here.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof here;
    auto* address = reinterpret_cast<sockaddr*>(&here);
    REQUIRE(bind(socket_, address, size) == 0);
    REQUIRE(getsockname(socket_, address, &size) == 0);
    number = ntohs(here.sin_port);
    if (listening) REQUIRE(listen(socket_, 1) == 0);
  }
  ~Port() { close(socket_); }
  Port(const Port&) = delete;
  Port& operator=(const Port&) = delete;

  std::uint16_t number = 0;

 private:
  int socket_ = socket(AF_INET, SOCK_STREAM, 0);
};

std::optional<bool> wait_for(Knock& knock) {
  until([&] { return knock.answered().has_value(); });
  return knock.answered();
}

}  // namespace

TEST_CASE("a knock is answered where somebody listens, and refused where nobody does") {
  const Port open(true);
  const Port shut(false);
  Knock at_open("127.0.0.1", open.number);
  Knock at_shut("127.0.0.1", shut.number);
  CHECK(wait_for(at_open) == true);
  CHECK(wait_for(at_shut) == false);
}

TEST_CASE("a knock at what is no address is not answered") {
  Knock knock("aula", 4747);
  CHECK(knock.answered() == false);
}
