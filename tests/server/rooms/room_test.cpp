// In the room: what is carried out, when it is shown and to whom.
#include <concepts>
#include <functional>
#include <type_traits>

#include "game/base/random.h"
#include "tests/server/aula.h"

using namespace streep;
using namespace streep::server;
using session::Button;
using session::Phase;
using session::Refusal;
using wire::Role;

namespace {

// Twenty people, twelve of whom cross; the answers come in the order given by `seed`.
void answer_in_some_order(Aula& aula, base::Seed seed) {
  std::vector<PeerId> players = aula.players(20);
  aula.go_to(Phase::answer);
  std::vector<std::size_t> order(players.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  base::Random(seed).shuffle(order);
  for (const std::size_t i : order) aula.answer(players[i], i < 12 ? deck::kCross : deck::kStay);
  aula.go_to(Phase::closed);
}

// Looks, at the moment of a commit, at what has been sent.
struct WatchingStore : MemoryStore {
  void keep(const Keep& step) override {
    if (post != nullptr) sent_before = post->sent.size();
    MemoryStore::keep(step);
  }
  const MemoryPost* post = nullptr;
  std::size_t sent_before = 0;
};

// Gives back other bytes than were committed.
struct GarbledStore : MemoryStore {
  explicit GarbledStore(std::string given) : bytes(std::move(given)) {}
  [[nodiscard]] std::optional<Kept> find(const Digest& room) override {
    auto kept = MemoryStore::find(room);
    if (!kept) return kept;
    for (PublicationRow& row : kept->publications) row.publication = bytes;
    return kept;
  }
  std::string bytes;
};

}  // namespace

TEST_CASE("a scene is encoded once and shared by everybody of its audience") {
  Aula aula;
  aula.players(3);
  aula.press(Button::pause);
  std::set<const std::string*> frames;
  for (auto sent = aula.post.sent.end() - 4; sent != aula.post.sent.end(); ++sent) frames.insert(sent->frame.get());
  CHECK(frames.size() == 2);  // the three players' and the facilitator's
}

TEST_CASE("people coming in reach the screen ten times a second at most, and the last is shown") {
  Aula aula;
  const PeerId screen = aula.screen();
  aula.players(30);
  CHECK(aula.count<session::Scene>(screen) == 1);
  aula.pass(base::kSceneInterval);
  CHECK(aula.count<session::Scene>(screen) == 2);
  CHECK(aula.seen(screen)->people == 30);
  aula.pass(base::kSceneInterval);
  CHECK(aula.count<session::Scene>(screen) == 2);
}

TEST_CASE("what the facilitator does is shown at once") {
  Aula aula;
  const PeerId screen = aula.screen();
  aula.players(5);
  aula.press(Button::next);
  CHECK(aula.seen(screen)->phase == Phase::agreements);
}

TEST_CASE("the counter goes to screen and facilitator ten times a second at most, never to players") {
  Aula aula;
  const PeerId screen = aula.screen();
  const auto players = aula.players(20);
  aula.go_to(Phase::answer);
  aula.pass(base::kSceneInterval);
  const std::size_t before = aula.count<session::Progress>(screen);
  for (const PeerId player : players) aula.answer(player, deck::kStay);
  CHECK(aula.count<session::Progress>(screen) == before + 1);
  aula.pass(base::kSceneInterval);
  CHECK(aula.last<session::Progress>(screen)->answered == 20);
  CHECK(aula.last<session::Progress>(*aula.facilitator)->answered == 20);
  CHECK(aula.count<session::Progress>(players[0]) == 0);
}

TEST_CASE("a ballot is acknowledged to the one who sent it") {
  Aula aula;
  const auto players = aula.players(3);
  aula.go_to(Phase::answer);
  const std::size_t others = aula.heard(players[1]).size();
  aula.answer(players[0], deck::kCross);
  CHECK(aula.last<session::Seat>(players[0])->sequence == 1);
  CHECK(aula.heard(players[1]).size() == others);
}

TEST_CASE("what is published is stored before anybody is shown it") {
  const auto store = std::make_shared<WatchingStore>();
  Aula aula(store);
  store->post = &aula.post;
  answer_in_some_order(aula, 1);
  aula.pass(std::chrono::seconds(1));
  const std::size_t before = aula.post.sent.size();
  aula.press(Button::next);
  CHECK(aula.phase() == Phase::reveal);
  CHECK(store->sent_before == before);
}

TEST_CASE("what cannot be stored is not shown, and can be tried again") {
  const auto store = std::make_shared<MemoryStore>();
  Aula aula(store);
  answer_in_some_order(aula, 1);
  store->fails = true;
  aula.press(Button::next);
  CHECK(aula.refused(*aula.facilitator) == Refusal::cannot_store);
  CHECK(aula.phase() == Phase::closed);
  CHECK(store->totals().empty());
  store->fails = false;
  aula.press(Button::next);
  CHECK(aula.phase() == Phase::reveal);
  CHECK(store->totals().size() == 1);
  CHECK(aula.seen(*aula.facilitator)->figure->cells[0].count == 12);
}

TEST_CASE("the order in which answers come leaves no trace in the store") {
  const auto one = std::make_shared<MemoryStore>(), other = std::make_shared<MemoryStore>();
  Aula first(one), second(other);
  answer_in_some_order(first, 1);
  answer_in_some_order(second, 2);
  first.press(Button::next);
  second.press(Button::next);
  CHECK(one->totals() == other->totals());
  CHECK(one->totals().size() == 1);
  CHECK(one->find(digest_of(first.key)) == other->find(digest_of(second.key)));
}

TEST_CASE("after a crash the same figure is shown and nothing is asked or counted again") {
  const auto store = std::make_shared<MemoryStore>();
  Aula before(store);
  answer_in_some_order(before, 1);
  before.press(Button::next);
  const auto totals = store->totals();
  Aula after(store);
  after.players(20);
  after.go_to(Phase::reveal);
  CHECK(after.seen(*after.facilitator)->figure == before.seen(*before.facilitator)->figure);
  CHECK(after.seen(*after.facilitator)->round == session::Round{1});
  CHECK(store->totals() == totals);
}

TEST_CASE("what cannot be read of an earlier start is withheld, and not asked or counted again") {
  const std::string of_a_newer_program = "\x02 and so on", damaged = "\x01\x05";
  for (const std::string& bytes : {of_a_newer_program, damaged, std::string()}) {
    const auto store = std::make_shared<GarbledStore>(bytes);
    Aula before(store);
    answer_in_some_order(before, 1);
    before.press(Button::next);
    const auto totals = store->totals();
    Aula after(store);
    after.players(20);
    after.go_to(Phase::reveal);
    CHECK(after.seen(*after.facilitator)->figure->outcome == session::Outcome::withheld);
    CHECK(after.seen(*after.facilitator)->round == session::Round{1});
    CHECK(store->totals() == totals);
    after.go_to(Phase::close);
  }
}

TEST_CASE("when a room closes only counters remain, and who comes back sees the end") {
  const auto store = std::make_shared<MemoryStore>();
  Aula aula(store);
  answer_in_some_order(aula, 1);
  aula.go_to(Phase::close);
  CHECK(aula.rooms.open_rooms() == 0);
  CHECK_FALSE(store->find(digest_of(aula.key)));
  CHECK_FALSE(store->totals().empty());
  CHECK(aula.seen(aula.player(3))->phase == Phase::close);
  CHECK(aula.refused(aula.player(99)) == Refusal::room_closed);
}

TEST_CASE("a room that has closed refuses every act") {
  Aula aula;
  const PeerId player = aula.player(1);
  aula.go_to(Phase::close);
  aula.press(Button::next);
  CHECK(aula.refused(*aula.facilitator) == Refusal::room_closed);
  aula.say(player, session::StepOut{});
  CHECK(aula.refused(player) == Refusal::room_closed);
}

TEST_CASE("a server that ends tells everybody and lets them go") {
  Aula aula;
  const PeerId player = aula.player(1), screen = aula.screen(), silent = aula.connect();
  aula.rooms.end();
  CHECK(aula.refused(player) == Refusal::room_closed);
  CHECK(aula.refused(screen) == Refusal::room_closed);
  for (const PeerId peer : {player, screen, silent}) CHECK(aula.is_closed(peer));
}

TEST_CASE("the facilitator is warned when the clock says so, without pressing anything") {
  Aula aula;
  aula.go_to(Phase::agreements);
  const std::size_t scenes = aula.count<session::Scene>(*aula.facilitator);
  aula.pass(std::chrono::minutes(46));
  CHECK(aula.count<session::Scene>(*aula.facilitator) == scenes + 1);
  CHECK(aula.seen(*aula.facilitator)->desk->warning == session::Warning::time_is_up);
}

TEST_CASE("two rooms know nothing of each other") {
  Aula aula;
  const wire::RoomCode other = wire::RoomCode::from("JKLMNP").value();
  RoomSetup beside = aula.setup({});
  beside.code = other;
  beside.facilitator = digest_of(key_of(8888));
  beside.screen = digest_of(key_of(8887));
  beside.rules.epoch = session::Epoch{8};
  aula.rooms.open(std::move(beside), aula.scribe, aula.now);
  const PeerId there = aula.connect();
  aula.say(there, wire::Hello{Role::player, other, key_of(1)});
  const std::size_t heard = aula.heard(there).size();
  aula.players(3);
  aula.press(Button::next);
  CHECK(aula.last<wire::Welcome>(there)->epoch == session::Epoch{8});
  CHECK(aula.heard(there).size() == heard);
}

TEST_CASE("where one room cannot be stored another one plays on, and keeps its totals") {
  const auto broken = std::make_shared<MemoryStore>();
  MemoryStore whole;
  Aula aula(broken);
  answer_in_some_order(aula, 1);
  const wire::RoomCode other = wire::RoomCode::from("JKLMNP").value();
  DirectScribe scribe(whole, [&](const Written& what) { aula.rooms.written(what, aula.now); });
  RoomSetup beside = aula.setup({});
  beside.code = other;
  beside.facilitator = digest_of(key_of(8888));
  beside.screen = digest_of(key_of(8887));
  aula.rooms.open(std::move(beside), scribe, aula.now);
  const PeerId there = aula.connect();
  aula.say(there, wire::Hello{Role::facilitator, other, key_of(8888)});
  broken->fails = true;
  aula.press(Button::next);
  CHECK(aula.refused(*aula.facilitator) == Refusal::cannot_store);
  for (int i = 0; i < 20 && aula.seen(there)->phase != Phase::reveal; ++i) {
    aula.pass(std::chrono::seconds(1));
    aula.say(there, session::Press{Button::next});
  }
  CHECK(aula.seen(there)->phase == Phase::reveal);
  CHECK_FALSE(aula.refused(there));
  CHECK(whole.find(digest_of(key_of(8888)))->publications.size() == 1);
}

template <class A, class B>
concept Mixing = std::invocable<std::minus<>, A, B> || std::invocable<std::less<>, A, B> || std::is_assignable_v<A&, B>;

TEST_CASE("the time of a room and the time of the server do not mix") {
  CHECK(Mixing<ServerTime, ServerTime>);
  CHECK_FALSE(Mixing<ServerTime, session::RoomTime>);
  CHECK_FALSE(Mixing<session::RoomTime, ServerTime>);
  CHECK_FALSE(std::is_constructible_v<session::RoomTime, ServerTime>);
}
