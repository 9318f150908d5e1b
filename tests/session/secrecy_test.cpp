// Two rooms that were told the same must be the same to everybody, in every
// scene and every effect, all through a session.
#include <doctest/doctest.h>

#include <map>

#include "tests/session/story/decks.h"
#include "tests/session/story/describe.h"
#include "tests/session/story/hall.h"

using namespace streep;
using namespace streep::session;
using namespace streep::test;

namespace {

// All that ever left a session.
struct Trace {
  std::vector<Effects> effects;
  std::vector<Scene> scenes;
  bool operator==(const Trace&) const = default;
};

void look(const Hall& hall, Trace& trace) {
  trace.effects.push_back(hall.effects());
  for (const Audience audience : {Audience::players, Audience::screen, Audience::facilitator}) trace.scenes.push_back(hall.scene(audience));
}

// Goes on one step and, where that opens answers, lets seat i answer votes[i].
void step(Hall& hall, const std::vector<deck::Choice>& votes, const std::vector<deck::Choice>& before, Trace& trace) {
  hall.press(Button::next);
  look(hall, trace);
  if (hall.phase() != Phase::answer) return;
  for (std::size_t seat = 0; seat < votes.size(); ++seat) {
    hall.answer(static_cast<int>(seat), hall.ballot(votes[seat], before.empty() ? kForgotten : before[seat]));
    look(hall, trace);
  }
}

// A whole session about one card, with somebody coming late and `leavers` leaving after the first answer.
Trace play(const deck::Card& card, const std::vector<deck::Choice>& first, const std::vector<deck::Choice>& again, int leavers) {
  Hall hall(deck_of({card}));
  Trace trace;
  hall.join(0, static_cast<int>(first.size()) - 1);
  while (hall.phase() != Phase::talk) step(hall, first, {}, trace);
  hall.join(40, 40);
  for (int seat = 0; seat < leavers; ++seat) hall.leave(static_cast<int>(first.size()) - 1 - seat);
  const auto stayed = static_cast<std::ptrdiff_t>(first.size()) - leavers;
  while (hall.phase() != Phase::close) step(hall, {again.begin(), again.begin() + stayed}, first, trace);
  return trace;
}

// The text of everything that was published: its class.
std::string class_of(const Trace& trace) {
  std::string text;
  for (const Effects& effects : trace.effects)
    for (const Publish& publish : all<Publish>(effects))
      text += describe(publish.publication.figure) + " | " + describe(publish.publication.shift) + " | ";
  return text;
}

// `crossed` of `people`: the first in the order of every `stride`th seat, round and round.
std::vector<deck::Choice> votes_of(int crossed, int people, int stride) {
  std::vector<deck::Choice> votes(static_cast<std::size_t>(people));
  for (int i = 0; i < people; ++i)
    votes[static_cast<std::size_t>(i * stride % people)] = i < crossed ? deck::kCross : i % 2 == 0 ? deck::kStay : deck::kPass;
  return votes;
}

// How many classes there are; every two sessions of one class are compared.
std::size_t compare_all(deck::Card card, int people, int leavers) {
  card.again = true;
  std::map<std::string, Trace> classes;
  for (int first = 0; first <= people; ++first)
    for (int again = 0; again <= people; ++again)
      for (const int stride : {1, 13}) {
        const Trace trace = play(card, votes_of(first, people, stride), votes_of(again, people, 1), leavers);
        const std::string name = class_of(trace);
        REQUIRE_MESSAGE(classes.try_emplace(name, trace).first->second == trace, name);
      }
  return classes.size();
}

}  // namespace

TEST_CASE("votes that are published the same are the same to every audience, in every message, all session long") {
  const deck::Card card = card_of("een", deck::Kind::line);
  CHECK(compare_all(card, 7, 0) == 1);    // too few people
  CHECK(compare_all(card, 10, 0) == 25);  // 5 figures before times 5 after
  CHECK(compare_all(card, 18, 0) > 169);  // 13 times 13, and tables
  CHECK(compare_all(card, 20, 2) > 15);   // 15 figures before, and a word
  CHECK(compare_all(card, 20, 5) == 15);  // nothing afterwards
}

TEST_CASE("only the desk has what is for the facilitator") {
  Hall hall(small_deck());
  hall.join(0, 9);
  for (; hall.phase() != Phase::close; hall.press(Button::next)) {
    CHECK(hall.scene(Audience::facilitator).desk);
    for (const Audience audience : {Audience::players, Audience::screen}) CHECK_FALSE(hall.scene(audience).desk);
  }
}

TEST_CASE("players and screen see the same of a card") {
  Hall hall(small_deck());
  hall.join(0, 9);
  for (; hall.phase() != Phase::close; hall.press(Button::next)) {
    Scene players = hall.scene(Audience::players);
    players.audience = Audience::screen;
    CHECK(players == hall.scene(Audience::screen));
  }
}

TEST_CASE("a figure is in a scene only when it was published") {
  Hall hall(small_deck());
  hall.join(0, 19);
  for (std::size_t published = 0; hall.phase() != Phase::close; hall.press(Button::next)) {
    published = hall.published().size();
    if (hall.scene().figure) CHECK(published > 0);
    if (hall.phase() == Phase::read || hall.phase() == Phase::answer || hall.phase() == Phase::closed)
      if (hall.scene().occasion == Occasion::first) CHECK_FALSE(hall.scene().figure);
  }
}
