// What the program does with what people want and servers say: game/client/app/app.h.
#include <doctest/doctest.h>

#include "game/base/limits.h"
#include "game/invitation/appointment.h"
#include "game/invitation/invitation.h"
#include "tests/client/app/local_app.h"

using namespace streep;
using namespace streep::tests;
using ui::Page;

namespace {

constexpr const char* kScreenLink = "10.0.0.5:4748/#ABCDEF.ab000000000000000000000000000000";

}  // namespace

TEST_CASE("a program starts at home, and goes where it is told") {
  LocalApp local;
  CHECK(local.console().page == Page::home);
  local.want(ui::Go{Page::host});
  CHECK(local.console().page == Page::host);
  CHECK(local.console().decks.size() == 2);
}

TEST_CASE("hosting asks for a server with the deck, its places and the cut") {
  LocalApp local;
  local.want(ui::Host{0, deck::Cut::minutes_60, 25});
  CHECK(local.console().page == Page::connecting);
  REQUIRE(local.world.room.wishes.size() == 1);
  CHECK(local.world.room.wishes[0] == client::RoomWish{.deck = "students.toml",
                                                       .routes = "den-haag.toml",
                                                       .cut = deck::Cut::minutes_60,
                                                       .language = deck::Language::nl,
                                                       .rehearsal = 25});
}

TEST_CASE("a deck with problems opens no room") {
  LocalApp local;
  local.want(ui::Host{1, deck::Cut::minutes_45, 0});
  local.want(ui::Host{99, deck::Cut::minutes_45, 0});
  CHECK(local.world.room.wishes.empty());
  CHECK_FALSE(local.app.hosting());
}

TEST_CASE("when the server is ready the program enters as facilitator and as screen") {
  LocalApp local;
  local.host();
  REQUIRE(local.links().size() == 2);
  CHECK(local.world.links.addresses[0] == client::Address{"127.0.0.1", 4747});
  CHECK(std::get<wire::Hello>(local.links()[0]->sent().at(0)) == wire::Hello{wire::Role::facilitator, code_of("ABCDEF"), {9}});
  CHECK(std::get<wire::Hello>(local.links()[1]->sent().at(0)) == wire::Hello{wire::Role::screen, code_of("ABCDEF"), {8}});
}

TEST_CASE("each window shows the room to its own audience") {
  LocalApp local;
  local.host();
  CHECK(local.console().audience == session::Audience::facilitator);
  CHECK(local.console().scene->audience == session::Audience::facilitator);
  CHECK(local.screen().audience == session::Audience::screen);
  CHECK(local.screen().scene->audience == session::Audience::screen);
  CHECK(local.screen().code == "ABCDEF");
  CHECK(local.screen().address == "10.0.0.5:4747");
}

TEST_CASE("a server that cannot start says why on the host page") {
  LocalApp local;
  local.want(ui::Host{0, deck::Cut::minutes_45, 0});
  local.world.room.room.state = RoomState::failed;
  local.world.room.room.problem = "Port 4747 is taken.";
  CHECK(local.wait());
  CHECK(local.console().page == Page::host);
  CHECK(local.console().notice == "Port 4747 is taken.");
  CHECK_FALSE(local.app.hosting());
}

TEST_CASE("a button of the console becomes a message of the facilitator only") {
  LocalApp local;
  local.host();
  local.want(ui::Facilitate{session::Press{session::Button::next}});
  local.want(ui::Facilitate{session::HandCount{12, 30}});
  CHECK(std::get<session::Press>(local.links()[0]->sent().at(1)).button == session::Button::next);
  CHECK(std::get<session::HandCount>(local.links()[0]->sent().at(2)) == session::HandCount{12, 30});
  CHECK(local.links()[1]->sent().size() == 1);
}

TEST_CASE("a refused act is told to the facilitator and not on the big screen") {
  LocalApp local;
  local.host();
  local.links()[0]->deliver(wire::Refused{session::Refusal::not_now});
  local.wait();
  CHECK(local.console().notice == "not now");
  CHECK(local.screen().notice.empty());
  CHECK(local.console().page == Page::room);
  local.want(ui::DismissNotice{});
  CHECK(local.console().notice.empty());
}

TEST_CASE("while another server carries on, the windows say that they reconnect") {
  LocalApp local;
  local.host();
  CHECK_FALSE(local.screen().reconnecting);
  local.world.room.room.state = RoomState::reviving;
  CHECK(local.wait());
  CHECK(local.screen().reconnecting);
  CHECK(local.screen().scene != nullptr);
  local.world.room.room.state = RoomState::open;
  local.wait();
  CHECK_FALSE(local.screen().reconnecting);
}

TEST_CASE("when another server has carried on, both links try it at once") {
  LocalApp local;
  local.host();
  local.world.room.room.state = RoomState::reviving;
  local.wait();
  CHECK(local.links()[0]->renewals() == 0);
  local.world.room.room.state = RoomState::open;
  local.wait();
  CHECK(local.links()[0]->renewals() == 1);
  CHECK(local.links()[1]->renewals() == 1);
}

TEST_CASE("why another server cannot carry on yet is said, and the room stays") {
  LocalApp local;
  local.host();
  local.world.room.room.state = RoomState::reviving;
  local.world.room.room.problem = "Port 4747 is taken.";
  local.wait();
  CHECK(local.console().notice == "Port 4747 is taken.");
  CHECK(local.console().page == Page::room);
}

TEST_CASE("a room that survived a crash is entered again as facilitator and as screen") {
  LocalApp local;
  local.world.room.survivor = open_room();
  local.app.carry_on(local.now);
  local.wait();
  CHECK(local.console().page == Page::connecting);
  CHECK(local.world.room.wishes.empty());
  REQUIRE(local.links().size() == 2);
  CHECK(std::get<wire::Hello>(local.links()[0]->sent().front()) == wire::Hello{wire::Role::facilitator, code_of("ABCDEF"), {9}});
}

TEST_CASE("without a room that survived a program starts at home") {
  LocalApp local;
  local.app.carry_on(local.now);
  local.wait();
  CHECK(local.console().page == Page::home);
  CHECK_FALSE(local.app.hosting());
}

TEST_CASE("a big screen elsewhere shows what screens may see, and has no seat to give up") {
  LocalApp local;
  local.app.watch(kScreenLink, local.now);
  CHECK(std::get<wire::Hello>(local.links()[0]->sent().front()) == wire::Hello{wire::Role::screen, code_of("ABCDEF"), {0xab}});
  CHECK(local.world.links.addresses[0] == client::Address{"10.0.0.5", 4748});
  local.links()[0]->deliver(scene_of(session::Audience::screen, Phase::read));
  local.wait();
  CHECK(local.console().audience == session::Audience::screen);
  CHECK(local.console().page == Page::room);
  local.want(ui::LeaveRoom{});
  CHECK(local.links()[0]->sent().size() == 1);
}

TEST_CASE("a big screen that finds the room full waits for a place, and so does a console that comes back to its room") {
  LocalApp elsewhere;
  elsewhere.app.watch(kScreenLink, elsewhere.now);
  elsewhere.links()[0]->deliver(wire::Refused{session::Refusal::room_full, true});
  elsewhere.wait();
  CHECK(elsewhere.console().page == Page::connecting);
  CHECK(elsewhere.console().notice == "full");
  LocalApp here;
  here.host();
  here.links()[0]->deliver(wire::Refused{session::Refusal::room_full, true});
  here.wait();
  CHECK(here.console().page == Page::room);
  CHECK(here.world.room.closed == 0);
}

TEST_CASE("a link without the key of a screen opens nothing, and says what it is not") {
  for (const char* link : {"10.0.0.5", "10.0.0.5/#ABCDEF", "10.0.0.5/#ABCDEF.ab", "10.0.0.5/#ABCDEF.not hexadecimal digits, thirty-two"}) {
    LocalApp local;
    local.app.watch(link, local.now);
    CHECK(local.links().empty());
    CHECK(local.console().notice == std::string(link) + " is no link");
  }
}

TEST_CASE("a big screen elsewhere invites as the server says it, and makes up nothing where it says nothing") {
  LocalApp local;
  local.app.watch(kScreenLink, local.now);
  local.links()[0]->deliver(scene_of(session::Audience::screen, Phase::lobby));
  local.wait();
  CHECK(local.console().invitation.size() == 0);
  local.links()[0]->deliver(wire::Entrance{.address = *wire::Link::from("https://school.nl/streep"),
                                           .invitation = *wire::Link::from("https://school.nl/streep/#ABCDEF.ab00000000000000"),
                                           .squares = *wire::SquareRows::from("10\n01"),
                                           .own_device = {}});
  local.wait();
  CHECK(local.console().address == "https://school.nl/streep");
  CHECK(local.console().invitation == base::Squares(2, {true, false, false, true}));
}

TEST_CASE("a console and its big screen invite to the network that was chosen on this machine, whatever their server says") {
  LocalApp local;
  local.host();
  for (const auto& link : local.links())
    link->deliver(wire::Entrance{.address = *wire::Link::from("10.9.9.9:1"), .invitation = {}, .squares = {}, .own_device = {}});
  local.wait();
  CHECK(local.console().address == "10.0.0.5:4747");
  CHECK(local.screen().address == "10.0.0.5:4747");
  CHECK(local.screen().invitation.size() > 0);
}

TEST_CASE("leaving a hosted room closes it") {
  LocalApp local;
  local.host();
  local.want(ui::LeaveRoom{});
  CHECK(local.world.room.closed == 1);
  CHECK(local.console().page == Page::home);
  CHECK(local.console().scene == nullptr);
}

TEST_CASE("the counter starts at nobody in a new round") {
  LocalApp local;
  local.host();
  local.links()[1]->deliver(scene_of(session::Audience::screen, Phase::answer, 1));
  local.links()[1]->deliver(session::Progress{session::Round{1}, 40, 60});
  local.wait();
  CHECK(local.screen().progress.answered == 40);
  session::Scene next = scene_of(session::Audience::screen, Phase::answer, 2);
  next.cohort = 58;
  local.links()[1]->deliver(next);
  local.wait();
  CHECK(local.screen().progress == session::Progress{session::Round{2}, 0, 58});
}

TEST_CASE("a room is knocked at where others are told to join, and again where another address is chosen") {
  LocalApp local;
  local.host();
  CHECK(local.console().address == "10.0.0.5:4747");
  local.world.room.room.addresses.push_back({"eth0", "192.168.1.3"});
  local.wait();
  local.want(ui::ChooseAddress{1});
  CHECK(local.screen().address == "192.168.1.3:4747");
  CHECK(local.world.room.knocks == std::vector<std::string>{"10.0.0.5", "192.168.1.3"});
}

TEST_CASE("at the close the big screen has the question for a week after the room met, for calendars") {
  LocalApp local;
  local.host();
  CHECK(local.screen().appointment.size() == 0);
  const invitation::WallTime met = local.world.clock.time;
  local.world.clock.time += std::chrono::minutes(50);
  session::Scene scene = scene_of(session::Audience::screen, Phase::close);
  scene.follow_up.emplace().question = *deck::Line::from("What did you do?");
  local.links()[1]->deliver(scene);
  local.wait();
  CHECK(local.screen().appointment == invitation::squares_of(invitation::appointment_for("What did you do?", met)));
  local.want(ui::LeaveRoom{});
  local.wait();
  CHECK(local.screen().appointment.size() == 0);
}

TEST_CASE("a program without anything to do has nothing new to draw") {
  LocalApp local;
  CHECK_FALSE(local.wait());
  local.join();
  CHECK_FALSE(local.wait());
}

TEST_CASE("the language is that of the next words") {
  LocalApp local;
  CHECK(local.console().settings.language == deck::Language::nl);
  local.want(ui::Set{{.language = deck::Language::en}});
  CHECK(local.console().settings.language == deck::Language::en);
}

TEST_CASE("a room that was given up is not entered when its server is ready after all") {
  LocalApp local;
  local.want(ui::Host{0, deck::Cut::minutes_45, 0});
  local.want(ui::LeaveRoom{});
  local.world.room.room = open_room();
  local.wait();
  CHECK(local.links().empty());
  CHECK(local.console().page == Page::host);
}

TEST_CASE("where the program is can be asked without what it shows") {
  LocalApp local;
  CHECK(local.app.page() == Page::home);
  CHECK(local.app.scene(View::console) == nullptr);
  local.host();
  CHECK(local.app.page() == Page::room);
  CHECK(local.app.scene(View::screen)->audience == session::Audience::screen);
  CHECK(local.screen().scene == local.app.scene(View::screen));
}
