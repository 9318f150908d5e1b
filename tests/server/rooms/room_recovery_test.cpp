// A room whose server dies, or whose disk is slow, full or gone.
#include "tests/server/aula.h"

using namespace streep;
using namespace streep::server;
using session::Button;
using session::Phase;
using session::Refusal;
using wire::Role;

namespace {

constexpr session::Epoch kAnew{8};

// Twenty people, twelve of whom cross.
void answer_as_ever(Aula& aula, const std::vector<PeerId>& players) {
  for (std::size_t i = 0; i < players.size(); ++i) aula.answer(players[i], i < 12 ? deck::kCross : deck::kStay);
}

std::vector<PeerId> answer(Aula& aula) {
  std::vector<PeerId> players = aula.players(20);
  aula.go_to(Phase::answer);
  answer_as_ever(aula, players);
  return players;
}

bool may(const Aula& aula, Button button) { return aula.seen(*aula.facilitator)->desk->may(button); }

// As a server that was started anew finds it in the store.
struct Anew : Aula {
  explicit Anew(const std::shared_ptr<Store>& its_store) : Aula(its_store, 50, key_of(9999), small_deck(), kAnew) {
    facilitator = enter(Role::facilitator, key);
  }
};

// Dies at the n-th write: that one and all after it do not reach the disk.
struct MortalStore : MemoryStore {
  void keep(const Keep& step) override {
    if (left-- <= 0) throw std::runtime_error("dead");
    MemoryStore::keep(step);
  }
  int left = 1'000;
};

}  // namespace

TEST_CASE("after a crash the room is in the phase of before, and an open round is opened anew") {
  const auto store = std::make_shared<MemoryStore>();
  Aula before(store);
  answer(before);
  Anew after(store);
  CHECK(after.phase() == Phase::answer);
  const auto players = after.players(20);
  CHECK(after.seen(players[0])->epoch == kAnew);
  for (const PeerId player : players) after.answer(player, deck::kCross);
  after.go_to(Phase::reveal);
  CHECK(after.seen(*after.facilitator)->figure->people == 20);
  CHECK(store->totals().front().rooms == 1);
}

TEST_CASE("a closed room stays closed: whoever comes to the next server is told so, and nothing is counted again") {
  const auto store = std::make_shared<MemoryStore>();
  Aula before(store);
  answer(before);
  before.go_to(Phase::close);
  const auto totals = store->totals();
  CHECK_FALSE(store->find(digest_of(before.key)));

  Aula after(store, 50, key_of(77));
  RoomSetup closed = after.setup({});
  closed.code = wire::RoomCode::from("JKLMNP").value();
  closed.facilitator = digest_of(before.key);
  closed.over = true;
  after.code = closed.code;
  after.key = before.key;
  after.rooms.open(std::move(closed), after.scribe, after.now);
  CHECK(after.refused(after.player(1)) == Refusal::room_closed);
  after.press(Button::next);
  CHECK(after.refused(*after.facilitator) == Refusal::room_closed);
  CHECK(after.phase() == Phase::close);
  CHECK(store->totals() == totals);
}

TEST_CASE("a step is written before anybody sees it, and everything else goes on meanwhile") {
  Aula aula;
  const PeerId player = aula.player(1);
  aula.go_to(Phase::read);
  aula.scribe.waits = true;
  aula.press(Button::next);
  CHECK(aula.seen(player)->phase == Phase::read);
  CHECK(aula.is_in(aula.player(2)));
  aula.scribe.do_next();
  CHECK(aula.seen(player)->phase == Phase::answer);
}

TEST_CASE("a step does not wait long for the disk, and a figure does") {
  Aula aula;
  answer(aula);
  aula.scribe.waits = true;
  aula.press(Button::pause);
  aula.pass(base::kStepWait);
  CHECK(aula.seen(*aula.facilitator)->paused);
  aula.press(Button::pause);
  aula.pass(base::kStepWait);
  aula.go_to(Phase::closed);
  aula.press(Button::next);
  aula.pass(std::chrono::minutes(1));
  CHECK(aula.phase() == Phase::closed);
  const PeerId latecomer = aula.player(3);
  CHECK_FALSE(aula.seen(latecomer)->figure);
  while (!aula.scribe.works.empty()) aula.scribe.do_next();
  CHECK(aula.phase() == Phase::reveal);
  CHECK(aula.seen(latecomer)->figure->cells[0].count == 12);
}

TEST_CASE("what facilitators do while something is written happens after it, each once") {
  Aula aula;
  aula.go_to(Phase::agreements);
  aula.scribe.waits = true;
  aula.press(Button::next);
  aula.press(Button::next);
  CHECK(aula.phase() == Phase::agreements);
  aula.scribe.do_next();
  CHECK(aula.phase() == Phase::read);
  aula.scribe.do_next();
  CHECK(aula.phase() == Phase::answer);
  for (std::size_t i = 0; i < base::kActsMost; ++i) aula.press(Button::pause);
  CHECK_FALSE(aula.refused(*aula.facilitator));
  aula.press(Button::pause);
  CHECK(aula.refused(*aula.facilitator) == Refusal::too_many_tries);
}

TEST_CASE("where a figure cannot be kept the console is told at once, and offers to try again or to talk without it") {
  const auto store = std::make_shared<MemoryStore>();
  Aula aula(store);
  const auto players = answer(aula);
  aula.go_to(Phase::closed);
  store->fails = true;
  aula.press(Button::next);
  CHECK(aula.refused(*aula.facilitator) == Refusal::cannot_store);
  CHECK(may(aula, Button::next));
  CHECK(may(aula, Button::without_figure));
  aula.press(Button::without_figure);
  CHECK(aula.phase() == Phase::talk);
  CHECK(aula.refused(*aula.facilitator) == Refusal::place_not_kept);
  for (int i = 0; i < 60 && aula.phase() != Phase::close; ++i)
    aula.press(may(aula, Button::without_figure) ? Button::without_figure : Button::next);
  CHECK(aula.phase() == Phase::close);
  for (const wire::ToPeer& message : aula.heard(players[0])) {
    if (const auto* scene = std::get_if<session::Scene>(&message)) CHECK_FALSE(scene->figure);
  }
}

TEST_CASE("that steps cannot be kept is said once, and again after they could") {
  const auto store = std::make_shared<MemoryStore>();
  Aula aula(store);
  aula.go_to(Phase::agreements);
  const auto told = [&] { return aula.count<wire::Refused>(*aula.facilitator); };
  store->fails = true;
  aula.press(Button::next);
  aula.press(Button::back);
  CHECK(told() == 1);
  store->fails = false;
  aula.press(Button::next);
  store->fails = true;
  aula.press(Button::back);
  CHECK(told() == 2);
}

TEST_CASE("the clock of a room is kept while nobody does anything") {
  const auto store = std::make_shared<MemoryStore>();
  Aula aula(store);
  aula.go_to(Phase::read);
  aula.pass(std::chrono::minutes(5));
  const auto elapsed = [](Aula& room) { return room.seen(*room.facilitator)->desk->elapsed_seconds; };
  Anew after(store);
  CHECK(elapsed(after) >= 300);
}

// The room as its people saw it, and as it is after a crash, at every write.
TEST_CASE("killed at any write, the room goes on where it was seen, shows no second figure and counts nothing twice") {
  std::optional<session::Figure> shown;
  for (int writes = 0; writes < 14; ++writes) {
    CAPTURE(writes);
    const auto store = std::make_shared<MortalStore>();
    store->left = writes;
    Phase seen = Phase::lobby;
    std::optional<session::Figure> figure;
    {
      Aula before(store);
      const auto players = before.players(20);
      before.go_to(Phase::lobby);
      before.scribe.waits = true;
      for (int i = 0; i < 40; ++i) {
        while (!before.scribe.works.empty() && store->left > 0) before.scribe.do_next();
        if (!before.scribe.works.empty()) break;  // the server is no more
        seen = before.phase();
        figure = before.seen(*before.facilitator)->figure;
        if (seen == Phase::answer) answer_as_ever(before, players);
        before.press(Button::next);
      }
    }
    store->left = 1'000;
    Anew after(store);
    CHECK(after.phase() == (seen == Phase::closed ? Phase::answer : seen));
    CHECK(after.seen(*after.facilitator)->figure == figure);
    if (figure && shown) CHECK(figure->cells[0].count == shown->cells[0].count);
    if (figure) shown = figure;
    const auto players = after.players(20);
    for (int i = 0; i < 60 && after.phase() != Phase::close; ++i) {
      if (after.phase() == Phase::answer) answer_as_ever(after, players);
      after.press(Button::next);
    }
    for (const results::Total& total : store->totals()) CHECK(total.rooms == 1);
  }
}
