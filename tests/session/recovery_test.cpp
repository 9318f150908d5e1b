// A room that goes on after a crash: at its bookmark, with what it published.
#include <doctest/doctest.h>

#include <utility>

#include "tests/session/story/decks.h"
#include "tests/session/story/hall.h"

using namespace streep;
using namespace streep::session;
using namespace streep::test;

namespace {

constexpr Epoch kAnew{8};

std::vector<Publication> publications_of(const Hall& hall) {
  std::vector<Publication> all;
  for (const Publish& publish : hall.published()) all.push_back(publish.publication);
  return all;
}

// One card on the line, answered again after its talk.
deck::Deck talk_deck() { return deck_of({answered_again()}); }

Hall recovered(const Hall& hall, deck::Deck deck = talk_deck()) {
  return Hall(std::move(deck), {.epoch = kAnew}, publications_of(hall), hall.bookmark());
}

void lead_to(Hall& hall, Phase phase) {
  for (int i = 0; i < 40 && hall.phase() != phase; ++i) hall.press(Button::next);
  REQUIRE(hall.phase() == phase);
}

Ballot anew(const Hall& hall, deck::Choice choice, deck::Choice before = kForgotten) {
  return {.epoch = kAnew, .round = hall.scene().round, .sequence = 1, .choice = choice, .before = before};
}

void answer_anew(Hall& hall, int from, int to, deck::Choice choice, deck::Choice before = kForgotten) {
  for (int seat = from; seat <= to; ++seat) hall.answer(seat, anew(hall, choice, before));
}

// Twelve people of whom eight crossed, and the talk of the first card.
Hall talking() {
  Hall hall(talk_deck());
  hall.join(0, 11);
  lead_to(hall, Phase::answer);
  hall.answer(0, 7, deck::kCross);
  hall.answer(8, 11, deck::kStay);
  lead_to(hall, Phase::talk);
  return hall;
}

}  // namespace

TEST_CASE("at every step of a session a crash leads back to the same scene, but for who is there") {
  Hall hall(small_deck());
  hall.join(0, 11);
  for (int i = 0; i < 200 && hall.phase() != Phase::close; ++i) {
    Scene before = hall.scene(Audience::screen), after = recovered(hall, small_deck()).scene(Audience::screen);
    if (before.phase == Phase::closed) before.phase = Phase::answer;  // nobody has seen what was counted
    CHECK(after.phase == before.phase);
    CHECK(after.occasion == before.occasion);
    CHECK(after.card == before.card);
    CHECK(after.figure == before.figure);
    CHECK(after.shift == before.shift);
    CHECK(after.talk_seconds == before.talk_seconds);
    if (hall.phase() == Phase::answer) {
      hall.answer(0, 7, deck::kCross, deck::kCross);
      hall.answer(8, 11, deck::kStay, deck::kStay);
    }
    hall.press(Button::next);
  }
  CHECK(hall.phase() == Phase::close);
  CHECK(recovered(hall, small_deck()).phase() == Phase::close);
}

TEST_CASE("a round that was open is opened anew, under another number, and takes no ballot of before") {
  Hall hall(talk_deck());
  hall.join(0, 11);
  lead_to(hall, Phase::answer);
  const Ballot old = hall.ballot(deck::kCross);
  hall.answer(0, old);
  Hall after = recovered(hall);
  after.join(0, 11);
  CHECK(after.phase() == Phase::answer);
  CHECK(after.scene().round > old.round);
  CHECK(after.seat(0).may_answer);
  CHECK(after.seat(0).sequence == 0);
  CHECK(is_refused(after.answer(0, old), Refusal::old_round));
}

TEST_CASE("what was counted and not yet shown is asked anew, and counted once") {
  Hall hall(talk_deck());
  hall.join(0, 11);
  lead_to(hall, Phase::answer);
  hall.answer(0, 11, deck::kCross);
  lead_to(hall, Phase::closed);
  Hall after = recovered(hall);
  after.join(0, 11);
  CHECK(after.phase() == Phase::answer);
  answer_anew(after, 0, 7, deck::kCross);
  answer_anew(after, 8, 11, deck::kStay);
  lead_to(after, Phase::reveal);
  CHECK(after.scene().figure->people == 12);
  CHECK(after.published().size() == 1);
}

TEST_CASE("a published card is not asked again, also where the bookmark is one step behind") {
  Hall hall(talk_deck());
  hall.join(0, 11);
  lead_to(hall, Phase::answer);
  hall.answer(0, 11, deck::kCross);
  const Bookmark before = hall.bookmark();
  lead_to(hall, Phase::reveal);
  const Hall after(talk_deck(), {.epoch = kAnew}, publications_of(hall), before);
  CHECK(after.phase() == Phase::reveal);
  CHECK(after.scene().figure == hall.scene().figure);
}

TEST_CASE("a second answer that was due is asked of who knows a first one, and nobody is believed to have moved") {
  Hall after = recovered(talking());
  after.join(0, 12);
  CHECK(after.phase() == Phase::talk);
  after.press(Button::next);
  CHECK(after.scene().occasion == Occasion::again);
  answer_anew(after, 0, 5, deck::kCross, deck::kCross);
  answer_anew(after, 6, 7, deck::kStay, deck::kCross);
  answer_anew(after, 8, 11, deck::kStay, deck::kStay);
  CHECK(is_refused(after.answer(12, anew(after, deck::kCross)), Refusal::not_in_cohort));
  lead_to(after, Phase::shift);
  CHECK(after.scene().shift->outcome == ShiftOutcome::margins);
  CHECK(after.scene().shift->after.cells[0].count == 6);
}

TEST_CASE("more second answers than there were first ones are a comparison of others: it is withheld") {
  Hall after = recovered(talking());
  after.join(0, 12);
  after.press(Button::next);
  answer_anew(after, 0, 7, deck::kCross, deck::kCross);
  answer_anew(after, 8, 12, deck::kStay, deck::kStay);
  lead_to(after, Phase::shift);
  CHECK(after.scene().shift->outcome == ShiftOutcome::withheld);
}

TEST_CASE("people counted by hand know no first answer of their own, and are not asked again after a crash") {
  Hall hall(talk_deck());
  hall.join(0, 11);
  lead_to(hall, Phase::answer);
  hall.count_by_hand(8, 12);
  lead_to(hall, Phase::talk);
  Hall after = recovered(hall);
  after.press(Button::next);
  CHECK(after.phase() != Phase::answer);
}

TEST_CASE("a locked room lets in as many as were in, and stays locked for others") {
  Hall hall(talk_deck());
  hall.join(0, 2);
  hall.press(Button::lock);
  Hall after = recovered(hall);
  CHECK(after.scene().locked);
  after.join(0, 2);
  CHECK(is_refused(after.apply(Joined{SeatId{3}}), Refusal::room_locked));
  CHECK(after.bookmark().seats == 3);
}

TEST_CASE("the clock goes on where it was, and stands still while there is no server") {
  Hall hall = talking();
  hall.pass_time(600);
  const Scene before = hall.scene();
  Hall after = recovered(hall);
  CHECK(after.scene().desk->elapsed_seconds == before.desk->elapsed_seconds);
  CHECK(after.scene().talk_seconds_left == before.talk_seconds_left);
  after.pass_time(30);
  CHECK(after.scene().desk->elapsed_seconds == before.desk->elapsed_seconds + 30);
}

TEST_CASE("softened cards stay softened, and silence stays silence") {
  Hall hall(talk_deck());
  hall.join(0, 11);
  lead_to(hall, Phase::read);
  hall.press(Button::soften);
  hall.press(Button::pause);
  const Hall after = recovered(hall);
  CHECK(after.scene().softened);
  CHECK(after.scene().paused);
}

TEST_CASE("a bookmark of another deck leads to where this one makes sense") {
  Hall hall = talking();
  Bookmark bookmark = hall.bookmark();
  bookmark.card = 60;
  bookmark.softened = *CardNumbers::from({60, 0});
  CHECK(Hall(small_deck(), {.epoch = kAnew}, {}, bookmark).phase() == Phase::lobby);
}

TEST_CASE("where a figure cannot be stored the room may go without: it talks, and nothing is shown") {
  Hall hall(talk_deck());
  hall.join(0, 11);
  lead_to(hall, Phase::answer);
  hall.answer(0, 11, deck::kCross);
  lead_to(hall, Phase::closed);
  CHECK_FALSE(hall.scene().desk->may(Button::without_figure));
  hall.apply_unstored(FacilitatorActed{Press{Button::next}});
  CHECK(hall.phase() == Phase::closed);
  CHECK(hall.scene().desk->may(Button::next));
  CHECK(hall.scene().desk->may(Button::without_figure));
  hall.press(Button::without_figure);
  CHECK(hall.phase() == Phase::talk);
  CHECK_FALSE(hall.scene().figure);
  CHECK(hall.published().empty());
  CHECK(hall.memory_is_zero());
  CHECK_FALSE(hall.scene().desk->may(Button::without_figure));
}

TEST_CASE("a room that can store nothing comes to its end") {
  Hall hall(small_deck());
  hall.join(0, 11);
  for (int i = 0; i < 300 && hall.phase() != Phase::close; ++i) {
    hall.apply_unstored(FacilitatorActed{Press{Button::next}});
    if (hall.scene().desk && hall.scene().desk->may(Button::without_figure)) hall.press(Button::without_figure);
  }
  CHECK(hall.phase() == Phase::close);
  CHECK(hall.published().empty());
}
