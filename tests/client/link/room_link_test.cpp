// Links to a room as people copy and type them: game/client/link/room_link.h.
#include "game/client/link/room_link.h"

#include <doctest/doctest.h>

using streep::client::room_link_in;
using streep::client::RoomLink;

TEST_CASE("a link has an address, a code, and what stands behind it") {
  const RoomLink link{.address = "192.168.1.20:4747", .code = "KMPRTX", .secret = "00ff"};
  CHECK(room_link_in("192.168.1.20:4747/#KMPRTX.00ff") == link);
  CHECK(room_link_in("http://192.168.1.20:4747/#KMPRTX.00ff") == link);
  CHECK(room_link_in("https://192.168.1.20:4747/#KMPRTX.00ff") == link);
}

TEST_CASE("a link with nothing behind the code is one too") {
  CHECK(room_link_in("aula.school.nl/#KMPRTX") == RoomLink{.address = "aula.school.nl", .code = "KMPRTX"});
}

TEST_CASE("an address alone is no link") {
  for (const char* typed : {"", "192.168.1.20", "192.168.1.20:4747", "http://x", "KMPRTX", "x#KMPRTX"}) CHECK_FALSE(room_link_in(typed));
}
