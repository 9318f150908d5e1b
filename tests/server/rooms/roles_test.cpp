// Who may do what: every role, every message, every moment of a session.
#include <set>
#include <tuple>

#include "game/wire/names.h"
#include "tests/server/aula.h"

using namespace streep;
using namespace streep::server;
using session::Button;
using session::Phase;
using session::Refusal;
using wire::FromPeer;
using wire::Role;

namespace {

// With a first card that is answered twice, and all that a card can have on the last.
std::shared_ptr<const deck::Deck> whole_deck() {
  return small_deck(
      "action = \"Vraag iemand mee.\"\n[card.insight]\ntext = \"Samen eten helpt.\"\nsource = \"Een onderzoek\"\nyear = 2024\n"
      "checked = 2026-11-22\n");
}

// A session that was gone on with so many times, in which everybody answers.
struct Moment : Aula {
  explicit Moment(int steps) : Aula(std::make_shared<MemoryStore>(), 50, key_of(9999), whole_deck()), people(players(kPeople)) {
    facilitator = enter(Role::facilitator, key);
    for (int i = 0; i < steps; ++i) go_on();
  }
  void go_on() {
    if (phase() == Phase::answer)
      for (const PeerId one : people) answer(one, deck::kCross);
    pass(std::chrono::seconds(2));
    press(Button::next);
  }
  [[nodiscard]] session::Scene scene() const { return *seen(*facilitator); }
  // What a facilitator steers.
  [[nodiscard]] auto course() const {
    const session::Scene on = scene();
    return std::tuple(on.phase, on.occasion, on.round, on.card_number, on.paused, on.locked, on.softened, on.people);
  }
  // The answer to this one message; none: it was done, or not heard.
  std::optional<Refusal> answer_to(PeerId peer, const FromPeer& message) {
    const std::size_t before = count<wire::Refused>(peer);
    say(peer, message);
    return count<wire::Refused>(peer) > before ? refused(peer) : std::nullopt;
  }

  static constexpr std::uint16_t kPeople = 6;  // a light card shows something of so many
  std::vector<PeerId> people;
};

// How many moments next leads through: every phase is among them.
int count_moments() {
  Moment moment(0);
  std::set<Phase> phases;
  int steps = 0;
  for (; moment.phase() != Phase::close; ++steps) {
    phases.insert(moment.phase());
    moment.go_on();
  }
  phases.insert(Phase::close);
  CHECK(phases.size() == base::kCount<Phase>);
  return steps + 1;
}

std::vector<FromPeer> acts_of_facilitators() {
  std::vector<FromPeer> acts{session::HandCount{3, 12}, session::LetGo{session::SeatId{0}}, wire::LetIn{1}, wire::ShutOut{}};
  for (const Button button : session::kAllButtons) acts.emplace_back(session::Press{button});
  return acts;
}
std::vector<FromPeer> acts_of_players() {
  return {session::Ballot{session::Epoch{7}, session::Round{1}, 1, deck::kCross, deck::kPass}, session::StepOut{}, session::StepBack{},
          wire::Goodbye{}};
}
std::vector<FromPeer> all_acts() {
  std::vector<FromPeer> acts = acts_of_facilitators();
  for (const FromPeer& act : acts_of_players()) acts.push_back(act);
  return acts;
}

int moments() {
  static const int all = count_moments();
  return all;
}

}  // namespace

TEST_CASE("at no moment does a message of anybody else do what only a facilitator may") {
  for (int steps = 0; steps < moments(); ++steps) {
    Moment moment(steps);
    CAPTURE(wire::name_of(moment.phase()));
    const auto before = moment.course();
    const PeerId screen = moment.screen(), pretender = moment.enter(Role::screen, moment.key), player = moment.player(0);
    for (const FromPeer& act : acts_of_facilitators()) {
      CHECK(moment.answer_to(moment.connect(), act) == Refusal::wrong_role);
      CHECK(moment.answer_to(screen, act) == Refusal::wrong_role);
      CHECK(moment.answer_to(player, act) == Refusal::wrong_role);
      CHECK(moment.answer_to(pretender, act) == Refusal::wrong_role);
    }
    CHECK(moment.course() == before);
  }
}

TEST_CASE("at no moment does a message of a screen, a facilitator or a stranger do what only a player may") {
  for (int steps = 0; steps < moments(); ++steps) {
    Moment moment(steps);
    CAPTURE(wire::name_of(moment.phase()));
    const auto before = moment.course();
    const PeerId screen = moment.screen();
    for (const FromPeer& act : acts_of_players())
      for (const PeerId peer : {moment.connect(), screen, *moment.facilitator}) CHECK(moment.answer_to(peer, act) == Refusal::wrong_role);
    CHECK(moment.course() == before);
  }
}

TEST_CASE("at no moment is whoever waits for consent heard") {
  for (int steps = 0; steps + 1 < moments(); ++steps) {  // at the close nobody waits
    Moment moment(steps);
    CAPTURE(wire::name_of(moment.phase()));
    for (std::uint16_t i = 10; i < 12; ++i) static_cast<void>(moment.enter(Role::player, key_of(i), "192.168.1.20"));
    const PeerId waiting = moment.enter(Role::player, key_of(12), "192.168.1.20");
    REQUIRE(moment.refused(waiting) == Refusal::needs_consent);
    const auto before = moment.course();
    for (const FromPeer& act : all_acts()) CHECK(moment.answer_to(waiting, act) == std::nullopt);
    CHECK_FALSE(moment.is_in(waiting));
    CHECK(moment.course() == before);
  }
}

TEST_CASE("at no moment does a role without its key come in, nor a second role over one connection") {
  for (int steps = 0; steps < moments(); ++steps) {
    Moment moment(steps);
    CAPTURE(wire::name_of(moment.phase()));
    const auto before = moment.course();
    for (const Role role : {Role::screen, Role::facilitator})
      for (const wire::Key& key : {wire::Key{}, key_of(1), role == Role::screen ? moment.key : moment.screen_key})
        CHECK(moment.refused(moment.enter(role, key)) == Refusal::wrong_key);
    for (const PeerId peer : {moment.player(0), moment.screen()})
      CHECK(moment.answer_to(peer, wire::Hello{Role::facilitator, moment.code, moment.key}) == Refusal::not_now);
    CHECK(moment.course() == before);
  }
}

TEST_CASE("at every moment a facilitator's button does what the desk says that it can, and no other") {
  for (int steps = 0; steps < moments(); ++steps)
    for (const Button button : session::kAllButtons) {
      Moment moment(steps);
      moment.pass(std::chrono::seconds(2));
      CAPTURE(wire::name_of(moment.phase()));
      CAPTURE(wire::name_of(button));
      const bool can = moment.scene().desk->may(button);
      const auto answer = moment.answer_to(*moment.facilitator, session::Press{button});
      CHECK(answer.has_value() != can);
    }
}
