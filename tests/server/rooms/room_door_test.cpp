// Coming in: who is let in, who is turned away and with which word.
#include "tests/server/aula.h"

using namespace streep;
using namespace streep::server;
using session::Button;
using session::Phase;
using session::Refusal;
using wire::Role;

TEST_CASE("a player with the code is told all there is to know in one message") {
  Aula aula;
  aula.go_to(Phase::agreements);
  const PeerId player = aula.player(1);
  REQUIRE(aula.heard(player).size() == 1);
  const auto welcome = *aula.last<wire::Welcome>(player);
  CHECK(welcome == wire::Welcome{Role::player, aula.code, session::Epoch{7}, welcome.scene, {}});
  CHECK(welcome.scene.phase == Phase::agreements);
  CHECK(welcome.scene.audience == session::Audience::players);
}

TEST_CASE("a player who comes back while answers are open is told in one message what arrived") {
  Aula aula;
  const PeerId player = aula.player(1);
  aula.go_to(Phase::answer);
  aula.answer(player, deck::kCross);
  aula.rooms.gone(player, aula.now);
  const PeerId again = aula.player(1);
  REQUIRE(aula.heard(again).size() == 1);
  const auto welcome = *aula.last<wire::Welcome>(again);
  CHECK(welcome.scene.phase == Phase::answer);
  CHECK(welcome.seat == session::Seat{.round = session::Round{1}, .may_answer = true, .sequence = 1});
}

TEST_CASE("a screen that comes while answers are open is told how many have answered") {
  Aula aula;
  const auto players = aula.players(3);
  aula.go_to(Phase::answer);
  aula.answer(players[0], deck::kCross);
  CHECK(aula.last<session::Progress>(aula.screen()) == session::Progress{session::Round{1}, 1, 3});
  CHECK(aula.last<session::Progress>(aula.enter(Role::facilitator, aula.key)) == session::Progress{session::Round{1}, 1, 3});
  aula.go_to(Phase::closed);
  CHECK_FALSE(aula.last<session::Progress>(aula.screen()));
}

TEST_CASE("a code may be typed in small letters") {
  Aula aula;
  const PeerId peer = aula.connect();
  aula.say(peer, wire::Hello{Role::player, wire::RoomCode::from("bcdfgh").value(), key_of(1)});
  CHECK(aula.is_in(peer));
}

TEST_CASE("a thousand wrong keys keep no player out, and the right key neither") {
  Aula aula;
  for (std::uint16_t i = 0; i < 1000; ++i) (void)aula.enter(Role::facilitator, key_of(i));
  CHECK(aula.refused(aula.enter(Role::facilitator, key_of(1))) == Refusal::too_many_tries);
  CHECK(aula.is_in(aula.player(1)));
  CHECK(aula.is_in(aula.enter(Role::facilitator, aula.key)));
}

TEST_CASE("a code of no room is refused and the connection closed") {
  Aula aula;
  const PeerId peer = aula.connect();
  aula.say(peer, wire::Hello{Role::player, wire::RoomCode::from("ZZZZZZ").value(), key_of(1)});
  CHECK(aula.refused(peer) == Refusal::unknown_code);
  CHECK(aula.is_closed(peer));
}

TEST_CASE("a facilitator needs the key of the room") {
  Aula aula;
  CHECK(aula.refused(aula.enter(Role::facilitator, key_of(1))) == Refusal::wrong_key);
  CHECK(aula.is_in(aula.enter(Role::facilitator, aula.key)));
}

TEST_CASE("a room with every seat taken is full, and not for who was in it") {
  Aula aula(std::make_shared<MemoryStore>(), 2);
  const PeerId first = aula.player(1);
  aula.player(2);
  CHECK(aula.refused(aula.player(3)) == Refusal::room_full);
  aula.rooms.gone(first, aula.now);
  CHECK(aula.refused(aula.player(3)) == Refusal::room_full);
  CHECK(aula.is_in(aula.player(1)));
}

TEST_CASE("a locked room lets nobody new in, and whoever was in comes back") {
  Aula aula;
  const PeerId first = aula.player(1);
  aula.press(Button::lock);
  aula.rooms.gone(first, aula.now);
  CHECK(aula.refused(aula.player(2)) == Refusal::room_locked);
  CHECK(aula.is_in(aula.player(1)));
}

TEST_CASE("a seat given up can be taken by somebody else") {
  Aula aula(std::make_shared<MemoryStore>(), 1);
  const PeerId first = aula.player(1);
  aula.say(first, wire::Goodbye{});
  CHECK(aula.is_closed(first));
  CHECK(aula.is_in(aula.player(2)));
}

TEST_CASE("another version of the protocol is told so and let go") {
  Aula aula;
  const PeerId peer = aula.connect();
  std::string bytes = wire::encode(wire::Hello{Role::player, aula.code, key_of(1)}, wire::Encoding::binary);
  bytes[0] = static_cast<char>(wire::kProtocolVersion + 1);
  aula.rooms.received(peer, bytes, aula.now);
  CHECK(aula.refused(peer) == Refusal::wrong_version);
  CHECK(aula.is_closed(peer));
}

TEST_CASE("the third message that is none closes the connection") {
  Aula aula;
  const PeerId peer = aula.player(1);
  const std::string nonsense{static_cast<char>(wire::kProtocolVersion), '\x7f'};
  for (std::size_t i = 1; i < base::kMalformedMost; ++i) aula.rooms.received(peer, nonsense, aula.now);
  CHECK(aula.refused(peer) == Refusal::malformed);
  CHECK_FALSE(aula.is_closed(peer));
  aula.rooms.received(peer, nonsense, aula.now);
  CHECK(aula.is_closed(peer));
}

TEST_CASE("who says no Hello for five seconds is let go, who did stays") {
  Aula aula;
  const PeerId silent = aula.connect(), player = aula.player(1);
  aula.pass(base::kHelloWait - std::chrono::milliseconds{1});
  CHECK_FALSE(aula.is_closed(silent));
  aula.pass(std::chrono::milliseconds{1});
  CHECK(aula.is_closed(silent));
  CHECK_FALSE(aula.is_closed(player));
}

TEST_CASE("a refusal is final where the connection is closed with it, and no other is") {
  Aula aula(std::make_shared<MemoryStore>(), 1);
  const PeerId player = aula.player(1), guest = aula.player(2), intruder = aula.enter(Role::facilitator, key_of(1));
  aula.say(player, session::Press{Button::next});
  CHECK(aula.refused(player) == Refusal::wrong_role);
  for (const PeerId peer : {player, guest, intruder}) CHECK(aula.is_turned_away(peer) == aula.is_closed(peer));
  CHECK(aula.is_turned_away(guest));
  CHECK_FALSE(aula.is_turned_away(player));
  aula.rooms.end();
  CHECK(aula.is_turned_away(player));
}

TEST_CASE("before a Hello nothing else is heard, after it no second one") {
  Aula aula;
  const PeerId peer = aula.connect();
  aula.say(peer, session::StepOut{});
  CHECK(aula.refused(peer) == Refusal::wrong_role);
  const PeerId player = aula.player(1);
  aula.say(player, wire::Hello{Role::facilitator, aula.code, aula.key});
  CHECK(aula.refused(player) == Refusal::not_now);
  aula.say(player, session::Press{Button::next});
  CHECK(aula.refused(player) == Refusal::wrong_role);
}

TEST_CASE("the newest connection has the seat") {
  Aula aula;
  const PeerId old = aula.player(1), newest = aula.player(1);
  CHECK(aula.refused(old) == Refusal::taken_over);
  CHECK(aula.is_turned_away(old));
  CHECK(aula.is_closed(old));
  CHECK(aula.is_in(newest));
  aula.rooms.gone(old, aula.now);
  aula.say(newest, session::StepOut{});
  CHECK(aula.last<session::Seat>(newest)->away);
  CHECK(aula.seen(newest)->people == 1);
}

TEST_CASE("in the lobby a seat without a connection is given up after ten minutes") {
  for (const bool is_known : {true, false}) {
    Aula aula;
    const PeerId player = aula.player(1);
    aula.say(player, session::StepOut{});
    aula.rooms.gone(player, aula.now);
    aula.pass(is_known ? base::kEmptySeat - base::kSweepInterval : base::kEmptySeat + base::kSweepInterval);
    CHECK(aula.last<wire::Welcome>(aula.player(1))->seat.away == is_known);
  }
}

TEST_CASE("after the lobby a seat stays, however long its connection is gone") {
  Aula aula;
  const PeerId player = aula.player(1);
  aula.say(player, session::StepOut{});
  aula.rooms.gone(player, aula.now);
  aula.go_to(Phase::agreements);
  aula.pass(10 * base::kEmptySeat);
  CHECK(aula.last<wire::Welcome>(aula.player(1))->seat.away);
}

TEST_CASE("people are counted while they were connected within the last minute, and waited for within the last ten") {
  Aula aula;
  const PeerId gone = aula.player(1);
  static_cast<void>(aula.player(2));
  aula.go_to(Phase::answer);
  aula.rooms.gone(gone, aula.now);
  aula.pass(base::kPresentFor - base::kSweepInterval);
  CHECK(aula.seen(*aula.facilitator)->people == 2);
  aula.pass(2 * base::kSweepInterval);
  CHECK(aula.seen(*aula.facilitator)->people == 1);
  CHECK(aula.seen(*aula.facilitator)->cohort == 2);
  aula.pass(base::kAsleepFor);
  CHECK(aula.last<session::Progress>(*aula.facilitator)->people == 1);
  static_cast<void>(aula.player(1));
  aula.pass(base::kSceneInterval);
  CHECK(aula.last<session::Progress>(*aula.facilitator)->people == 2);
  CHECK(aula.seen(*aula.facilitator)->people == 2);
}

TEST_CASE("a seat that the facilitator lets go is nobody's, and whoever was there comes back as somebody new") {
  Aula aula;
  const PeerId player = aula.player(1);
  aula.say(player, session::StepOut{});
  aula.facilitate(session::LetGo{session::SeatId{0}});
  CHECK(aula.refused(player) == Refusal::let_go);
  CHECK(aula.is_turned_away(player));
  CHECK(aula.is_closed(player));
  CHECK(aula.seen(*aula.facilitator)->people == 0);
  CHECK_FALSE(aula.last<wire::Welcome>(aula.player(1))->seat.away);
}

TEST_CASE("a seat that is let go answers no more, and its person as somebody new who came in late") {
  Aula aula;
  const auto players = aula.players(3);
  aula.go_to(Phase::answer);
  aula.answer(players[0], deck::kCross);
  aula.facilitate(session::LetGo{session::SeatId{0}});
  CHECK(aula.phase() == Phase::read);
  aula.go_to(Phase::answer);
  aula.answer(players[0], deck::kCross);
  aula.pass(base::kSceneInterval);
  CHECK_FALSE(aula.last<session::Progress>(*aula.facilitator)->answered > 0);
  aula.answer(aula.player(0), deck::kCross);
  aula.pass(base::kSceneInterval);
  CHECK(aula.last<session::Progress>(*aula.facilitator)->answered == 1);
  CHECK(aula.last<session::Progress>(*aula.facilitator)->people == 3);
}

TEST_CASE("a token of another room is a seat like any other") {
  Aula yesterday, today;
  static_cast<void>(yesterday.player(1));
  CHECK(today.last<wire::Welcome>(today.player(1))->seat == session::Seat{});
  CHECK(today.seen(today.screen())->people == 1);
}

TEST_CASE("only the facilitator lets a seat go, and only one that somebody has") {
  Aula aula;
  const PeerId player = aula.player(1);
  aula.say(player, session::LetGo{session::SeatId{0}});
  CHECK(aula.refused(player) == Refusal::wrong_role);
  aula.facilitate(session::LetGo{session::SeatId{7}});
  aula.facilitate(session::LetGo{session::SeatId{65535}});
  CHECK(aula.refused(*aula.facilitator) == Refusal::not_now);
  CHECK_FALSE(aula.is_closed(player));
}

TEST_CASE("a big screen needs the key of the room's screens, and no other") {
  Aula aula;
  for (const wire::Key& key : {wire::Key{}, key_of(1), aula.key}) CHECK(aula.refused(aula.enter(Role::screen, key)) == Refusal::wrong_key);
  CHECK(aula.refused(aula.enter(Role::facilitator, aula.screen_key)) == Refusal::wrong_key);
  CHECK(aula.is_in(aula.screen()));
}

TEST_CASE("whoever has only the code takes no place of console or big screen, however often") {
  Aula aula;
  const PeerId console = aula.enter(Role::facilitator, aula.key), screen = aula.screen();
  for (std::uint16_t i = 0; i < 100; ++i) CHECK_FALSE(aula.is_in(aula.enter(Role::screen, key_of(i))));
  CHECK(aula.is_in(aula.enter(Role::facilitator, aula.key)));
  CHECK_FALSE(aula.is_closed(console));
  CHECK_FALSE(aula.is_closed(screen));
}

TEST_CASE("screens beyond the limit find the room full, and the oldest extra one leaves for a facilitator") {
  Aula aula;
  const PeerId console = aula.enter(Role::facilitator, aula.key), big = aula.screen(), extra = aula.screen();
  for (std::size_t i = 3; i < base::kScreensMost; ++i) CHECK(aula.is_in(aula.screen()));
  CHECK(aula.refused(aula.screen()) == Refusal::room_full);
  CHECK(aula.is_in(aula.enter(Role::facilitator, aula.key)));
  CHECK(aula.refused(extra) == Refusal::room_full);
  CHECK(aula.is_closed(extra));
  for (const PeerId stays : {console, big}) CHECK_FALSE(aula.is_closed(stays));
}

TEST_CASE("acts of another role are refused and change nothing") {
  Aula aula;
  const PeerId screen = aula.screen(), player = aula.player(1);
  aula.press(Button::pause);
  for (const wire::FromPeer& act :
       {wire::FromPeer{session::Ballot{}}, wire::FromPeer{wire::Goodbye{}}, wire::FromPeer{session::Press{Button::next}}}) {
    aula.say(screen, act);
    CHECK(aula.refused(screen) == Refusal::wrong_role);
  }
  aula.say(player, session::HandCount{1, 2});
  CHECK(aula.refused(player) == Refusal::wrong_role);
  CHECK(aula.phase() == Phase::lobby);
}

TEST_CASE("guessing codes shuts out who guessed, not who has a seat or is new") {
  Aula aula;
  const PeerId seated = aula.player(1);
  const wire::Hello guess{Role::player, wire::RoomCode::from("ZZZZZZ").value(), key_of(1)};
  for (double i = 0; i < base::kWrongTriesBurst; ++i) aula.say(aula.connect("guesser"), guess);
  CHECK(aula.refused(aula.enter(Role::player, key_of(2), "guesser")) == Refusal::too_many_tries);
  CHECK(aula.is_in(aula.enter(Role::player, key_of(3), "aula")));
  aula.rooms.gone(seated, aula.now);
  CHECK(aula.is_in(aula.enter(Role::player, key_of(1), "guesser")));
}

TEST_CASE("a flood of messages is told once, not heard, and closed at last") {
  Aula aula;
  const PeerId peer = aula.player(1);
  for (double i = 1; i < base::kMessagesBurst; ++i) aula.say(peer, session::StepOut{});
  CHECK_FALSE(aula.refused(peer));
  for (std::size_t i = 0; i + 1 < base::kFloodMost; ++i) aula.say(peer, session::StepBack{});
  CHECK(aula.refused(peer) == Refusal::too_many_tries);
  CHECK(aula.count<wire::Refused>(peer) == 1);
  CHECK(aula.last<session::Seat>(peer)->away);
  CHECK_FALSE(aula.is_closed(peer));
  aula.say(peer, session::StepBack{});
  CHECK(aula.is_closed(peer));
}
