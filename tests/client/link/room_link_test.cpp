// Links to a room as people copy and type them: game/client/link/room_link.h.
#include "game/client/link/room_link.h"

#include <doctest/doctest.h>

#include <string>

#include "game/client/link/address.h"

using streep::client::room_link_in;
using streep::client::RoomLink;

TEST_CASE("a link has an address, a code, and what stands behind it") {
  for (const std::string address : {"192.168.1.20:4747", "http://192.168.1.20:4747", "https://streep.example.nl/pad"})
    CHECK(room_link_in(address + "/#KMPRTX.00ff") == RoomLink{.address = address, .code = "KMPRTX", .secret = "00ff"});
}

TEST_CASE("a link with nothing behind the code is one too") {
  CHECK(room_link_in("aula.school.nl/#KMPRTX") == RoomLink{.address = "aula.school.nl", .code = "KMPRTX"});
}

TEST_CASE("nothing behind the # becomes part of an address, however many there are") {
  const auto link = room_link_in("https://streep.example.nl/pad/#KMPRTX.00ff/#KMPRTX.ee");
  REQUIRE(link);
  CHECK(link->address == "https://streep.example.nl/pad");
  CHECK_FALSE(streep::client::address_from("https://streep.example.nl/pad#KMPRTX.00ff"));
}

TEST_CASE("an address alone is no link") {
  for (const char* typed : {"", "192.168.1.20", "192.168.1.20:4747", "http://x", "KMPRTX", "x#KMPRTX"}) CHECK_FALSE(room_link_in(typed));
}
