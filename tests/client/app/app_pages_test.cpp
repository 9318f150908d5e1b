// Settings, decks that were played, results, and opening a room: game/client/app/app.h.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "game/deck/parse.h"
#include "game/results/fingerprint.h"
#include "game/results/table.h"
#include "tests/client/app/local_app.h"

using namespace streep;
using client::App;
using client::RoomState;
using client::View;
using tests::LocalApp;
using tests::LocalWorld;
using tests::some_words;
using ui::Page;

TEST_CASE("what is set is how both windows look from now on") {
  LocalApp local;
  local.host();
  local.want(ui::Set{{deck::Language::en, ui::Tone::light, ui::TextSize::large, true, false}});
  for (const ui::Model& model : {local.console(), local.screen()}) {
    CHECK(model.settings.language == deck::Language::en);
    CHECK(model.look.tone == ui::Tone::light);
    CHECK(model.settings.text_size == ui::TextSize::large);
    CHECK(model.settings.reduced_motion);
  }
}

TEST_CASE("the decks that were played last are remembered, the newest first, each once") {
  LocalApp local;
  for (const std::size_t deck : {0U, 1U, 2U, 0U}) {
    local.want(ui::Host{deck, deck::Cut::minutes_45, 0});
    local.want(ui::LeaveRoom{});
  }
  CHECK(local.app.recent_decks() == std::vector<std::string>{"students.toml"});
  REQUIRE(local.console().recent.size() == 1);
  CHECK(local.console().recent[0] == 0);
}

TEST_CASE("three decks are remembered, and one that is gone or broken is not shown") {
  LocalWorld world;
  tests::put_decks(world);
  App app(world.seams(), &some_words, {}, {"gone.toml", "broken.toml", "old.toml"});
  app.update(0);
  CHECK(app.model(View::console, 0).recent.empty());
  app.take(ui::Host{0, deck::Cut::minutes_45, 0}, 0);
  CHECK(app.recent_decks() == std::vector<std::string>{"students.toml", "gone.toml", "broken.toml"});
}

TEST_CASE("only a rehearsal that this program opened is one") {
  LocalApp local;
  local.host();
  CHECK_FALSE(local.console().rehearsal);
  local.want(ui::LeaveRoom{});
  local.want(ui::Host{0, deck::Cut::minutes_45, 60});
  CHECK(local.console().rehearsal);
}

TEST_CASE("while a room opens it is told what is being waited for") {
  LocalApp local;
  local.want(ui::Host{0, deck::Cut::minutes_45, 0});
  CHECK(local.console().waiting == ui::Waiting::server);
  local.world.room.room = tests::open_room();
  local.wait();
  CHECK(local.console().page == Page::connecting);
  CHECK(local.console().waiting == ui::Waiting::room);
}

TEST_CASE("opening a room can be given up before its server is there, and before the room is entered") {
  for (const RoomState state : {RoomState::starting, RoomState::open}) {
    LocalApp local;
    local.want(ui::Host{0, deck::Cut::minutes_45, 0});
    local.world.room.room.state = state;
    local.wait();
    local.want(ui::LeaveRoom{});
    CHECK(local.world.room.closed == 1);
    CHECK(local.console().page == Page::host);
    CHECK_FALSE(local.app.hosting());
  }
}

TEST_CASE("the page of results reads the totals, and shows them with the words of the decks that are whole") {
  LocalApp local;
  local.want(ui::Go{Page::results});
  CHECK(local.world.totals.reading);
  CHECK_FALSE(local.wait());
  CHECK(local.console().totals->state == ui::Totals::State::reading);
  const deck::Deck deck = *deck::parse_deck(tests::some_deck().original).value;
  const results::Result result{.deck = results::fingerprint(deck),
                               .card = deck.cards.begin()->id.str(),
                               .half_year = "2026-1",
                               .occasion = session::Occasion::first,
                               .rows = {{.choice = 2, .rooms = 3, .people = 90, .low = 46, .high = 50}}};
  local.world.totals.totals = client::TotalsRead{client::TotalsTable{results::write_table({result})}};
  CHECK(local.wait());
  REQUIRE(local.console().totals->cards.size() == 1);
  CHECK(local.console().totals->cards[0].deck == deck.title.str());
  CHECK(local.console().totals->cards[0].statement == deck.cards.begin()->statement.str());
}

TEST_CASE("totals that cannot be read are said in the sentence that came") {
  LocalApp local;
  local.want(ui::Go{Page::results});
  local.world.totals.totals = client::TotalsRead{client::TotalsProblem{"The database cannot be opened."}};
  local.wait();
  CHECK(local.console().totals->state == ui::Totals::State::failed);
  CHECK(local.console().totals->problem == "The database cannot be opened.");
}

TEST_CASE("what is no table of ours is not shown") {
  LocalApp local;
  local.want(ui::Go{Page::results});
  local.world.totals.totals = client::TotalsRead{client::TotalsTable{"Dear reader,\n"}};
  local.wait();
  CHECK(local.console().totals->state == ui::Totals::State::failed);
  CHECK(local.console().totals->problem == "«results_no_answer»");
}

TEST_CASE("who leaves the page of results stops the reading") {
  LocalApp local;
  local.want(ui::Go{Page::results});
  local.want(ui::Go{Page::home});
  CHECK_FALSE(local.world.totals.reading);
  CHECK(local.console().totals->state == ui::Totals::State::unread);
}

TEST_CASE("the table is saved as it came, and where it is, or why it is not, is told") {
  LocalApp local;
  local.world.totals.totals = client::TotalsRead{client::TotalsTable{results::write_table({})}};
  local.want(ui::Go{Page::results});
  local.wait();
  local.want(ui::SaveTotals{});
  local.wait();
  CHECK(local.world.shelf.saved == std::vector<std::string>{results::write_table({})});
  CHECK(local.console().totals->saved == "/home/downloads/streep-results.csv");
  local.world.shelf.can_save = false;
  local.want(ui::SaveTotals{});
  local.wait();
  CHECK(local.console().notice == "not in /home/downloads");
}

TEST_CASE("a file is chosen whatever page is on, and opens the editor") {
  LocalApp local;
  local.want(ui::Go{Page::decks});
  local.want(ui::Author{ui::Import{}});
  local.want(ui::Go{Page::home});
  local.world.dialogs.answer(0, "students.toml", "");
  local.wait();
  local.wait();
  CHECK(local.console().page == Page::editor);
  CHECK(local.console().writing.file == "students.toml");
}

TEST_CASE("a file that is chosen while a room is on calls nobody away, and waits for the end of it") {
  LocalApp local;
  local.want(ui::Author{ui::Import{}});
  local.host();
  local.world.dialogs.answer(0, "students.toml", "");
  local.wait();
  local.wait();
  CHECK(local.console().page == Page::room);
  local.want(ui::LeaveRoom{});
  local.wait();
  local.wait();
  CHECK(local.console().page == Page::editor);
}

TEST_CASE("of two files that are asked for, each answer is for what it was asked for, in whatever order") {
  LocalApp local;
  local.want(ui::Author{ui::NewDeck{}});
  local.want(ui::Author{ui::Import{}});
  local.want(ui::Author{ui::Pack{}});
  REQUIRE(local.world.dialogs.asked.size() == 2);
  local.world.dialogs.answer(1, "my.streep", local.world.dialogs.asked[1].bytes);
  local.wait();
  CHECK(local.console().notice == "packed my.streep");
  local.world.dialogs.answer(0, "students.toml", "");
  local.wait();
  local.wait();
  CHECK(local.console().writing.file == "students.toml");
}

TEST_CASE("of two wishes in one frame both are done: what is typed is in the file that is saved") {
  LocalApp local;
  local.want(ui::Author{ui::NewDeck{}});
  local.want(ui::Author{ui::Write{editor::SetText{{0, editor::Field::title}, "Nieuw"}}});
  local.want(ui::Author{ui::SaveDeck{}});
  local.wait();
  CHECK(local.world.shelf.decks.at("nieuw.toml").original.find("title = \"Nieuw\"") != std::string::npos);
  CHECK(local.console().writing.saved);
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
