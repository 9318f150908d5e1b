// What the facilitator can undo, and what stays as it is.
#include <doctest/doctest.h>

#include <array>
#include <string>

#include "tests/session/story/decks.h"
#include "tests/session/story/describe.h"
#include "tests/session/story/hall.h"

using namespace streep;
using namespace streep::session;
using namespace streep::test;

namespace {

using deck::Kind;

// Ten people who answer, this many steps on from the lobby.
Hall hall_after(int steps, deck::Deck deck = small_deck()) {
  Hall hall(std::move(deck));
  hall.join(0, 9);
  for (int i = 0; i < steps; ++i) {
    if (hall.phase() == Phase::answer) hall.answer(0, 9, deck::kCross);
    hall.press(Button::next);
  }
  return hall;
}

std::string place(const Hall& hall) {
  const Scene scene = hall.scene();
  return std::to_string(scene.card_number) + describe(scene.phase) + (scene.occasion == Occasion::again ? "+" : "") +
         (scene.softened ? " softened" : "");
}

bool is_round(const Hall& hall) { return hall.phase() == Phase::answer || hall.phase() == Phase::closed; }

constexpr int kSteps = 38;  // from the lobby to the follow-up of the small deck

}  // namespace

TEST_CASE("undo after any act leads back to the step it was done in, and a round to its reading or talk") {
  for (int steps = 1; steps <= kSteps; ++steps) {
    for (const Button act : {Button::back, Button::skip, Button::end}) {
      Hall hall = hall_after(steps);
      const std::string before = place(hall);
      const bool round = is_round(hall);
      if (is_refused(hall.press(act), Refusal::not_now) || hall.phase() == Phase::close) continue;
      CAPTURE(before);
      if (!hall.scene().desk->may(Button::undo)) {  // back out of a round is where undo would lead
        CHECK((round && act == Button::back));
        continue;
      }
      hall.press(Button::undo);
      CHECK_FALSE(is_round(hall));
      if (!round) CHECK(place(hall) == before);
      CHECK_FALSE(hall.scene().desk->may(Button::undo));
    }
  }
}

TEST_CASE("a step on is undone, but not out of the lobby or a round") {
  for (int steps = 0; steps < kSteps; ++steps) {
    Hall hall = hall_after(steps);
    const std::string before = place(hall);
    const bool stays = steps == 0 || is_round(hall);
    if (hall.phase() == Phase::answer) hall.answer(0, 9, deck::kCross);
    hall.press(Button::next);
    CAPTURE(before);
    CHECK(hall.scene().desk->may(Button::undo) == !stays);
    if (stays) continue;
    hall.press(Button::undo);
    CHECK(place(hall) == before);
  }
}

TEST_CASE("undo of opening the answers makes the round void") {
  Hall hall = hall_after(3);
  hall.answer(0, 4, deck::kCross);
  hall.press(Button::undo);
  CHECK(place(hall) == "1read");
  CHECK(hall.memory_is_zero());
}

TEST_CASE("a card that was softened by mistake is as it was, and can be answered") {
  Hall hall = hall_after(2, deck_of({card_of("een", Kind::line)}));
  hall.press(Button::soften);
  REQUIRE(place(hall) == "1read softened");
  hall.press(Button::undo);
  CHECK(place(hall) == "1read");
  hall.press(Button::next);
  CHECK(hall.phase() == Phase::answer);
}

TEST_CASE("undo of ending too early leads back into the talk, with the same pairs") {
  Hall hall = hall_after(6, deck_of({card_of("een", Kind::line), card_of("twee", Kind::line)}));
  REQUIRE(place(hall) == "1talk");
  const Symbol symbol = hall.seat(0).symbol;
  hall.press(Button::end);
  hall.press(Button::undo);
  CHECK(place(hall) == "1talk");
  CHECK(hall.seat(0).symbol == symbol);
}

TEST_CASE("what was published is not undone: a round is asked once") {
  Hall hall = hall_after(3, deck_of({card_of("een", Kind::line)}));
  hall.answer(0, 9, deck::kCross);
  hall.press(Button::next, 2);
  REQUIRE(hall.phase() == Phase::reveal);
  CHECK(is_refused(hall.press(Button::undo), Refusal::not_now));
  CHECK(hall.published().size() == 1);
}

TEST_CASE("a count of hands cannot be undone, and neither can a step before it") {
  Hall hall = hall_after(2, deck_of({card_of("een", Kind::line)}));
  hall.count_by_hand(4, 10);
  CHECK(is_refused(hall.press(Button::undo), Refusal::not_now));
}
