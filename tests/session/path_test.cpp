// The order of a session, and the facilitator's buttons.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "tests/session/story/decks.h"
#include "tests/session/story/describe.h"
#include "tests/session/story/hall.h"

using namespace streep;
using namespace streep::session;
using namespace streep::test;

namespace {

using deck::Kind;

// Presses next until the room is over, while ten people answer, and says where that led.
std::string walk(Hall& hall) {
  std::string path;
  while (hall.phase() != Phase::close) {
    if (hall.phase() == Phase::answer) hall.answer(0, 9, deck::kCross);
    hall.press(Button::next);
    const Scene scene = hall.scene();
    if (!path.empty()) path += ' ';
    path += (scene.card_number != 0 ? std::to_string(scene.card_number) : std::string()) + describe(scene.phase) +
            (scene.occasion == Occasion::again ? "+" : "");
  }
  return path;
}

// A hall with ten people where card 1 is being read.
Hall reading(deck::Deck deck = small_deck()) {
  Hall hall(std::move(deck));
  hall.join(0, 9);
  hall.press(Button::next, 2);
  return hall;
}

// A hall where `seconds` have passed since the agreements began.
Warning warning_at(Hall& hall, int seconds) {
  hall.pass_time(seconds);
  return hall.scene().desk->warning;
}

}  // namespace

TEST_CASE("a session goes from the lobby to the close, a measure at both ends") {
  Hall hall(small_deck());
  hall.join(0, 9);
  CHECK(walk(hall) ==
        "agreements 1read 1answer 1closed "
        "2read 2answer 2closed 2reveal 2talk "
        "3read 3answer 3closed 3reveal 3talk 3answer+ 3closed+ 3shift+ 3insight 3action "
        "4read 4answer 4closed 4reveal 4talk 4insight "
        "5read 5answer 5closed 5reveal 5talk "
        "1read+ 1answer+ 1closed+ 1shift+ 1insight+ 1action+ "
        "support follow_up close");
}

TEST_CASE("closing the room is told once, and afterwards nothing is possible") {
  Hall hall(small_deck());
  hall.press(Button::end);
  hall.press(Button::next, 2);
  CHECK(all<Close>(hall.effects()).size() == 1);
  CHECK(is_refused(hall.press(Button::next), Refusal::room_closed));
  CHECK(is_refused(hall.press(Button::back), Refusal::room_closed));
  CHECK(is_refused(hall.apply(Joined{SeatId{3}}), Refusal::room_closed));
}

TEST_CASE("what a facilitator may press is told, and is what is not refused") {
  const auto after = [](int steps) {
    Hall hall(small_deck());
    hall.join(0, 9);
    for (int i = 0; i < steps; ++i) {
      if (hall.phase() == Phase::answer) hall.answer(0, 9, deck::kCross);
      hall.press(Button::next);
    }
    return hall;
  };
  std::set<Phase> phases;
  for (int steps = 0; !phases.contains(Phase::close); ++steps) {
    phases.insert(after(steps).phase());
    for (const Button button : kAllButtons) {
      Hall hall = after(steps);
      CAPTURE(describe(hall.phase()));
      CAPTURE(static_cast<int>(button));
      const bool may = hall.scene().desk->may(button);
      const Effects effects = hall.press(button);
      CHECK(may == !(is_refused(effects, Refusal::not_now) || is_refused(effects, Refusal::room_closed)));
    }
  }
  CHECK(phases.size() == 13);
}

TEST_CASE("the clock runs from the agreements to the close") {
  Hall hall(small_deck());
  CHECK_FALSE(hall.scene().desk->clock_runs);
  hall.press(Button::next);
  CHECK(hall.scene().desk->clock_runs);
  hall.press(Button::end);
  CHECK(hall.scene().desk->clock_runs);
  hall.press(Button::next, 2);
  CHECK_FALSE(hall.scene().desk->clock_runs);
}

TEST_CASE("back goes to the step before, never into a round and never to the lobby") {
  Hall hall = reading();
  hall.press(Button::next, 8);  // the reading of card 3
  std::string path;
  while (hall.scene().desk->may(Button::back)) {
    hall.press(Button::back);
    path += std::to_string(hall.scene().card_number) + describe(hall.phase()) + " ";
  }
  CHECK(path == "2talk 2reveal 2read 1read 0agreements ");
  CHECK(is_refused(hall.press(Button::back), Refusal::not_now));
}

TEST_CASE("what was published is never asked again, and is shown as it was") {
  Hall hall = reading(deck_of({card_of("een", Kind::line)}));
  hall.press(Button::next);
  hall.answer(0, 4, deck::kCross);
  hall.press(Button::next, 2);
  const Scene before = hall.scene(Audience::screen);
  hall.press(Button::back);
  CHECK(is_refused(hall.press(Button::open_answers), Refusal::not_now));
  CHECK(is_refused(hall.count_by_hand(1, 10), Refusal::not_now));
  hall.press(Button::next);
  CHECK(hall.scene(Audience::screen) == before);
  CHECK(hall.published().size() == 1);
}

TEST_CASE("back from open answers makes the round void") {
  Hall hall = reading();
  hall.press(Button::next);
  hall.answer(0, 4, deck::kCross);
  const Ballot late = hall.ballot(deck::kCross);
  hall.press(Button::back);
  CHECK(hall.phase() == Phase::read);
  CHECK(hall.memory_is_zero());
  CHECK(is_refused(hall.answer(0, late), Refusal::not_now));
  CHECK(hall.published().empty());
}

TEST_CASE("back from closed answers throws the count away, and a new round asks anew") {
  Hall hall = reading(deck_of({card_of("een", Kind::line)}));
  hall.press(Button::next);
  hall.answer(0, 9, deck::kCross);
  hall.press(Button::next);
  hall.press(Button::back);
  hall.press(Button::next);
  hall.answer(0, 9, deck::kStay);
  hall.press(Button::next, 2);
  CHECK(hall.scene().round == Round{2});
  CHECK(describe(*hall.scene().figure) == "fewer than 4 of 10 in 1");
}

TEST_CASE("a softened card has its text, talk and insight, and asks and reveals nothing") {
  Hall hall = reading();
  hall.press(Button::skip, 2);  // to card 3
  hall.press(Button::next);
  hall.answer(0, 9, deck::kCross);
  hall.press(Button::soften);
  CHECK(hall.phase() == Phase::read);
  CHECK(hall.memory_is_zero());
  CHECK(hall.scene(Audience::players).softened);
  std::string path;
  for (int i = 0; i < 4; ++i) path += describe((hall.press(Button::next), hall.phase())) + " ";
  CHECK(path == "talk insight action read ");
  CHECK(hall.published().empty());
}

TEST_CASE("a card that was revealed cannot be softened any more") {
  Hall hall = reading(deck_of({card_of("een", Kind::line)}));
  hall.press(Button::next, 3);
  CHECK_FALSE(hall.scene().desk->may(Button::soften));
  CHECK(is_refused(hall.press(Button::soften), Refusal::not_now));
}

TEST_CASE("skip goes to the next card and publishes nothing; back finds the card as it was") {
  Hall hall = reading(deck_of({card_of("een", Kind::line), card_of("twee", Kind::line)}));
  hall.press(Button::next, 2);
  hall.press(Button::skip);
  CHECK(hall.scene().card_number == 2);
  CHECK(hall.published().empty());
  hall.press(Button::back);
  CHECK(hall.scene().card_number == 1);
  CHECK(hall.scene().desk->may(Button::open_answers));
}

TEST_CASE("a measure that was skipped does not come back at the end") {
  deck::Card measure = answered_again();
  measure.measure = *deck::Id::from("maat");
  Hall hall = reading(deck_of({measure}));
  hall.press(Button::next, 2);  // closed, not published
  hall.press(Button::skip);
  CHECK(hall.phase() == Phase::support);
}

TEST_CASE("while paused, players and screen see nothing of the card, and next only goes on") {
  Hall hall = reading(deck_of({card_of("een", Kind::line)}));
  hall.press(Button::next, 4);  // talk
  hall.press(Button::pause);
  for (const Audience audience : {Audience::players, Audience::screen}) {
    const Scene scene = hall.scene(audience);
    CHECK(scene.paused);
    CHECK_FALSE(scene.card);
    CHECK_FALSE(scene.figure);
    CHECK(scene.questions.empty());
  }
  hall.press(Button::next);
  CHECK(hall.phase() == Phase::talk);
  CHECK(hall.scene(Audience::players).figure);
}

TEST_CASE("ballots are taken while paused") {
  Hall hall = reading(deck_of({card_of("een", Kind::line)}));
  hall.press(Button::next);
  hall.press(Button::pause);
  hall.answer(0, 4, deck::kCross);
  hall.answer(5, 9, deck::kStay);
  hall.press(Button::next, 3);
  CHECK(describe(*hall.scene().figure) == "of 10: 1=5 2+pass=5");
}

TEST_CASE("end leads to the support card, and there is nothing to end after that") {
  Hall hall = reading();
  hall.press(Button::next);
  hall.press(Button::end);
  CHECK(hall.phase() == Phase::support);
  CHECK(hall.memory_is_zero());
  CHECK(is_refused(hall.press(Button::end), Refusal::not_now));
}

TEST_CASE("a button that makes no sense is refused and changes nothing") {
  Hall hall = reading();
  const Scene before = hall.scene();
  for (const Button button : {Button::close_answers, Button::more_time}) CHECK(is_refused(hall.press(button), Refusal::not_now));
  CHECK(hall.scene() == before);
  Hall lobby(small_deck());
  for (const Button button : {Button::back, Button::skip, Button::soften, Button::open_answers})
    CHECK(is_refused(lobby.press(button), Refusal::not_now));
}

TEST_CASE("the talk of a card is its minutes without reading and answering, and more time is a minute") {
  Hall hall = reading(deck_of({card_of("een", Kind::line)}));
  hall.press(Button::next, 4);
  CHECK(hall.scene().talk_seconds == 240);
  hall.pass_time(40);
  hall.press(Button::more_time);
  CHECK(hall.scene().talk_seconds_left == 260);
  CHECK(hall.scene().talk_seconds == 300);
}

TEST_CASE("the talk waits while paused") {
  Hall hall = reading(deck_of({card_of("een", Kind::line)}));
  hall.press(Button::next, 4);
  hall.pass_time(40);
  hall.press(Button::pause);
  hall.pass_time(100);
  hall.press(Button::pause);
  CHECK(hall.scene().talk_seconds_left == 200);
}

TEST_CASE("when the talk is over the facilitator is warned, and nothing moves on") {
  Hall hall = reading(deck_of({card_of("een", Kind::line)}));
  hall.press(Button::next, 4);
  CHECK(all<WakeAt>(hall.effects()) == std::vector{WakeAt{RoomTime{std::chrono::seconds(240)}}});
  CHECK(warning_at(hall, 239) == Warning::none);
  CHECK(warning_at(hall, 240) == Warning::talk_is_over);
  CHECK(all<Show>(hall.effects()) == std::vector{Show{Audience::facilitator}});
  CHECK(hall.phase() == Phase::talk);
}

TEST_CASE("when the cards left do not fit, the facilitator is told which one could go") {
  Hall hall = reading();  // of 45 minutes 3 + 8 + 6 + 5 are for the cards after this one, and 2 for it at the end
  CHECK(hall.scene().desk->drop.empty());
  CHECK(warning_at(hall, 21 * 60) == Warning::none);
  CHECK(warning_at(hall, 21 * 60 + 1) == Warning::talk_will_shrink);
  CHECK(hall.scene().desk->drop.view() == "Stelling warm");
  hall.press(Button::skip, 2);
  CHECK(hall.scene().desk->drop.empty());
  CHECK(warning_at(hall, 45 * 60) == Warning::time_is_up);
}

TEST_CASE("the time of the session starts when the lobby is left") {
  Hall hall(small_deck());
  hall.pass_time(600);
  CHECK(hall.scene().desk->elapsed_seconds == 0);
  hall.press(Button::next);
  hall.pass_time(660);
  CHECK(hall.scene().desk->elapsed_seconds == 60);
  hall.pass_time(0);  // a clock that goes back is not believed
  CHECK(hall.scene().desk->elapsed_seconds == 60);
}
