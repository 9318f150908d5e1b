// A script that takes seats while a class sits there, and what the facilitator sees
// of it and does.
#include <chrono>

#include "tests/server/aula.h"

using namespace streep;
using namespace streep::server;
using session::Phase;
using session::Refusal;
using wire::Role;

namespace {

constexpr std::uint16_t kClass = 30;
constexpr std::uint16_t kFlood = 1'000;

// A class that came in a while ago, and after it a script with a seat every 18 milliseconds.
struct FloodedAula : Aula {
  explicit FloodedAula(Phase phase = Phase::lobby) : Aula(std::make_shared<MemoryStore>(), 1'000), people(players(kClass)) {
    facilitator = enter(Role::facilitator, key);
    pass(base::kLately);
    if (phase != Phase::lobby) go_to(phase);
  }
  void flood(std::uint16_t seats) {
    for (std::uint16_t i = 0; i < seats; ++i) {
      intruders.push_back(player(static_cast<std::uint16_t>(kFlood + i)));
      pass(std::chrono::milliseconds(18));
    }
  }
  wire::People told() {
    pass(base::kPeopleInterval);
    return *last<wire::People>(*facilitator);
  }
  std::vector<PeerId> people, intruders;
};

}  // namespace

TEST_CASE("the facilitator is told of seats that were taken lately, and no longer than a minute") {
  FloodedAula aula;
  CHECK(aula.told().lately == 0);
  aula.flood(200);
  CHECK(aula.told().lately == 200);
  aula.pass(base::kLately);
  CHECK(aula.told().lately == 0);
}

TEST_CASE("what a script took within the minute is free again, the door is locked, and the class sits where it sat") {
  FloodedAula aula;
  aula.flood(kFlood - kClass);
  CHECK(aula.refused(aula.player(1)) != Refusal::room_full);  // in before
  CHECK(aula.refused(aula.player(31)) == Refusal::room_full);
  aula.facilitate(wire::ShutOut{});
  CHECK(aula.told().seats == kClass);
  CHECK(aula.seen(*aula.facilitator)->locked);
  for (const PeerId intruder : aula.intruders) CHECK(aula.is_closed(intruder));
  CHECK(aula.refused(aula.intruders.back()) == Refusal::let_go);
  CHECK(aula.refused(aula.player(kFlood)) == Refusal::room_locked);
  for (std::uint16_t i = 0; i < kClass; ++i) CHECK(aula.is_in(aula.player(i)));
}

TEST_CASE("whoever sits in the room and was put out with a script joins again once the door is open") {
  FloodedAula aula;
  const PeerId late = aula.player(kClass);
  aula.flood(100);
  aula.facilitate(wire::ShutOut{});
  CHECK(aula.refused(late) == Refusal::let_go);
  CHECK(aula.refused(aula.player(kClass)) == Refusal::room_locked);
  aula.press(session::Button::lock);
  CHECK(aula.is_in(aula.player(kClass)));
}

TEST_CASE("a room that was locked stays so, and who waited for consent goes too") {
  FloodedAula aula;
  for (std::uint16_t i = 50; i < 53; ++i) static_cast<void>(aula.enter(Role::player, key_of(i), "192.168.1.20"));
  aula.press(session::Button::lock);
  CHECK(aula.told().waiting == 1);
  aula.facilitate(wire::ShutOut{});
  CHECK(aula.told().waiting == 0);
  CHECK(aula.told().seats == kClass);
  CHECK(aula.seen(*aula.facilitator)->locked);
}

TEST_CASE("while a seat of the last minute may answer the round is void, and otherwise it goes on") {
  for (const std::uint16_t seats : {std::uint16_t{0}, std::uint16_t{10}}) {
    FloodedAula aula(Phase::answer);
    aula.pass(base::kLately);
    aula.flood(seats);
    aula.facilitate(wire::ShutOut{});
    CHECK(aula.phase() == (seats == 0 ? Phase::answer : Phase::read));
  }
}

TEST_CASE("a thousand seats that are put out are no thousand scenes for the others") {
  FloodedAula aula;
  aula.flood(900);
  const std::size_t before = aula.post.sent.size();
  aula.facilitate(wire::ShutOut{});
  aula.pass(base::kSceneInterval);
  CHECK(aula.post.sent.size() - before < 900 + 10 * kClass);
}
