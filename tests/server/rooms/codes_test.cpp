// Coming in with a code while others mistype or guess: typed, or with the secret
// of an invitation.
#include <chrono>

#include "tests/server/aula.h"

using namespace streep;
using namespace streep::server;
using session::Refusal;
using std::chrono::milliseconds;
using std::chrono::seconds;
using wire::Role;

namespace {

const wire::RoomCode kWrongCode = wire::RoomCode::from("ZZZZZZ").value();
constexpr milliseconds kTyping{3'000};  // the six letters once more

PeerId typed(Aula& aula, const wire::RoomCode& code, std::uint16_t number) {
  const PeerId peer = aula.connect();
  aula.say(peer, wire::Hello{Role::player, code, key_of(number)});
  return peer;
}

// Types a code, at first perhaps a wrong one, and waits as the page does where too many guess.
struct Newcomer {
  std::uint16_t number = 0;
  ServerTime next{};
  bool mistypes = false;
  bool in = false;

  void live(Aula& aula) {
    if (in || aula.now < next) return;
    const PeerId peer = typed(aula, mistypes ? kWrongCode : aula.code, number);
    in = aula.is_in(peer);
    if (in) return;
    const bool wrong = aula.refused(peer) == Refusal::unknown_code;
    if (wrong) mistypes = false;
    next = aula.now + (wrong ? kTyping : base::kPatience + base::kPatience * (number % 10) / 10);
    aula.rooms.gone(peer, aula.now);
    aula.post.sent.clear();
  }
};

// How many are in after a minute, where they come within so long.
std::size_t in_after_a_minute(std::uint16_t people, milliseconds within) {
  Aula aula(std::make_shared<MemoryStore>(), people);
  std::vector<Newcomer> newcomers;
  for (std::uint16_t i = 0; i < people; ++i)
    newcomers.push_back({.number = i, .next = ServerTime{within * i / people}, .mistypes = i % 2 == 0});
  while (aula.now < ServerTime{seconds(60)}) {
    for (Newcomer& one : newcomers) one.live(aula);
    aula.pass(milliseconds(100));
  }
  return static_cast<std::size_t>(std::ranges::count(newcomers, true, &Newcomer::in));
}

// Somebody who tries wrong codes, much faster than is looked at, for a minute.
struct Guesser {
  explicit Guesser(Aula& hall) : aula(hall) {}
  // In the end nothing is left of what may be tried.
  void guess_for(milliseconds time) {
    for (const ServerTime end = aula.now + time; aula.now < end; aula.pass(milliseconds(20))) guess();
    while (guess()) {
    }
  }
  // Whether it was looked at.
  bool guess() {
    const PeerId peer = typed(aula, kWrongCode, 9'000);
    const bool is_seen = aula.refused(peer) == Refusal::unknown_code;
    if (is_seen) ++looked_at;
    aula.rooms.gone(peer, aula.now);
    aula.post.sent.clear();
    return is_seen;
  }
  Aula& aula;
  std::size_t looked_at = 0;
};

}  // namespace

TEST_CASE("300 phones behind one address of which every second mistypes its code once are all in within a minute") {
  CHECK(in_after_a_minute(300, seconds(20)) == 300);
  CHECK(in_after_a_minute(300, milliseconds(0)) == 300);
}

TEST_CASE("of a guesser at full speed no more than 600 codes a minute are looked at") {
  Aula aula;
  Guesser guesser(aula);
  guesser.guess_for(std::chrono::minutes(1));
  CHECK(guesser.looked_at <= 600);
}

TEST_CASE("whoever was invited comes in however many wrong codes come from the same address, and who types does not") {
  Aula aula;
  Guesser guesser(aula);
  guesser.guess_for(seconds(30));
  for (std::uint16_t i = 0; i < 40; ++i) {
    guesser.guess_for(milliseconds(200));
    CHECK(aula.is_in(aula.invited(i)));
  }
  CHECK(aula.refused(aula.player(100)) == Refusal::too_many_tries);
  CHECK(aula.is_in(aula.enter(Role::player, key_of(101), "elsewhere")));
}

TEST_CASE("with the secret of another room a code counts as typed") {
  Aula aula;
  Guesser guesser(aula);
  const auto with_another_secret = [&](std::uint16_t number) {
    const PeerId peer = aula.connect();
    aula.say(peer, wire::Hello{.role = Role::player, .code = aula.code, .key = key_of(number), .secret = {9, 9, 9}});
    return peer;
  };
  CHECK(aula.is_in(with_another_secret(1)));
  guesser.guess_for(seconds(30));
  CHECK(aula.refused(with_another_secret(2)) == Refusal::too_many_tries);
}

TEST_CASE("an invitation opens no locked room, and none that is full") {
  Aula full(std::make_shared<MemoryStore>(), 1), locked;
  CHECK(full.is_in(full.invited(1)));
  CHECK(full.refused(full.invited(2)) == Refusal::room_full);
  locked.press(session::Button::lock);
  CHECK(locked.refused(locked.invited(1)) == Refusal::room_locked);
}

TEST_CASE("what is refused unseen says nothing of whether there is such a room, to no role") {
  Aula aula;
  Guesser guesser(aula);
  guesser.guess_for(seconds(30));
  for (const Role role : {Role::player, Role::screen, Role::facilitator})
    for (const wire::RoomCode& code : {aula.code, kWrongCode}) {
      const PeerId peer = aula.connect();
      aula.say(peer, wire::Hello{role, code, key_of(1)});
      CHECK(aula.refused(peer) == Refusal::too_many_tries);
    }
}

TEST_CASE("screens and facilitators are told the secret of the invitation, and players are not") {
  Aula aula;
  CHECK(aula.last<wire::Welcome>(aula.screen())->secret == aula.secret);
  CHECK(aula.last<wire::Welcome>(aula.enter(Role::facilitator, aula.key))->secret == aula.secret);
  CHECK(aula.last<wire::Welcome>(aula.invited(1))->secret == wire::kTyped);
}
