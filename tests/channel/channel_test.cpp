#include "game/channel/channel.h"

#include <doctest/doctest.h>

using streep::channel::Channel;
using streep::channel::Side;

namespace {

struct Pair {
  Channel client{Side::client}, server{Side::server};
  Pair() {
    REQUIRE(server.take_greeting(client.greeting()));
    REQUIRE(client.take_greeting(server.greeting()));
  }
};

}  // namespace

TEST_CASE("two sides that greeted each other read each other's packets, and nobody else's") {
  Pair pair, other;
  CHECK(pair.server.open(pair.client.seal("over de streep")) == "over de streep");
  CHECK(pair.client.open(pair.server.seal("")) == "");
  CHECK_FALSE(other.server.open(pair.client.seal("over de streep")));
}

TEST_CASE("a sealed packet does not contain its message and is never the same twice") {
  Pair pair;
  const std::string first = pair.client.seal("cross cross cross"), second = pair.client.seal("cross cross cross");
  CHECK(first.find("cross") == std::string::npos);
  CHECK(first != second);
  CHECK(first.size() == 17 + streep::channel::kSealBytes);
}

TEST_CASE("a packet that was changed, cut short, sent again or sent back is not opened") {
  Pair pair;
  const std::string packet = pair.client.seal("stay");
  for (std::size_t i = 0; i < packet.size(); ++i) {
    std::string changed = packet;
    changed[i] = static_cast<char>(changed[i] ^ 1);
    CHECK_FALSE(pair.server.open(changed));
  }
  CHECK_FALSE(pair.server.open(packet.substr(1)));
  CHECK_FALSE(pair.server.open(""));
  CHECK_FALSE(pair.client.open(packet));
  CHECK(pair.server.open(packet) == "stay");
  CHECK_FALSE(pair.server.open(packet));
}

TEST_CASE("each side has a farewell of its own that only the other knows") {
  Pair pair, other;
  CHECK(pair.server.is_farewell(pair.client.farewell()));
  CHECK(pair.client.is_farewell(pair.server.farewell()));
  CHECK_FALSE(pair.client.is_farewell(pair.client.farewell()));
  CHECK_FALSE(other.server.is_farewell(pair.client.farewell()));
  CHECK_FALSE(Channel(Side::server).is_farewell(0));
}

TEST_CASE("a greeting that is no key, or a second one, changes nothing") {
  Channel client(Side::client), server(Side::server);
  CHECK_FALSE(server.take_greeting("hello"));
  CHECK_FALSE(server.take_greeting(std::string(32, '\0')));  // a point of small order
  CHECK_FALSE(server.ready());
  REQUIRE(server.take_greeting(client.greeting()));
  CHECK_FALSE(server.take_greeting(client.greeting()));
}
