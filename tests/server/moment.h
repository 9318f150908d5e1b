// A session at any of its moments, for tests of who may do what: every message, every role.
#pragma once

#include <set>
#include <tuple>

#include "game/wire/names.h"
#include "tests/server/aula.h"

namespace streep::server {

using session::Button;
using session::Phase;
using session::Refusal;
using wire::FromPeer;
using wire::Role;

// With a first card that is answered twice, and all that a card can have on the last.
inline std::shared_ptr<const deck::Deck> whole_deck() {
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
inline int count_moments() {
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

inline std::vector<FromPeer> acts_of_facilitators() {
  std::vector<FromPeer> acts{session::HandCount{3, 12}, session::LetGo{session::SeatId{0}}, wire::LetIn{1}, wire::ShutOut{}};
  for (const Button button : session::kAllButtons) acts.emplace_back(session::Press{button});
  return acts;
}
inline std::vector<FromPeer> acts_of_players() {
  return {session::Ballot{session::Epoch{7}, session::Round{1}, 1, deck::kCross, deck::kPass}, session::StepOut{}, session::StepBack{},
          wire::Goodbye{}};
}
inline std::vector<FromPeer> all_acts() {
  std::vector<FromPeer> acts = acts_of_facilitators();
  for (const FromPeer& act : acts_of_players()) acts.push_back(act);
  return acts;
}

inline int moments() {
  static const int all = count_moments();
  return all;
}

}  // namespace streep::server
