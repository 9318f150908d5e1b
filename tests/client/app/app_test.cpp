// What the program does with what people want and servers say: game/client/app/app.h.
#include <doctest/doctest.h>

#include "game/base/limits.h"
#include "game/invitation/appointment.h"
#include "game/invitation/invitation.h"
#include "tests/client/app/app_desk.h"

using namespace streep;
using namespace streep::tests;
using ui::Page;

TEST_CASE("a program starts at home, and goes where it is told") {
  Desk desk;
  CHECK(desk.desk().page == Page::home);
  desk.want(ui::Go{Page::host});
  CHECK(desk.desk().page == Page::host);
  CHECK(desk.desk().decks.size() == 2);
}

TEST_CASE("hosting asks for a server with the deck, its places and the cut") {
  Desk desk;
  desk.want(ui::Host{0, deck::Cut::minutes_60, 25});
  CHECK(desk.desk().page == Page::connecting);
  REQUIRE(desk.world.room.wishes.size() == 1);
  CHECK(desk.world.room.wishes[0] == client::RoomWish{.deck = "students.toml",
                                                      .routes = "den-haag.toml",
                                                      .cut = deck::Cut::minutes_60,
                                                      .language = deck::Language::nl,
                                                      .rehearsal = 25});
}

TEST_CASE("a deck with problems opens no room") {
  Desk desk;
  desk.want(ui::Host{1, deck::Cut::minutes_45, 0});
  desk.want(ui::Host{99, deck::Cut::minutes_45, 0});
  CHECK(desk.world.room.wishes.empty());
  CHECK_FALSE(desk.app.hosting());
}

TEST_CASE("when the server is ready the program enters as facilitator and as screen") {
  Desk desk;
  desk.host();
  REQUIRE(desk.links().size() == 2);
  CHECK(desk.world.links.addresses[0] == client::Address{"127.0.0.1", 4747});
  CHECK(std::get<wire::Hello>(desk.links()[0]->sent().at(0)) == wire::Hello{wire::Role::facilitator, code_of("ABCDEF"), {9}});
  CHECK(std::get<wire::Hello>(desk.links()[1]->sent().at(0)) == wire::Hello{wire::Role::screen, code_of("ABCDEF"), {}});
}

TEST_CASE("each window shows the room to its own audience") {
  Desk desk;
  desk.host();
  CHECK(desk.desk().audience == session::Audience::facilitator);
  CHECK(desk.desk().scene->audience == session::Audience::facilitator);
  CHECK(desk.screen().audience == session::Audience::screen);
  CHECK(desk.screen().scene->audience == session::Audience::screen);
  CHECK(desk.screen().code == "ABCDEF");
  CHECK(desk.screen().address == "10.0.0.5:4747");
}

TEST_CASE("a server that cannot start says why on the host page") {
  Desk desk;
  desk.want(ui::Host{0, deck::Cut::minutes_45, 0});
  desk.world.room.room.state = RoomState::failed;
  desk.world.room.room.problem = "Port 4747 is taken.";
  CHECK(desk.wait());
  CHECK(desk.desk().page == Page::host);
  CHECK(desk.desk().notice == "Port 4747 is taken.");
  CHECK_FALSE(desk.app.hosting());
}

TEST_CASE("a button of the console becomes a message of the facilitator only") {
  Desk desk;
  desk.host();
  desk.want(ui::Facilitate{session::Press{session::Button::next}});
  desk.want(ui::Facilitate{session::HandCount{12, 30}});
  CHECK(std::get<session::Press>(desk.links()[0]->sent().at(1)).button == session::Button::next);
  CHECK(std::get<session::HandCount>(desk.links()[0]->sent().at(2)) == session::HandCount{12, 30});
  CHECK(desk.links()[1]->sent().size() == 1);
}

TEST_CASE("a refused act is told to the facilitator and not on the big screen") {
  Desk desk;
  desk.host();
  desk.links()[0]->deliver(wire::Refused{session::Refusal::not_now});
  desk.wait();
  CHECK(desk.desk().notice == "not now");
  CHECK(desk.screen().notice.empty());
  CHECK(desk.desk().page == Page::room);
  desk.want(ui::DismissNotice{});
  CHECK(desk.desk().notice.empty());
}

TEST_CASE("while another server carries on, the windows say that they reconnect") {
  Desk desk;
  desk.host();
  CHECK_FALSE(desk.screen().reconnecting);
  desk.world.room.room.state = RoomState::reviving;
  CHECK(desk.wait());
  CHECK(desk.screen().reconnecting);
  CHECK(desk.screen().scene != nullptr);
  desk.world.room.room.state = RoomState::open;
  desk.wait();
  CHECK_FALSE(desk.screen().reconnecting);
}

TEST_CASE("a room that survived a crash is entered again as facilitator and as screen") {
  Desk desk;
  desk.world.room.survivor = open_room();
  desk.app.carry_on(desk.now);
  desk.wait();
  CHECK(desk.desk().page == Page::connecting);
  CHECK(desk.world.room.wishes.empty());
  REQUIRE(desk.links().size() == 2);
  CHECK(std::get<wire::Hello>(desk.links()[0]->sent().front()) == wire::Hello{wire::Role::facilitator, code_of("ABCDEF"), {9}});
}

TEST_CASE("without a room that survived a program starts at home") {
  Desk desk;
  desk.app.carry_on(desk.now);
  desk.wait();
  CHECK(desk.desk().page == Page::home);
  CHECK_FALSE(desk.app.hosting());
}

TEST_CASE("a big screen elsewhere shows what screens may see, and has no seat to give up") {
  Desk desk;
  desk.app.watch({"10.0.0.5", "ABCDEF"}, desk.now);
  CHECK(std::get<wire::Hello>(desk.links()[0]->sent().front()) == wire::Hello{wire::Role::screen, code_of("ABCDEF"), {}});
  desk.links()[0]->deliver(scene_of(session::Audience::screen, Phase::read));
  desk.wait();
  CHECK(desk.desk().audience == session::Audience::screen);
  CHECK(desk.desk().page == Page::room);
  desk.want(ui::LeaveRoom{});
  CHECK(desk.links()[0]->sent().size() == 1);
}

TEST_CASE("leaving a hosted room closes it") {
  Desk desk;
  desk.host();
  desk.want(ui::LeaveRoom{});
  CHECK(desk.world.room.closed == 1);
  CHECK(desk.desk().page == Page::home);
  CHECK(desk.desk().scene == nullptr);
}

TEST_CASE("a code is typed as people type it") {
  Desk desk;
  desk.join();
  CHECK(std::get<wire::Hello>(desk.links()[0]->sent().at(0)) == wire::Hello{wire::Role::player, code_of("ABCDEF"), {1}});
  CHECK(desk.world.links.addresses[0] == client::Address{"10.0.0.5", base::kPort});
  CHECK(desk.desk().page == Page::room);
  CHECK(desk.desk().audience == session::Audience::players);
}

TEST_CASE("what is no address or no code is said before anything is sent") {
  Desk desk;
  desk.want(ui::Go{Page::join});
  desk.want(ui::Join{"http://x", "ABCDEF"});
  CHECK(desk.desk().notice == "http://x is no address");
  desk.want(ui::Join{"10.0.0.5", "ABC"});
  CHECK(desk.desk().notice == "ABC is no code");
  CHECK(desk.links().empty());
  CHECK(desk.desk().page == Page::join);
}

TEST_CASE("a wrong code brings back to the page where it is typed") {
  Desk desk;
  desk.want(ui::Join{"10.0.0.5", "QQQQQQ"});
  CHECK(desk.desk().page == Page::connecting);
  CHECK(desk.desk().code == "QQQQQQ");
  desk.links()[0]->deliver(wire::Refused{session::Refusal::unknown_code, true});
  desk.wait();
  CHECK(desk.desk().page == Page::join);
  CHECK(desk.desk().notice == "no such room");
}

TEST_CASE("another version is said in a sentence") {
  Desk desk;
  desk.want(ui::Join{"10.0.0.5", "ABCDEF"});
  desk.links()[0]->become(client::LinkState::wrong_version);
  desk.wait();
  CHECK(desk.desk().page == Page::join);
  CHECK(desk.desk().notice == "another version");
}

TEST_CASE("a lost link keeps the scene, says so, and comes back") {
  Desk desk;
  desk.join();
  desk.links()[0]->become(client::LinkState::waiting);
  CHECK(desk.wait());
  CHECK(desk.desk().reconnecting);
  CHECK(desk.desk().scene != nullptr);
  desk.links()[0]->become(client::LinkState::open);
  desk.wait();
  CHECK_FALSE(desk.desk().reconnecting);
  CHECK(count_sent<wire::Hello>(*desk.links()[0]) == 2);
}

TEST_CASE("who comes back to a room has the same seat, and another one elsewhere") {
  Desk desk;
  desk.join();
  desk.want(ui::LeaveRoom{});
  CHECK(count_sent<wire::Goodbye>(*desk.links()[0]) == 1);
  desk.join();
  CHECK(std::get<wire::Hello>(desk.links()[1]->sent().at(0)).key == wire::Key{1});
  desk.want(ui::Join{"10.0.0.5", "ZZZZZZ"});
  CHECK(std::get<wire::Hello>(desk.links()[2]->sent().at(0)).key == wire::Key{2});
}

TEST_CASE("stepping out and back are messages") {
  Desk desk;
  desk.join();
  desk.want(ui::Away{true});
  desk.want(ui::Away{false});
  CHECK(count_sent<session::StepOut>(*desk.links()[0]) == 1);
  CHECK(count_sent<session::StepBack>(*desk.links()[0]) == 1);
}

TEST_CASE("stepping out without a link is shown at once, and said when the link is back") {
  Desk desk;
  desk.join();
  desk.links()[0]->become(client::LinkState::waiting);
  desk.want(ui::Away{true});
  CHECK(desk.desk().seat.away);
  CHECK(count_sent<session::StepOut>(*desk.links()[0]) == 0);
  desk.links()[0]->become(client::LinkState::open);
  desk.links()[0]->deliver(
      wire::Welcome{wire::Role::player, code_of("ABCDEF"), {}, scene_of(session::Audience::players, Phase::lobby), {}});
  desk.wait();
  CHECK(count_sent<session::StepOut>(*desk.links()[0]) == 1);
}

TEST_CASE("a player stays in the room after a refusal that is not final, whatever it says, and goes after one that is") {
  Desk desk;
  desk.join();
  desk.links()[0]->deliver(wire::Refused{session::Refusal::room_closed, false});
  desk.wait();
  CHECK(desk.desk().page == Page::room);
  CHECK(desk.desk().notice == "closed");
  desk.links()[0]->deliver(wire::Refused{session::Refusal::room_closed, true});
  desk.wait();
  CHECK(desk.desk().page == Page::home);
  CHECK(desk.desk().notice == "closed");
}

TEST_CASE("an answer is sent and shown as chosen, and not as arrived before the server says so") {
  Desk desk;
  desk.join();
  session::Scene scene = scene_of(session::Audience::players, Phase::answer, 1);
  scene.card.emplace();
  desk.links()[0]->deliver(scene);
  desk.links()[0]->deliver(session::Seat{session::Round{1}, true, 0, false, {}});
  desk.wait();
  desk.want(ui::Answer{deck::kCross});
  CHECK(count_sent<session::Ballot>(*desk.links()[0]) == 1);
  CHECK(desk.desk().chosen == deck::kCross);
  CHECK_FALSE(desk.desk().arrived);
}

TEST_CASE("a phase begins when it begins, and not with every scene of it") {
  Desk desk;
  desk.join();
  const double began = desk.desk().phase_at;
  session::Scene fuller = scene_of(session::Audience::players, Phase::lobby);
  fuller.people = 12;
  desk.links()[0]->deliver(fuller);
  desk.wait();
  CHECK(desk.desk().phase_at == began);
  CHECK(desk.desk().scene_at == desk.now);
  desk.links()[0]->deliver(scene_of(session::Audience::players, Phase::agreements));
  desk.wait();
  CHECK(desk.desk().phase_at == desk.now);
}

TEST_CASE("the counter starts at nobody in a new round") {
  Desk desk;
  desk.host();
  desk.links()[1]->deliver(scene_of(session::Audience::screen, Phase::answer, 1));
  desk.links()[1]->deliver(session::Progress{session::Round{1}, 40, 60});
  desk.wait();
  CHECK(desk.screen().progress.answered == 40);
  session::Scene next = scene_of(session::Audience::screen, Phase::answer, 2);
  next.cohort = 58;
  desk.links()[1]->deliver(next);
  desk.wait();
  CHECK(desk.screen().progress == session::Progress{session::Round{2}, 0, 58});
}

TEST_CASE("a room is knocked at where others are told to join, and again where another address is chosen") {
  Desk desk;
  desk.host();
  CHECK(desk.desk().address == "10.0.0.5:4747");
  desk.world.room.room.addresses.push_back({"eth0", "192.168.1.3"});
  desk.wait();
  desk.want(ui::ChooseAddress{1});
  CHECK(desk.screen().address == "192.168.1.3:4747");
  CHECK(desk.world.room.knocks == std::vector<std::string>{"10.0.0.5", "192.168.1.3"});
}

TEST_CASE("at the close the big screen has the question for a week after the room met, for calendars") {
  Desk desk;
  desk.host();
  CHECK(desk.screen().appointment.size() == 0);
  const invitation::WallTime met = desk.world.clock.time;
  desk.world.clock.time += std::chrono::minutes(50);
  session::Scene scene = scene_of(session::Audience::screen, Phase::close);
  scene.follow_up.emplace().question = *deck::Line::from("What did you do?");
  desk.links()[1]->deliver(scene);
  desk.wait();
  CHECK(desk.screen().appointment == invitation::squares_of(invitation::appointment_for("What did you do?", met)));
  desk.want(ui::LeaveRoom{});
  desk.wait();
  CHECK(desk.screen().appointment.size() == 0);
}

TEST_CASE("a program without anything to do has nothing new to draw") {
  Desk desk;
  CHECK_FALSE(desk.wait());
  desk.join();
  CHECK_FALSE(desk.wait());
}

TEST_CASE("the language is that of the next words") {
  Desk desk;
  CHECK(desk.desk().settings.language == deck::Language::nl);
  desk.want(ui::Set{{.language = deck::Language::en}});
  CHECK(desk.desk().settings.language == deck::Language::en);
}

TEST_CASE("a room that was given up is not entered when its server is ready after all") {
  Desk desk;
  desk.want(ui::Host{0, deck::Cut::minutes_45, 0});
  desk.want(ui::LeaveRoom{});
  desk.world.room.room = open_room();
  desk.wait();
  CHECK(desk.links().empty());
  CHECK(desk.desk().page == Page::host);
}

TEST_CASE("where the program is can be asked without what it shows") {
  Desk desk;
  CHECK(desk.app.page() == Page::home);
  CHECK(desk.app.scene(View::desk) == nullptr);
  desk.host();
  CHECK(desk.app.page() == Page::room);
  CHECK(desk.app.scene(View::screen)->audience == session::Audience::screen);
  CHECK(desk.screen().scene == desk.app.scene(View::screen));
}
