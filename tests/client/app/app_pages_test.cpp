// Settings, decks that were played, results, and opening a room: game/client/app/app.h.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "game/deck/parse.h"
#include "game/results/fingerprint.h"
#include "game/results/table.h"
#include "tests/client/app/app_desk.h"

using namespace streep;
using client::App;
using client::RoomState;
using client::View;
using tests::Desk;
using tests::LocalWorld;
using tests::some_words;
using ui::Page;

TEST_CASE("what is set is how both windows look from now on") {
  Desk desk;
  desk.host();
  desk.want(ui::Set{{deck::Language::en, ui::Tone::light, ui::TextSize::large, true, false}});
  for (const ui::Model& model : {desk.desk(), desk.screen()}) {
    CHECK(model.settings.language == deck::Language::en);
    CHECK(model.look.tone == ui::Tone::light);
    CHECK(model.settings.text_size == ui::TextSize::large);
    CHECK(model.settings.reduced_motion);
  }
}

TEST_CASE("the decks that were played last are remembered, the newest first, each once") {
  Desk desk;
  for (const std::size_t deck : {0U, 1U, 2U, 0U}) {
    desk.want(ui::Host{deck, deck::Cut::minutes_45, 0});
    desk.want(ui::LeaveRoom{});
  }
  CHECK(desk.app.recent_decks() == std::vector<std::string>{"students.toml"});
  REQUIRE(desk.desk().recent.size() == 1);
  CHECK(desk.desk().recent[0] == 0);
}

TEST_CASE("three decks are remembered, and one that is gone or broken is not shown") {
  LocalWorld world;
  tests::put_decks(world);
  App app(world.seams(), &some_words, {}, {"gone.toml", "broken.toml", "old.toml"});
  app.update(0);
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
  desk.world.room.room = tests::open_room();
  desk.wait();
  CHECK(desk.desk().page == Page::connecting);
  CHECK(desk.desk().waiting == ui::Waiting::room);
}

TEST_CASE("opening a room can be given up before its server is there, and before the room is entered") {
  for (const RoomState state : {RoomState::starting, RoomState::open}) {
    Desk desk;
    desk.want(ui::Host{0, deck::Cut::minutes_45, 0});
    desk.world.room.room.state = state;
    desk.wait();
    desk.want(ui::LeaveRoom{});
    CHECK(desk.world.room.closed == 1);
    CHECK(desk.desk().page == Page::host);
    CHECK_FALSE(desk.app.hosting());
  }
}

TEST_CASE("the page of results reads the totals, and shows them with the words of the decks that are whole") {
  Desk desk;
  desk.want(ui::Go{Page::results});
  CHECK(desk.world.totals.reading);
  CHECK_FALSE(desk.wait());
  CHECK(desk.desk().totals->state == ui::Totals::State::reading);
  const deck::Deck deck = *deck::parse_deck(tests::some_deck().original).value;
  const results::Result result{.deck = results::fingerprint(deck),
                               .card = deck.cards.begin()->id.str(),
                               .half_year = "2026-1",
                               .occasion = session::Occasion::first,
                               .rows = {{.choice = 2, .rooms = 3, .people = 90, .low = 46, .high = 50}}};
  desk.world.totals.totals = client::TotalsRead{client::TotalsTable{results::write_table({result})}};
  CHECK(desk.wait());
  REQUIRE(desk.desk().totals->cards.size() == 1);
  CHECK(desk.desk().totals->cards[0].deck == deck.title.str());
  CHECK(desk.desk().totals->cards[0].statement == deck.cards.begin()->statement.str());
}

TEST_CASE("totals that cannot be read are said in the sentence that came") {
  Desk desk;
  desk.want(ui::Go{Page::results});
  desk.world.totals.totals = client::TotalsRead{client::TotalsProblem{"The database cannot be opened."}};
  desk.wait();
  CHECK(desk.desk().totals->state == ui::Totals::State::failed);
  CHECK(desk.desk().totals->problem == "The database cannot be opened.");
}

TEST_CASE("what is no table of ours is not shown") {
  Desk desk;
  desk.want(ui::Go{Page::results});
  desk.world.totals.totals = client::TotalsRead{client::TotalsTable{"Dear reader,\n"}};
  desk.wait();
  CHECK(desk.desk().totals->state == ui::Totals::State::failed);
  CHECK(desk.desk().totals->problem == "«results_no_answer»");
}

TEST_CASE("who leaves the page of results stops the reading") {
  Desk desk;
  desk.want(ui::Go{Page::results});
  desk.want(ui::Go{Page::home});
  CHECK_FALSE(desk.world.totals.reading);
  CHECK(desk.desk().totals->state == ui::Totals::State::unread);
}

TEST_CASE("the table is saved as it came, and where it is, or why it is not, is told") {
  Desk desk;
  desk.world.totals.totals = client::TotalsRead{client::TotalsTable{results::write_table({})}};
  desk.want(ui::Go{Page::results});
  desk.wait();
  desk.want(ui::SaveTotals{});
  desk.wait();
  CHECK(desk.world.shelf.saved == std::vector<std::string>{results::write_table({})});
  CHECK(desk.desk().totals->saved == "/home/downloads/streep-results.csv");
  desk.world.shelf.can_save = false;
  desk.want(ui::SaveTotals{});
  desk.wait();
  CHECK(desk.desk().notice == "not in /home/downloads");
}

TEST_CASE("a file is chosen whatever page is on, and opens the editor") {
  Desk desk;
  desk.want(ui::Go{Page::decks});
  desk.want(ui::Author{ui::Import{}});
  desk.want(ui::Go{Page::home});
  desk.world.dialogs.answer(0, "students.toml", "");
  desk.wait();
  desk.wait();
  CHECK(desk.desk().page == Page::editor);
  CHECK(desk.desk().writing.file == "students.toml");
}

TEST_CASE("a file that is chosen while a room is on calls nobody away, and waits for the end of it") {
  Desk desk;
  desk.want(ui::Author{ui::Import{}});
  desk.host();
  desk.world.dialogs.answer(0, "students.toml", "");
  desk.wait();
  desk.wait();
  CHECK(desk.desk().page == Page::room);
  desk.want(ui::LeaveRoom{});
  desk.wait();
  desk.wait();
  CHECK(desk.desk().page == Page::editor);
}

TEST_CASE("of two files that are asked for, each answer is for what it was asked for, in whatever order") {
  Desk desk;
  desk.want(ui::Author{ui::NewDeck{}});
  desk.want(ui::Author{ui::Import{}});
  desk.want(ui::Author{ui::Pack{}});
  REQUIRE(desk.world.dialogs.asked.size() == 2);
  desk.world.dialogs.answer(1, "my.streep", desk.world.dialogs.asked[1].bytes);
  desk.wait();
  CHECK(desk.desk().notice == "packed my.streep");
  desk.world.dialogs.answer(0, "students.toml", "");
  desk.wait();
  desk.wait();
  CHECK(desk.desk().writing.file == "students.toml");
}

TEST_CASE("of two wishes in one frame both are done: what is typed is in the file that is saved") {
  Desk desk;
  desk.want(ui::Author{ui::NewDeck{}});
  desk.want(ui::Author{ui::Write{editor::SetText{{0, editor::Field::title}, "Nieuw"}}});
  desk.want(ui::Author{ui::SaveDeck{}});
  desk.wait();
  CHECK(desk.world.shelf.decks.at("nieuw.toml").original.find("title = \"Nieuw\"") != std::string::npos);
  CHECK(desk.desk().writing.saved);
}

TEST_CASE("work that a program left is said at the start, and only then") {
  LocalWorld world;
  world.unsaved.left["work"] = {"Half af", "", tests::some_deck(), {}};
  App app(world.seams(), &some_words, {});
  app.update(0);
  CHECK(app.notice() == "left over");
  app.take(ui::DismissNotice{}, 0);
  app.take(ui::Author{ui::NewDeck{}}, 0);
  app.update(1);
  CHECK(app.notice().empty());
}
