// Settings, decks that were played, results, and opening a room: game/client/app.h.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/client/app/app_desk.h"

using namespace streep;
using client::App;
using client::RoomState;
using client::View;
using tests::code_of;
using tests::Desk;
using tests::LocalWorld;
using tests::some_decks;
using tests::some_words;
using ui::Page;

TEST_CASE("what is set is how both windows look from now on") {
  Desk desk;
  desk.host();
  desk.want(ui::Set{{deck::Language::en, ui::Tone::light, ui::TextSize::large, true, false}});
  for (const ui::Model& model : {desk.desk(), desk.screen()}) {
    CHECK(model.language == deck::Language::en);
    CHECK(model.look.tone == ui::Tone::light);
    CHECK(model.settings.text_size == ui::TextSize::large);
    CHECK(model.reduced_motion);
  }
}

TEST_CASE("the decks that were played last are remembered, the newest first, each once") {
  Desk desk;
  for (const std::size_t deck : {0U, 1U, 2U, 0U}) {
    desk.want(ui::Host{deck, deck::Cut::minutes_45, 0});
    desk.want(ui::LeaveRoom{});
  }
  CHECK(desk.app.recent_decks() == std::vector<std::string>{"students.toml"});
  CHECK(desk.desk().recent == std::vector<std::size_t>{0});
}

TEST_CASE("three decks are remembered, and one that is gone or broken is not shown") {
  LocalWorld world;
  client::Library library = some_decks();
  library.recent = {"gone.toml", "broken.toml", "old.toml"};
  App app(world, {some_words(), some_words()}, {}, library);
  CHECK(app.model(View::desk, 0).recent.empty());
  app.take(ui::Host{0, deck::Cut::minutes_45, 0}, 0);
  CHECK(app.recent_decks() == std::vector<std::string>{"students.toml", "gone.toml", "broken.toml"});
}

TEST_CASE("only a rehearsal that this program opened is one") {
  Desk desk;
  desk.host();
  CHECK_FALSE(desk.desk().rehearsal);
  desk.want(ui::LeaveRoom{});
  desk.want(ui::Host{0, deck::Cut::minutes_45, 60});
  CHECK(desk.desk().rehearsal);
}

TEST_CASE("while a room opens it is told what is being waited for") {
  Desk desk;
  desk.want(ui::Host{0, deck::Cut::minutes_45, 0});
  CHECK(desk.desk().waiting == ui::Waiting::server);
  desk.world.room = {RoomState::open, {4747, code_of("ABCDEF"), {9}, "", ""}, {}, {}, ""};
  desk.wait();
  CHECK(desk.desk().page == Page::connecting);
  CHECK(desk.desk().waiting == ui::Waiting::room);
}

TEST_CASE("opening a room can be given up before its server is there, and before the room is entered") {
  for (const RoomState state : {RoomState::starting, RoomState::open}) {
    Desk desk;
    desk.want(ui::Host{0, deck::Cut::minutes_45, 0});
    desk.world.room.state = state;
    desk.wait();
    desk.want(ui::LeaveRoom{});
    CHECK(desk.world.closed == 1);
    CHECK(desk.desk().page == Page::host);
    CHECK_FALSE(desk.app.hosting());
  }
}

TEST_CASE("the page of results reads the totals of the decks that are whole, and shows them when they are there") {
  Desk desk;
  desk.want(ui::Go{Page::results});
  CHECK(desk.world.totals_of == std::vector<std::string>{"students.toml"});
  CHECK_FALSE(desk.wait());
  CHECK(desk.desk().totals.state == ui::Totals::State::reading);
  desk.world.totals = {ui::Totals::State::read, {{"Students", "I was asked.", "2026-1", false, 3, {}}}, "deck,card\r\n", ""};
  CHECK(desk.wait());
  CHECK(desk.desk().totals.cards == desk.world.totals.cards);
}

TEST_CASE("who leaves the page of results stops the reading") {
  Desk desk;
  desk.want(ui::Go{Page::results});
  desk.want(ui::Go{Page::home});
  CHECK(desk.world.totals.state == ui::Totals::State::unread);
  CHECK(desk.desk().totals.state == ui::Totals::State::unread);
}

TEST_CASE("the table is saved as it came, and where it is, or why it is not, is told") {
  Desk desk;
  desk.want(ui::Go{Page::results});
  desk.world.totals = {ui::Totals::State::read, {}, "the table", ""};
  desk.wait();
  desk.want(ui::SaveTotals{});
  CHECK(desk.world.saved == std::vector<std::string>{"the table"});
  CHECK(desk.desk().totals.saved == "/home/downloads/streep-results.csv");
  desk.world.can_save = false;
  desk.want(ui::SaveTotals{});
  CHECK(desk.desk().notice == "not in /home/downloads");
}
