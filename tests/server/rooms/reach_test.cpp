// Whether phones find the way here, as the facilitator is told.
#include "tests/server/aula.h"

using namespace streep;
using namespace streep::server;
using wire::Reach;
using wire::Role;

namespace {

PeerId phone(Aula& aula, std::uint16_t number) {
  const PeerId peer = aula.rooms.arrived(aula.post, wire::Encoding::json, "aula", aula.now);
  aula.rooms.received(peer, wire::encode(wire::Hello{Role::player, aula.code, key_of(number)}, wire::Encoding::json), aula.now);
  return peer;
}

}  // namespace

TEST_CASE("a facilitator who comes in is told how many pages were opened and how many phones are in") {
  Aula aula;
  aula.rooms.page_opened();
  aula.rooms.page_opened();
  phone(aula, 1);
  aula.player(2);  // no phone
  CHECK(aula.last<Reach>(aula.enter(Role::facilitator, aula.key)) == Reach{2, 1});
}

TEST_CASE("a facilitator hears of new pages and phones, and of phones that went, twice a second at most") {
  Aula aula;
  const PeerId facilitator = aula.enter(Role::facilitator, aula.key);
  aula.pass(base::kReachInterval);
  std::vector<PeerId> phones;
  for (std::uint16_t number = 0; number < 10; ++number) {
    aula.rooms.page_opened();
    phones.push_back(phone(aula, number));
    aula.pass(base::kReachInterval / 10);
  }
  CHECK(aula.count<Reach>(facilitator) == 2);  // at entry, and with the first phone
  aula.pass(base::kReachInterval);
  CHECK(aula.last<Reach>(facilitator) == Reach{10, 10});
  aula.rooms.gone(phones[0], aula.now);
  aula.pass(base::kReachInterval);
  CHECK(aula.last<Reach>(facilitator) == Reach{10, 9});
}

TEST_CASE("a reach that stays the same is not told again, and never to players or screens") {
  Aula aula;
  const PeerId facilitator = aula.enter(Role::facilitator, aula.key), screen = aula.enter(Role::screen), player = aula.player(1);
  aula.rooms.page_opened();
  for (int i = 0; i < 5; ++i) aula.pass(base::kReachInterval);
  CHECK(aula.count<Reach>(facilitator) == 2);
  CHECK(aula.count<Reach>(screen) == 0);
  CHECK(aula.count<Reach>(player) == 0);
}
