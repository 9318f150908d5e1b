// Who joins a room elsewhere, by a code or a link, and plays in it: game/client/app/playing.h.
#include <doctest/doctest.h>

#include "game/base/limits.h"
#include "tests/client/app/local_app.h"

using namespace streep;
using namespace streep::tests;
using ui::Page;

TEST_CASE("a code is typed as people type it") {
  LocalApp local;
  local.join();
  CHECK(std::get<wire::Hello>(local.links()[0]->sent().at(0)) == wire::Hello{wire::Role::player, code_of("ABCDEF"), {1}});
  CHECK(local.world.links.addresses[0] == client::Address{"10.0.0.5", base::kPort});
  CHECK(local.console().page == Page::room);
  CHECK(local.console().audience == session::Audience::players);
}

TEST_CASE("a link that was pasted where the address goes leads straight in, with the secret of the invitation") {
  LocalApp local;
  local.want(ui::Join{"http://10.0.0.5:4748/#ABCDEF.ab00000000000000", ""});
  const auto hello = std::get<wire::Hello>(local.links()[0]->sent().at(0));
  CHECK(hello.code == code_of("ABCDEF"));
  CHECK(hello.secret == wire::Secret{0xab});
  CHECK(local.world.links.addresses[0] == client::Address{"10.0.0.5", 4748, client::Scheme::http});
}

TEST_CASE("what is no address or no code is said before anything is sent") {
  LocalApp local;
  local.want(ui::Go{Page::join});
  local.want(ui::Join{"ftp://x", "ABCDEF"});
  CHECK(local.console().notice == "ftp://x is no address");
  local.want(ui::Join{"10.0.0.5", "ABC"});
  CHECK(local.console().notice == "ABC is no code");
  CHECK(local.links().empty());
  CHECK(local.console().page == Page::join);
}

TEST_CASE("a wrong code brings back to the page where it is typed") {
  LocalApp local;
  local.want(ui::Join{"10.0.0.5", "QQQQQQ"});
  CHECK(local.console().page == Page::connecting);
  CHECK(local.console().code == "QQQQQQ");
  local.links()[0]->deliver(wire::Refused{session::Refusal::unknown_code, true});
  local.wait();
  CHECK(local.console().page == Page::join);
  CHECK(local.console().notice == "no such room");
}

TEST_CASE("another version is said in a sentence") {
  LocalApp local;
  local.want(ui::Join{"10.0.0.5", "ABCDEF"});
  local.links()[0]->become(client::LinkState::wrong_version);
  local.wait();
  CHECK(local.console().page == Page::join);
  CHECK(local.console().notice == "another version");
}

TEST_CASE("a hosted room is joined at the address of its page, and nothing behind the # is in it") {
  LocalApp local;
  local.want(ui::Join{"https://streep.example.nl/pad/#ABCDEF.ab00000000000000", ""});
  CHECK(local.world.links.addresses[0] == client::Address{"streep.example.nl", 443, client::Scheme::https, "/pad"});
}

TEST_CASE("what keeps a link from a room is said once while it goes on trying") {
  LocalApp local;
  local.want(ui::Join{"https://streep.example.nl", "ABCDEF"});
  local.links()[0]->be_in(client::LinkTrouble::other_name);
  local.wait();
  CHECK(local.console().page == Page::connecting);
  CHECK(local.console().notice == "https://streep.example.nl has another name");
  local.want(ui::DismissNotice{});
  local.wait();
  CHECK(local.console().notice.empty());
}

TEST_CASE("a lost link keeps the scene, says so, and comes back") {
  LocalApp local;
  local.join();
  local.links()[0]->become(client::LinkState::waiting);
  CHECK(local.wait());
  CHECK(local.console().reconnecting);
  CHECK(local.console().scene != nullptr);
  local.links()[0]->become(client::LinkState::open);
  local.wait();
  CHECK_FALSE(local.console().reconnecting);
  CHECK(count_sent<wire::Hello>(*local.links()[0]) == 2);
}

TEST_CASE("who comes back to a room has the same seat, and another one elsewhere") {
  LocalApp local;
  local.join();
  local.want(ui::LeaveRoom{});
  CHECK(count_sent<wire::Goodbye>(*local.links()[0]) == 1);
  local.join();
  CHECK(std::get<wire::Hello>(local.links()[1]->sent().at(0)).key == wire::Key{1});
  local.want(ui::Join{"10.0.0.5", "ZZZZZZ"});
  CHECK(std::get<wire::Hello>(local.links()[2]->sent().at(0)).key == wire::Key{2});
}

TEST_CASE("stepping out and back are messages") {
  LocalApp local;
  local.join();
  local.want(ui::Away{true});
  local.want(ui::Away{false});
  CHECK(count_sent<session::StepOut>(*local.links()[0]) == 1);
  CHECK(count_sent<session::StepBack>(*local.links()[0]) == 1);
}

TEST_CASE("stepping out without a link is shown at once, and said when the link is back") {
  LocalApp local;
  local.join();
  local.links()[0]->become(client::LinkState::waiting);
  local.want(ui::Away{true});
  CHECK(local.console().seat.away);
  CHECK(count_sent<session::StepOut>(*local.links()[0]) == 0);
  local.links()[0]->become(client::LinkState::open);
  local.links()[0]->deliver(
      wire::Welcome{wire::Role::player, code_of("ABCDEF"), {}, scene_of(session::Audience::players, Phase::lobby), {}});
  local.wait();
  CHECK(count_sent<session::StepOut>(*local.links()[0]) == 1);
}

TEST_CASE("a player stays in the room after a refusal that is not final, whatever it says, and goes after one that is") {
  LocalApp local;
  local.join();
  local.links()[0]->deliver(wire::Refused{session::Refusal::room_closed, false});
  local.wait();
  CHECK(local.console().page == Page::room);
  CHECK(local.console().notice == "closed");
  local.links()[0]->deliver(wire::Refused{session::Refusal::room_closed, true});
  local.wait();
  CHECK(local.console().page == Page::home);
  CHECK(local.console().notice == "closed");
}

TEST_CASE("an answer is sent and shown as chosen, and not as arrived before the server says so") {
  LocalApp local;
  local.join();
  session::Scene scene = scene_of(session::Audience::players, Phase::answer, 1);
  scene.card.emplace();
  local.links()[0]->deliver(scene);
  local.links()[0]->deliver(session::Seat{session::Round{1}, true, 0, false, {}});
  local.wait();
  local.want(ui::Answer{deck::kCross});
  CHECK(count_sent<session::Ballot>(*local.links()[0]) == 1);
  CHECK(local.console().chosen == deck::kCross);
  CHECK_FALSE(local.console().arrived);
}

TEST_CASE("a phase begins when it begins, and not with every scene of it") {
  LocalApp local;
  local.join();
  const double began = local.console().phase_at;
  session::Scene fuller = scene_of(session::Audience::players, Phase::lobby);
  fuller.people = 12;
  local.links()[0]->deliver(fuller);
  local.wait();
  CHECK(local.console().phase_at == began);
  CHECK(local.console().scene_at == local.now);
  local.links()[0]->deliver(scene_of(session::Audience::players, Phase::agreements));
  local.wait();
  CHECK(local.console().phase_at == local.now);
}
