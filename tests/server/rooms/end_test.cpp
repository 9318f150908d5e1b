// How a room ends by itself, and is forgotten while the server runs.
#include "tests/server/aula.h"

using namespace streep;
using namespace streep::server;
using session::Refusal;
using std::chrono::minutes;
using wire::Role;

namespace {

const wire::RoomCode kOtherCode = wire::RoomCode::from("JKLMNP").value();
const wire::Key kOtherKey = key_of(8888);

// Beside the one of the aula.
void open(Aula& aula, std::optional<minutes> unattended, std::optional<minutes> lifetime) {
  RoomSetup setup = aula.setup(aula.store->open({digest_of(kOtherKey), 1}));
  setup.code = kOtherCode;
  setup.facilitator = digest_of(kOtherKey);
  setup.host = "school";
  setup.unattended = unattended;
  setup.lifetime = lifetime;
  aula.rooms.open(std::move(setup), aula.scribe, aula.now);
}

PeerId enter(Aula& aula, Role role, const wire::Key& key = key_of(1)) {
  const PeerId peer = aula.connect();
  aula.say(peer, wire::Hello{role, kOtherCode, key});
  return peer;
}

}  // namespace

TEST_CASE("a room ends when no facilitator has been in since its opening, and no other ends with it") {
  Aula aula;
  open(aula, minutes(30), {});
  const PeerId player = enter(aula, Role::player), elsewhere = aula.player(1);
  aula.pass(minutes(29));
  CHECK_FALSE(aula.refused(player));
  aula.pass(minutes(1));
  CHECK(aula.refused(player) == Refusal::room_closed);
  CHECK(aula.is_closed(player));
  CHECK_FALSE(aula.store->find(digest_of(kOtherKey)));
  CHECK_FALSE(aula.refused(elsewhere));
  CHECK(aula.rooms.open_rooms() == 1);
}

TEST_CASE("while a facilitator is in a room does not end, and then half an hour is counted from there") {
  Aula aula;
  open(aula, minutes(30), {});
  const PeerId facilitator = enter(aula, Role::facilitator, kOtherKey), player = enter(aula, Role::player);
  aula.pass(minutes(300));
  CHECK_FALSE(aula.refused(player));
  aula.rooms.gone(facilitator, aula.now);
  aula.pass(minutes(29));
  CHECK_FALSE(aula.refused(player));
  aula.pass(minutes(1));
  CHECK(aula.refused(player) == Refusal::room_closed);
}

TEST_CASE("a room that has had its time ends, whoever is in") {
  Aula aula;
  open(aula, {}, minutes(90));
  const PeerId facilitator = enter(aula, Role::facilitator, kOtherKey);
  aula.pass(minutes(89));
  CHECK_FALSE(aula.refused(facilitator));
  aula.pass(minutes(1));
  CHECK(aula.refused(facilitator) == Refusal::room_closed);
  CHECK(aula.rooms.open_rooms("school") == 0);
}

TEST_CASE("a closed room shows its last scene for a while, and then nothing of it is left: its code is of no room") {
  Aula aula;
  open(aula, minutes(30), {});
  aula.pass(minutes(30));
  CHECK_FALSE(aula.rooms.drop_closed(minutes(10), aula.now));
  CHECK(aula.refused(enter(aula, Role::player)) == Refusal::room_closed);
  const PeerId facilitator = enter(aula, Role::facilitator, kOtherKey);
  CHECK(aula.seen(facilitator)->phase == session::Phase::lobby);
  aula.pass(minutes(10));
  CHECK(aula.rooms.drop_closed(minutes(10), aula.now));
  CHECK_FALSE(aula.rooms.has(kOtherCode));
  CHECK(aula.is_turned_away(facilitator));
  aula.say(facilitator, session::Press{session::Button::next});  // until its door has closed it
  aula.rooms.gone(facilitator, aula.now);
  CHECK(aula.refused(enter(aula, Role::facilitator, kOtherKey)) == Refusal::unknown_code);
  CHECK(aula.is_in(aula.player(1)));
}

TEST_CASE("what the disk says of a room that was forgotten is passed over") {
  Aula aula;
  open(aula, minutes(30), {});
  aula.scribe.waits = true;
  aula.pass(minutes(30));
  aula.pass(minutes(1));
  CHECK(aula.rooms.drop_closed(minutes(0), aula.now));
  aula.scribe.do_next();
  CHECK_FALSE(aula.store->find(digest_of(kOtherKey)));
}

TEST_CASE("a server that is to come back lets everybody go and closes no room") {
  Aula aula;
  const PeerId player = aula.player(1);
  aula.rooms.leave();
  CHECK(aula.is_closed(player));
  CHECK_FALSE(aula.refused(player));
  CHECK(aula.store->find(digest_of(aula.key)));
}
