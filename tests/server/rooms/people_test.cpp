// Who is here, as the facilitator is told: whether phones find the way, and whether
// a seat is a person (rule 14).
#include "tests/server/aula.h"

using namespace streep;
using namespace streep::server;
using session::Phase;
using session::Presence;
using session::Refusal;
using session::SeatId;
using wire::People;
using wire::Role;

namespace {

PeerId phone(Aula& aula, std::uint16_t number) {
  const PeerId peer = aula.rooms.arrived(aula.post, wire::Encoding::json, "aula", aula.now);
  aula.rooms.received(peer, wire::encode(wire::Hello{Role::player, aula.code, key_of(number)}, wire::Encoding::json), aula.now);
  return peer;
}

using Ways = std::pair<int, int>;  // pages, phones

Ways ways_in(const Aula& aula, PeerId facilitator) {
  const auto people = aula.last<People>(facilitator).value();
  return {people.pages, people.phones};
}

// A person at a device of a network that gives each an address of its own.
PeerId at(Aula& aula, const char* address, std::uint16_t number) { return aula.enter(Role::player, key_of(number), address); }

constexpr auto kPhone = "192.168.1.20", kLaptop = "192.168.1.21";

// What the facilitator is told by now.
People told(Aula& aula) {
  if (!aula.facilitator) aula.facilitator = aula.enter(Role::facilitator, aula.key);
  aula.pass(base::kPeopleInterval);
  return aula.last<People>(*aula.facilitator).value();
}

bool waits(const Aula& aula, PeerId peer) {
  return aula.refused(peer) == Refusal::needs_consent && !aula.is_turned_away(peer) && !aula.is_in(peer);
}

}  // namespace

TEST_CASE("a facilitator who comes in is told how many pages were opened and how many phones are in") {
  Aula aula;
  aula.rooms.page_opened();
  aula.rooms.page_opened();
  phone(aula, 1);
  aula.player(2);  // no phone
  CHECK(ways_in(aula, aula.enter(Role::facilitator, aula.key)) == Ways{2, 1});
}

TEST_CASE("facilitators and screens are told how others come in, players are not, and nobody is before the server stands somewhere") {
  Aula aula;
  const PeerId early = aula.enter(Role::facilitator, aula.key);
  CHECK(aula.count<wire::Entrance>(early) == 0);
  aula.rooms.stand_at({.host = "streep.example.nl", .port = 443, .secure = true});
  const PeerId facilitator = aula.enter(Role::facilitator, aula.key);
  CHECK(aula.last<wire::Entrance>(facilitator).value().address.view() == "https://streep.example.nl");
  CHECK(!aula.last<wire::Entrance>(facilitator)->own_device.empty());
  const PeerId screen = aula.screen(), player = aula.player(1);
  CHECK(aula.last<wire::Entrance>(screen).value().address.view() == "https://streep.example.nl");
  CHECK(aula.last<wire::Entrance>(screen)->own_device.empty());
  CHECK(aula.count<wire::Entrance>(player) == 0);
}

TEST_CASE("a facilitator hears of new pages and phones, and of phones that went, twice a second at most") {
  Aula aula;
  const PeerId facilitator = aula.enter(Role::facilitator, aula.key);
  aula.pass(base::kPeopleInterval);
  std::vector<PeerId> phones;
  for (std::uint16_t number = 0; number < 10; ++number) {
    aula.rooms.page_opened();
    phones.push_back(phone(aula, number));
    aula.pass(base::kPeopleInterval / 10);
  }
  CHECK(aula.count<People>(facilitator) == 2);  // at entry, and with the first phone
  aula.pass(base::kPeopleInterval);
  CHECK(ways_in(aula, facilitator) == Ways{10, 10});
  aula.rooms.gone(phones[0], aula.now);
  aula.pass(base::kPeopleInterval);
  CHECK(ways_in(aula, facilitator) == Ways{10, 9});
}

TEST_CASE("what stays the same is not told again, and never to players or screens") {
  Aula aula;
  const PeerId facilitator = aula.enter(Role::facilitator, aula.key), screen = aula.screen(), player = aula.player(1);
  aula.rooms.page_opened();
  for (int i = 0; i < 5; ++i) aula.pass(base::kPeopleInterval);
  CHECK(aula.count<People>(facilitator) == 2);
  CHECK(aula.count<People>(screen) == 0);
  CHECK(aula.count<People>(player) == 0);
}

TEST_CASE("seats, devices, who is connected and who waits are counted, and what the network does not tell") {
  Aula aula;
  at(aula, kPhone, 1), at(aula, kPhone, 2), at(aula, kPhone, 3);
  at(aula, "127.0.0.1", 4), at(aula, "8.8.8.8", 5);
  aula.rooms.gone(at(aula, kLaptop, 6), aula.now);
  const People people = told(aula);
  CHECK(people.seats == 5);
  CHECK(people.connected == 4);
  CHECK(people.devices == 2);
  CHECK(people.untold == 2);
  CHECK(people.waiting == 1);
}

TEST_CASE("seats are told one by one, who was not seen for longest first, with the symbol of the talk and nothing more") {
  Aula aula;
  std::vector<PeerId> players = aula.players(4);
  aula.go_to(Phase::agreements);
  aula.rooms.gone(players[2], aula.now);
  aula.pass(base::kAsleepFor - base::kPresentFor);
  aula.rooms.gone(players[1], aula.now);
  aula.pass(base::kPresentFor + base::kSweepInterval);
  const auto seen = told(aula).seen;
  REQUIRE(seen.size() == 4);
  CHECK(seen[0] == wire::SeatSeen{SeatId{2}, Presence::lost, {}});
  CHECK(seen[1] == wire::SeatSeen{SeatId{1}, Presence::asleep, {}});
  CHECK(seen[2] == wire::SeatSeen{SeatId{0}, Presence::present, {}});
  aula.go_to(Phase::talk);
  CHECK(told(aula).seen[3].symbol == aula.last<session::Seat>(players[3])->symbol);
}

TEST_CASE("where there are more seats than a message tells, the lost ones are among those told") {
  Aula aula(std::make_shared<MemoryStore>(), 300);
  const auto players = aula.players(300);
  aula.go_to(Phase::agreements);
  aula.rooms.gone(players[299], aula.now);
  aula.pass(base::kAsleepFor);
  const People people = told(aula);
  CHECK(people.seats == 300);
  CHECK(people.seen.size() == base::kSeatsTold);
  CHECK(people.seen[0].seat == SeatId{299});
}

TEST_CASE("the third seat of one device waits until the facilitator consents, and so does nobody at another") {
  Aula aula;
  at(aula, kPhone, 1), at(aula, kPhone, 2);
  const PeerId third = at(aula, kPhone, 3), other = at(aula, kLaptop, 4);
  CHECK(waits(aula, third));
  CHECK(aula.is_in(other));
  const auto doorstep = told(aula).doorstep;
  REQUIRE(doorstep.size() == 1);
  CHECK(doorstep[0] == wire::AtDoor{.device = 1, .seats = 2, .waiting = 1});
  aula.facilitate(wire::LetIn{1});
  CHECK(aula.is_in(third));
  CHECK(aula.is_in(at(aula, kPhone, 5)));  // once is enough
  CHECK(told(aula).waiting == 0);
}

TEST_CASE("a hundred seats of one device are one question, and nobody is counted before the answer") {
  Aula aula(std::make_shared<MemoryStore>(), 200);
  for (std::uint16_t i = 0; i < 100; ++i) at(aula, kPhone, i);
  const People people = told(aula);
  CHECK(people.seats == 2);
  CHECK(people.devices == 1);
  CHECK(people.waiting == 98);
  CHECK(people.doorstep.size() == 1);
  CHECK(aula.seen(*aula.facilitator)->people == 2);
  aula.facilitate(wire::LetIn{1});
  aula.pass(base::kSceneInterval);
  CHECK(told(aula).seats == 100);
  CHECK(aula.seen(*aula.facilitator)->people == 100);
}

TEST_CASE("as many seats of this machine, or of an address that a school may share, ask nothing") {
  for (const char* address : {"127.0.0.1", "::1", "8.8.8.8", "aula"}) {
    Aula aula;
    for (std::uint16_t i = 0; i < 10; ++i) CHECK(aula.is_in(at(aula, address, i)));
  }
}

TEST_CASE("who has a seat keeps it, and who leaves makes place for another") {
  Aula aula;
  const PeerId first = at(aula, kPhone, 1);
  at(aula, kPhone, 2);
  aula.rooms.gone(first, aula.now);
  const PeerId again = at(aula, kPhone, 1);
  CHECK(aula.is_in(again));
  CHECK(waits(aula, at(aula, kPhone, 3)));
  aula.say(again, wire::Goodbye{});
  CHECK(aula.is_in(at(aula, kPhone, 4)));
}

TEST_CASE("a device is forgotten ten minutes after its seats were seen last, and a consent with it") {
  Aula aula;
  aula.go_to(Phase::agreements);
  std::vector<PeerId> seated{at(aula, kPhone, 1), at(aula, kPhone, 2), at(aula, kPhone, 3)};
  CHECK(told(aula).waiting == 1);
  aula.facilitate(wire::LetIn{1});
  for (const PeerId peer : seated) aula.rooms.gone(peer, aula.now);
  aula.pass(base::kAddressMemory - base::kSweepInterval);
  CHECK(told(aula).devices == 1);
  aula.pass(2 * base::kSweepInterval);
  CHECK(told(aula).devices == 0);
  CHECK(told(aula).untold == 3);
  CHECK(aula.is_in(at(aula, kPhone, 1)));
  CHECK(aula.is_in(at(aula, kPhone, 2)));
  CHECK(waits(aula, at(aula, kPhone, 3)));
}

TEST_CASE("who waits and goes is no longer asked about, and who comes back with the same token waits once") {
  Aula aula;
  at(aula, kPhone, 1), at(aula, kPhone, 2);
  const PeerId old = at(aula, kPhone, 3), newest = at(aula, kPhone, 3);
  CHECK(aula.is_turned_away(old));
  CHECK(waits(aula, newest));
  CHECK(told(aula).waiting == 1);
  aula.rooms.gone(old, aula.now);
  CHECK(told(aula).waiting == 1);
  aula.rooms.gone(newest, aula.now);
  CHECK(told(aula).waiting == 0);
  aula.facilitate(wire::LetIn{1});
  CHECK(aula.refused(*aula.facilitator) == Refusal::not_now);
}

TEST_CASE("who waits is heard no more than that, and is let in nowhere that is locked, full or closed") {
  for (const char* what : {"locked", "full", "closed"}) {
    Aula aula(std::make_shared<MemoryStore>(), 3);
    at(aula, kPhone, 1), at(aula, kPhone, 2);
    const PeerId third = at(aula, kPhone, 3);
    aula.say(third, session::StepOut{});
    CHECK(aula.count<session::Seat>(third) == 0);
    if (what == std::string("locked")) aula.press(session::Button::lock);
    if (what == std::string("full")) at(aula, kLaptop, 4);
    if (what == std::string("closed")) aula.rooms.end();
    if (what != std::string("closed")) aula.facilitate(wire::LetIn{1});
    CHECK(aula.is_turned_away(third));
    CHECK(aula.is_closed(third));
    CHECK_FALSE(aula.is_in(third));
  }
}

TEST_CASE("only a facilitator lets in") {
  Aula aula;
  const PeerId first = at(aula, kPhone, 1), second = at(aula, kPhone, 2), third = at(aula, kPhone, 3);
  aula.say(first, wire::LetIn{1});
  aula.say(third, wire::LetIn{1});
  CHECK(aula.refused(first) == Refusal::wrong_role);
  CHECK_FALSE(aula.refused(second));
  CHECK(waits(aula, third));
}

namespace {

// What everybody is shown of the answers: the same for all.
session::Figure shown(Aula& aula) {
  aula.go_to(Phase::reveal);
  const PeerId screen = aula.screen();
  CHECK(aula.seen(screen)->figure == aula.seen(*aula.facilitator)->figure);
  return aula.seen(screen)->figure.value();
}

}  // namespace

TEST_CASE("of twelve seats of which four lost their link the figure is of the eight who answered") {
  Aula aula;
  const auto players = aula.players(12);
  aula.go_to(Phase::agreements);
  for (std::size_t i = 8; i < 12; ++i) aula.rooms.gone(players[i], aula.now);
  aula.pass(base::kAsleepFor + base::kSweepInterval);
  aula.go_to(Phase::answer);
  for (std::size_t i = 0; i < 8; ++i) aula.answer(players[i], i < 4 ? deck::kCross : deck::kStay);
  aula.pass(base::kSceneInterval);
  CHECK(aula.last<session::Progress>(*aula.facilitator) == session::Progress{session::Round{1}, 8, 8});
  const session::Figure figure = shown(aula);
  CHECK(figure.outcome == session::Outcome::exact);
  CHECK(figure.people == 8);
}

TEST_CASE("of eight seats with five answers there is no figure, and neither of twelve of which four lost their link") {
  for (const std::uint16_t seats : {std::uint16_t{8}, std::uint16_t{12}}) {
    Aula aula;
    const auto players = aula.players(seats);
    aula.go_to(Phase::answer);
    for (std::size_t i = 8; i < players.size(); ++i) aula.rooms.gone(players[i], aula.now);
    for (std::size_t i = 0; i < 5; ++i) aula.answer(players[i], deck::kCross);
    const session::Figure figure = shown(aula);
    CHECK(figure.outcome == session::Outcome::too_few);
    CHECK(figure.cells.empty());
  }
}

TEST_CASE("a phone that slept through a talk of eight minutes answers as soon as it wakes") {
  Aula aula;
  const auto players = aula.players(3);
  aula.go_to(Phase::answer);
  for (const PeerId player : players) aula.answer(player, deck::kCross);
  aula.go_to(Phase::talk);
  aula.rooms.gone(players[0], aula.now);
  aula.pass(std::chrono::minutes(8));
  aula.press(session::Button::next);
  REQUIRE(aula.phase() == Phase::answer);
  const PeerId awake = aula.player(0);
  CHECK(aula.last<wire::Welcome>(awake)->seat.may_answer);
  aula.answer(awake, deck::kStay);
  aula.pass(base::kSceneInterval);
  CHECK(aula.last<session::Progress>(*aula.facilitator) == session::Progress{session::Round{2}, 1, 3});
}
