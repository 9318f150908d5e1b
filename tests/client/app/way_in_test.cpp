// How others come into a room of this machine: game/client/app/way_in.h.
#include "game/client/app/way_in.h"

#include <doctest/doctest.h>

using namespace streep;
using client::OwnRoom;
using client::WayIn;

namespace {

const wire::RoomCode kCode = *wire::RoomCode::from("KMPRTX");

OwnRoom room_on(std::vector<invitation::OwnAddress> addresses) {
  OwnRoom room;
  room.state = client::RoomState::open;
  room.ready = {.port = 4747, .code = kCode, .facilitator_key = {1, 2}, .screen_key = {3}};
  room.addresses = std::move(addresses);
  return room;
}

ui::Model shown(const WayIn& way_in, session::Audience audience) {
  ui::Model model;
  model.audience = audience;
  way_in.fill(model);
  return model;
}
ui::Model console(const WayIn& way_in) { return shown(way_in, session::Audience::facilitator); }

const std::vector<invitation::OwnAddress> kTwo{{"wlan0", "10.0.0.5"}, {"eth0", "192.168.1.3"}};

}  // namespace

TEST_CASE("others are told the best address, until another is chosen") {
  WayIn way_in;
  CHECK(way_in.update(room_on(kTwo)));
  CHECK(console(way_in).address == "10.0.0.5:4747");
  way_in.choose(1);
  CHECK(console(way_in).address == "192.168.1.3:4747");
  CHECK(way_in.host() == "192.168.1.3");
}

TEST_CASE("each address has squares of its own, for players and for the remote") {
  WayIn way_in;
  (void)way_in.update(room_on(kTwo));
  const ui::Model before = console(way_in);
  CHECK(before.invitation.size() > 0);
  CHECK(before.entrance.remote.size() > before.invitation.size());
  way_in.choose(1);
  CHECK(console(way_in).invitation != before.invitation);
  CHECK(console(way_in).entrance.remote != before.entrance.remote);
}

TEST_CASE("the secret of the remote is for the facilitator's window only") {
  WayIn way_in;
  (void)way_in.update(room_on(kTwo));
  const ui::Model screen = shown(way_in, session::Audience::screen);
  CHECK(screen.invitation.size() > 0);
  CHECK(screen.entrance.remote.size() == 0);
  CHECK(screen.entrance.screen.empty());
}

TEST_CASE("the link of another big screen has its key, at the address that was chosen") {
  WayIn way_in;
  (void)way_in.update(room_on(kTwo));
  CHECK(console(way_in).entrance.screen == "10.0.0.5:4747/#KMPRTX.03000000000000000000000000000000");
  way_in.choose(1);
  CHECK(console(way_in).entrance.screen == "192.168.1.3:4747/#KMPRTX.03000000000000000000000000000000");
}

TEST_CASE("a chosen address stays while the machine has it, wherever it stands in the list") {
  WayIn way_in;
  (void)way_in.update(room_on(kTwo));
  way_in.choose(1);
  CHECK(way_in.update(room_on({kTwo[1]})));
  CHECK(console(way_in).entrance.chosen == 0);
  CHECK(way_in.host() == "192.168.1.3");
  CHECK(way_in.update(room_on({kTwo[0]})));
  CHECK(way_in.host() == "10.0.0.5");
}

TEST_CASE("nothing new is no change, and an answer is one") {
  WayIn way_in;
  OwnRoom room = room_on(kTwo);
  (void)way_in.update(room);
  CHECK_FALSE(way_in.update(room));
  room.answers = true;
  CHECK(way_in.update(room));
  CHECK(console(way_in).entrance.answers == true);
}

TEST_CASE("an address that is not there cannot be chosen") {
  WayIn way_in;
  (void)way_in.update(room_on(kTwo));
  way_in.choose(2);
  CHECK(way_in.host() == "10.0.0.5");
}

TEST_CASE("a machine on no network invites nobody, and can still be joined from itself") {
  WayIn way_in;
  (void)way_in.update(room_on({}));
  CHECK(console(way_in).address == "127.0.0.1:4747");
  CHECK(console(way_in).invitation.size() == 0);
  CHECK(console(way_in).entrance.remote.size() == 0);
}

TEST_CASE("squares that a server tells are squares, or none") {
  const base::Squares told = client::squares_in("10\n01");
  CHECK(told == base::Squares(2, {true, false, false, true}));
  for (const char* rows : {"", "\n", "10", "10\n0", "10\n012", "10\n0x", "1001", "10\n01\n", "1\n0\n1\n0"})
    CHECK(client::squares_in(rows).size() == 0);
}
