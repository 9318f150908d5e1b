#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "game/client/link/local_link.h"
#include "tools/crowd/participant.h"

using namespace streep;
using namespace streep::crowd;
using client::LinkState;
using client::LocalLink;
using session::Occasion;
using session::Phase;
using session::Round;

namespace {

session::CardView card(const char* statement, deck::Kind kind = deck::Kind::line) {
  session::CardView view;
  view.kind = kind;
  view.statement = *deck::Statement::from(statement);
  if (kind == deck::Kind::choice) {
    for (int i = 0; i < 3; ++i) CHECK(view.options.add({}));
  }
  return view;
}

// Somebody who does nothing by chance.
Person plain_person() {
  Person person = person_of(1, 1);
  person.silent_chance = person.second_thought_chance = person.steps_out_chance = person.drops_chance = 0;
  person.joins_after_seconds = 2;
  person.thinking_seconds = 4;
  person.gone_seconds = 10;
  return person;
}

session::Scene scene_in(Phase phase, Round round) {
  session::Scene scene;
  scene.phase = phase;
  scene.round = round;
  scene.card = card("Ik hoor erbij.");
  return scene;
}

session::Seat seat_in(Round round) { return {round, true, 0, false, {}}; }

// A participant whose newest link can be reached.
struct Rehearsal {
  LocalLink* link = nullptr;
  int links = 0;
  Participant participant;

  explicit Rehearsal(const Person& person, double speed = 1)
      : participant(person, wire::Hello{}, speed, [this] {
          auto opened = std::make_unique<LocalLink>();
          link = opened.get();
          ++links;
          return opened;
        }) {}

  void hear(wire::ToPeer message, double at) {
    link->deliver(std::move(message));
    participant.live(Time(at));
  }
  void join_round() {
    participant.live(Time(2));
    hear(wire::Welcome{wire::Role::player, {}, {}, scene_in(Phase::answer, Round{1}), seat_in(Round{1})}, 2);
  }
  template <class T>
  [[nodiscard]] std::ptrdiff_t sent() const {
    return std::count_if(link->sent().begin(), link->sent().end(), [](const auto& message) { return std::holds_alternative<T>(message); });
  }
};

}  // namespace

TEST_CASE("the same seed gives the same people, and another seed others") {
  CHECK(person_of(5, 3).leaning == person_of(5, 3).leaning);
  CHECK(person_of(5, 3).leaning != person_of(5, 4).leaning);
  CHECK(person_of(5, 3).leaning != person_of(6, 3).leaning);
}

TEST_CASE("a person who is asked the same thing the same way says the same") {
  for (std::uint64_t i = 0; i < 50; ++i) {
    const Person person = person_of(1, i);
    CHECK(opinion(person, card("A"), Occasion::first) == opinion(person, card("A"), Occasion::first));
    CHECK(opinion(person, card("A"), Occasion::again) == opinion(person, card("A"), Occasion::again));
  }
}

TEST_CASE("every opinion is a choice that the card has, and a crowd has more than one opinion") {
  for (const auto& [kind, most] : {std::pair{deck::Kind::line, 2}, std::pair{deck::Kind::spectrum, 5}, std::pair{deck::Kind::choice, 3}}) {
    std::set<int> heard;
    for (std::uint64_t i = 0; i < 300; ++i) heard.insert(opinion(person_of(9, i), card("A", kind), Occasion::first));
    CHECK(*heard.rbegin() <= most);
    CHECK(heard.size() > 2);
  }
}

TEST_CASE("after the talk some answer otherwise and most do not") {
  int changed = 0;
  for (std::uint64_t i = 0; i < 300; ++i)
    changed += opinion(person_of(9, i), card("A"), Occasion::first) != opinion(person_of(9, i), card("A"), Occasion::again);
  CHECK(changed > 10);
  CHECK(changed < 150);
}

TEST_CASE("a second thought is another choice and no pass") {
  for (deck::Choice choice = 0; choice <= 5; ++choice) {
    const deck::Choice other = second_thought(person_of(1, choice), card("A", deck::Kind::spectrum), choice);
    CHECK(other != choice);
    CHECK((other >= 1 && other <= 5));
  }
}

TEST_CASE("a participant joins in their own time, thinks, and answers once") {
  Rehearsal rehearsal(plain_person());
  rehearsal.participant.live(Time(1));
  CHECK(rehearsal.links == 0);
  rehearsal.join_round();
  CHECK(rehearsal.sent<session::Ballot>() == 0);
  rehearsal.participant.live(Time(9));
  rehearsal.hear(scene_in(Phase::answer, Round{1}), 20);
  CHECK(rehearsal.sent<wire::Hello>() == 1);
  CHECK(rehearsal.sent<session::Ballot>() == 1);
}

TEST_CASE("at high speed a participant answers at once") {
  Rehearsal rehearsal(plain_person(), 1000);
  rehearsal.join_round();
  rehearsal.participant.live(Time(2.01));
  CHECK(rehearsal.sent<session::Ballot>() == 1);
}

TEST_CASE("a participant who thinks again sends another ballot") {
  Person person = plain_person();
  person.second_thought_chance = 1;
  Rehearsal rehearsal(person);
  rehearsal.join_round();
  rehearsal.participant.live(Time(9));
  rehearsal.participant.live(Time(12));
  CHECK(rehearsal.sent<session::Ballot>() == 2);
}

TEST_CASE("a silent participant sends nothing, also when answers close") {
  Person person = plain_person();
  person.silent_chance = 1;
  Rehearsal rehearsal(person);
  rehearsal.join_round();
  rehearsal.participant.live(Time(60));
  CHECK(rehearsal.sent<session::Ballot>() == 0);
  rehearsal.hear(scene_in(Phase::closed, Round{1}), 60);
  CHECK(rehearsal.sent<session::Ballot>() == 0);
}

TEST_CASE("a participant who drops comes back over another link") {
  Person person = plain_person();
  person.drops_chance = 1;
  Rehearsal rehearsal(person);
  rehearsal.join_round();
  rehearsal.participant.live(Time(14));
  CHECK(rehearsal.links == 1);
  rehearsal.participant.live(Time(25));
  CHECK(rehearsal.links == 2);
  CHECK(rehearsal.sent<wire::Hello>() == 1);
}

TEST_CASE("a participant who steps out of a talk steps back in") {
  Person person = plain_person();
  person.steps_out_chance = 1;
  Rehearsal rehearsal(person);
  rehearsal.join_round();
  rehearsal.hear(scene_in(Phase::talk, Round{1}), 10);
  rehearsal.participant.live(Time(21));
  rehearsal.participant.live(Time(32));
  CHECK(rehearsal.sent<session::StepOut>() == 1);
  CHECK(rehearsal.sent<session::StepBack>() == 1);
}

TEST_CASE("a participant is done when turned away, and says why") {
  Rehearsal rehearsal(plain_person());
  rehearsal.participant.live(Time(2));
  rehearsal.hear(wire::Refused{session::Refusal::room_full, true}, 2);
  CHECK(rehearsal.participant.finished());
  CHECK(rehearsal.participant.turned_away() == session::Refusal::room_full);
}

TEST_CASE("a refused act does not end a participant, the closing card does after a while") {
  Rehearsal rehearsal(plain_person());
  rehearsal.join_round();
  rehearsal.hear(wire::Refused{session::Refusal::not_now}, 3);
  rehearsal.hear(scene_in(Phase::close, Round{1}), 4);
  CHECK_FALSE(rehearsal.participant.finished());
  rehearsal.participant.live(Time(40));
  CHECK(rehearsal.participant.finished());
  CHECK_FALSE(rehearsal.participant.turned_away());
}

TEST_CASE("a participant is done when the link is lost under the closing card") {
  Rehearsal rehearsal(plain_person());
  rehearsal.join_round();
  rehearsal.hear(scene_in(Phase::close, Round{1}), 4);
  rehearsal.link->become(LinkState::waiting);
  rehearsal.participant.live(Time(4.1));
  CHECK(rehearsal.participant.finished());
}
