// Answers: who may give them, what is taken, and when they are gone.
#include <doctest/doctest.h>

#include "tests/session/story/decks.h"
#include "tests/session/story/describe.h"
#include "tests/session/story/hall.h"

using namespace streep;
using namespace streep::session;
using namespace streep::test;

namespace {

using deck::Kind;

// A hall with ten people where answers to the only card are open.
Hall answering(deck::Card card = card_of("een", Kind::line)) {
  Hall hall(deck_of({std::move(card)}));
  hall.join(0, 9);
  hall.press(Button::next, 3);
  return hall;
}

// Five of ten cross, and the others stay.
void half_cross(Hall& hall) {
  hall.answer(0, 4, deck::kCross);
  hall.answer(5, 9, deck::kStay);
}

// Five of ten crossed, they talked, and answers are open again.
Hall answering_again() {
  Hall hall = answering(answered_again());
  half_cross(hall);
  hall.press(Button::next, 4);
  return hall;
}

std::string shift_after(Hall& hall) {
  hall.press(Button::next, 2);
  return describe(*hall.scene().shift);
}

}  // namespace

TEST_CASE("opening answers tells every seat that it may answer, and the desk how many there are") {
  Hall hall(deck_of({card_of("een", Kind::line)}));
  hall.join(0, 9);
  hall.press(Button::next, 2);
  const Effects& effects = hall.press(Button::open_answers);
  CHECK(all<Show>(effects).size() == 3);
  CHECK(all<TellSeat>(effects).size() == 10);
  CHECK(all<TellSeat>(effects).back() == TellSeat{SeatId{9}, {.round = Round{1}, .may_answer = true}});
  CHECK(all<TellProgress>(effects) == std::vector{TellProgress{{Round{1}, 0, 10}}});
}

TEST_CASE("a ballot is acknowledged without what was answered, and counts once for the progress") {
  Hall hall = answering();
  const Effects first = hall.answer(3, hall.ballot(deck::kCross));
  CHECK(first == Effects{TellSeat{SeatId{3}, {.round = Round{1}, .may_answer = true, .sequence = 1}}, TellProgress{{Round{1}, 1, 10}}});
  CHECK(hall.answer(4, hall.ballot(deck::kStay)) ==
        Effects{TellSeat{SeatId{4}, {.round = Round{1}, .may_answer = true, .sequence = 1}}, TellProgress{{Round{1}, 2, 10}}});
  Ballot changed = hall.ballot(deck::kStay);
  changed.sequence = 2;
  CHECK(all<TellProgress>(hall.answer(3, changed)).empty());
}

TEST_CASE("the highest sequence counts, whatever the order of arrival") {
  Hall hall = answering();
  hall.answer(0, 3, deck::kCross);
  Ballot newer = hall.ballot(deck::kCross), older = hall.ballot(deck::kStay);
  newer.sequence = 5;
  older.sequence = 4;
  hall.answer(4, newer);
  CHECK(all<TellSeat>(hall.answer(4, older)).front().state.sequence == 5);
  hall.answer(4, newer);
  hall.answer(5, 9, deck::kStay);
  hall.press(Button::next, 2);
  CHECK(describe(*hall.scene().figure) == "of 10: 1=5 2+pass=5");
}

TEST_CASE("a ballot of another round or another room is old") {
  Hall hall = answering();
  Ballot ballot = hall.ballot(deck::kCross);
  ballot.round = Round{2};
  CHECK(is_refused(hall.answer(0, ballot), Refusal::old_round));
  ballot = hall.ballot(deck::kCross);
  ballot.epoch = Epoch{8};
  CHECK(is_refused(hall.answer(0, ballot), Refusal::old_round));
}

TEST_CASE("a choice that the card does not have is refused") {
  Hall line = answering(), spectrum = answering(card_of("een", Kind::spectrum)), choice = answering(card_of("een", Kind::choice));
  CHECK(is_refused(line.answer(0, line.ballot(3)), Refusal::no_such_choice));
  CHECK(is_refused(spectrum.answer(0, spectrum.ballot(6)), Refusal::no_such_choice));
  CHECK(is_refused(choice.answer(0, choice.ballot(4)), Refusal::no_such_choice));
  CHECK_FALSE(is_refused(choice.answer(0, choice.ballot(deck::kPass)), Refusal::no_such_choice));
}

TEST_CASE("whoever comes in while a first answer is open may answer it") {
  Hall hall = answering();
  half_cross(hall);
  hall.join(10, 10);
  CHECK(hall.seat(10).may_answer);
  CHECK(hall.effects().back() == Effect{TellProgress{{Round{1}, 10, 11}}});
  hall.answer(10, hall.ballot(deck::kCross));
  hall.press(Button::next, 2);
  CHECK(describe(*hall.scene().figure) == "of 11: 1=6 2+pass=5");
}

TEST_CASE("a late ballot is told that it is too late, and does not count") {
  Hall hall = answering();
  hall.answer(0, 4, deck::kCross);
  hall.answer(5, 8, deck::kStay);
  hall.press(Button::next);
  CHECK(is_refused(hall.answer(9, hall.ballot(deck::kCross)), Refusal::too_late));
  CHECK(hall.answer(0, hall.ballot(deck::kCross)) == Effects{TellSeat{SeatId{0}, {.round = Round{1}, .may_answer = true, .sequence = 1}}});
  hall.press(Button::next);
  CHECK(is_refused(hall.answer(9, hall.ballot(deck::kCross)), Refusal::too_late));
  CHECK(describe(*hall.scene().figure) == "of 9: 1=5 2+pass=4");
}

TEST_CASE("a round in which too few answered shows nothing, however many people there are") {
  for (const int answered : {0, 1, 3, 7}) {
    Hall hall(deck_of({answered_again()}));
    hall.join(0, 29);
    hall.press(Button::next, 3);
    hall.answer(0, answered - 1, deck::kCross);
    hall.press(Button::next, 2);
    CHECK(describe(*hall.scene().figure) == "too few people, " + std::to_string(answered));
    CHECK(hall.scene().cohort == answered);
  }
}

TEST_CASE("who sent nothing hides nobody: of eight, five crossed and three were silent, and no figure is shown") {
  Hall hall(deck_of({card_of("een", Kind::line, deck::Sensitivity::normal)}));
  hall.join(0, 7);
  hall.press(Button::next, 3);
  hall.answer(0, 4, deck::kCross);
  hall.press(Button::next, 2);
  CHECK(describe(*hall.scene().figure) == "too few people, 5");
}

TEST_CASE("where nobody answered nobody is asked again") {
  Hall hall = answering(answered_again());
  hall.press(Button::next, 3);
  REQUIRE(hall.phase() == Phase::talk);
  hall.press(Button::next);
  CHECK(hall.phase() == Phase::support);
}

TEST_CASE("who is lost is not waited for, and still counts with an answer given before") {
  Hall hall = answering();
  hall.answer(0, 4, deck::kCross);
  CHECK(hall.apply(Noticed{SeatId{9}, Presence::asleep}) == Effects{Show{Audience::screen}, Show{Audience::facilitator}});
  CHECK(hall.scene().people == 9);
  CHECK(hall.apply(Noticed{SeatId{9}, Presence::lost}) == Effects{TellProgress{{Round{1}, 5, 9}}});
  hall.apply(Noticed{SeatId{0}, Presence::lost});
  CHECK(hall.scene().people == 8);
  hall.answer(5, 8, deck::kStay);
  hall.press(Button::next, 2);
  CHECK(describe(*hall.scene().figure) == "of 9: 1=5 2+pass=4");
}

TEST_CASE("letting a seat go while it may answer makes the round void, and the card is read again") {
  Hall hall = answering();
  half_cross(hall);
  hall.apply(FacilitatorActed{LetGo{SeatId{0}}});
  CHECK(hall.phase() == Phase::read);
  CHECK(hall.memory_is_zero());
  CHECK(is_refused(hall.apply(FacilitatorActed{LetGo{SeatId{0}}}), Refusal::not_now));
  hall.press(Button::next);
  CHECK(hall.scene().cohort == 9);
  CHECK_FALSE(is_refused(hall.answer(1, hall.ballot(deck::kCross)), Refusal::old_round));
}

TEST_CASE("letting a seat go outside of a round leaves the step as it is") {
  Hall hall = answering();
  half_cross(hall);
  hall.press(Button::next, 2);
  hall.apply(FacilitatorActed{LetGo{SeatId{0}}});
  CHECK(hall.phase() == Phase::reveal);
  CHECK(hall.scene().people == 9);
}

TEST_CASE("when answers close no answer is left in memory") {
  Hall hall = answering();
  hall.answer(0, 9, deck::kCross);
  CHECK_FALSE(hall.memory_is_zero());
  hall.press(Button::close_answers);
  CHECK(hall.memory_is_zero());
  hall.answer(0, 9, deck::kStay);
  CHECK(hall.memory_is_zero());
}

TEST_CASE("a result is published before it is shown, and not before the facilitator goes on") {
  Hall hall = answering();
  half_cross(hall);
  CHECK(all<Publish>(hall.press(Button::next)).empty());
  const Effects& effects = hall.press(Button::next);
  REQUIRE(std::holds_alternative<Publish>(effects.front()));
  CHECK(describe(std::get<Publish>(effects.front()).publication.figure) == "of 10: 1=5 2+pass=5");
  CHECK(describe(std::get<Publish>(effects.front()).counts) == "1:5-5/10");
}

TEST_CASE("whoever leaves during a round is no longer counted, and who takes that seat has answered nothing") {
  Hall hall = answering();
  half_cross(hall);
  CHECK(all<TellProgress>(hall.leave(0)) == std::vector{TellProgress{{Round{1}, 9, 9}}});
  hall.join(0, 0);
  CHECK(hall.seat(0) == Seat{.round = Round{1}, .may_answer = true});
  hall.press(Button::next, 2);
  CHECK(describe(*hall.scene().figure) == "of 9: 1=4 2+pass=5");
}

TEST_CASE("the second answer is asked of those who gave the first") {
  Hall hall = answering(answered_again());
  hall.join(10, 11);
  half_cross(hall);
  hall.press(Button::next, 3);
  hall.join(12, 12);
  hall.press(Button::next);
  CHECK(hall.scene().cohort == 10);
  for (const int seat : {10, 11, 12}) CHECK_FALSE(hall.seat(seat).may_answer);
  hall.join(13, 13);
  CHECK_FALSE(hall.seat(13).may_answer);
  hall.answer(0, 5, deck::kCross);
  hall.answer(6, 9, deck::kStay);
  CHECK(shift_after(hall) == "[of 10: 1=5 2+pass=5] to [of 10: 1=6 2+pass=4]");
}

TEST_CASE("a shift shows who moved where only if every player still knew") {
  for (const bool one_forgot : {false, true}) {
    Hall hall(deck_of({answered_again()}));
    hall.join(0, 19);
    hall.press(Button::next, 3);
    hall.answer(0, 9, deck::kCross);
    hall.answer(10, 19, deck::kStay);
    hall.press(Button::next, 4);
    hall.answer(0, 4, deck::kCross, deck::kCross);
    hall.answer(5, 9, deck::kStay, deck::kCross);
    hall.answer(10, 14, deck::kCross, deck::kStay);
    hall.answer(15, 18, deck::kPass, deck::kPass);
    hall.answer(19, 19, deck::kPass, one_forgot ? kForgotten : deck::kPass);
    CHECK(shift_after(hall) ==
          (one_forgot ? "[of 20: 1=10 2+pass=10] to [of 20: 1=10 2+pass=10]" : "crossed twice 5, no more 5, now 5, never 5"));
  }
}

TEST_CASE("with a few gone there is one word, nothing for the store, and no second figure") {
  for (const bool leaves : {true, false}) {  // or is silent now
    Hall hall = answering(answered_again());
    half_cross(hall);
    hall.press(Button::next, 3);
    if (leaves) hall.leave(0);
    hall.press(Button::next);
    hall.answer(1, 4, deck::kCross);
    hall.answer(5, 9, deck::kStay);
    CHECK(shift_after(hall) == "about the same");
    CHECK(hall.published().back().counts.empty());
    CHECK(describe(hall.published().back().publication.figure) == "withheld of 9");
  }
}

TEST_CASE("with many gone there is nothing") {
  Hall hall = answering(answered_again());
  half_cross(hall);
  hall.press(Button::next, 3);
  for (int seat = 0; seat < 4; ++seat) hall.leave(seat);
  hall.press(Button::next);
  CHECK(shift_after(hall) == "withheld");
}

TEST_CASE("an answer before that the card does not have is refused the second time only") {
  Hall hall = answering_again();
  CHECK(is_refused(hall.answer(0, hall.ballot(deck::kCross, 3)), Refusal::no_such_choice));
  Hall first = answering();
  CHECK_FALSE(is_refused(first.answer(0, first.ballot(deck::kCross, 99)), Refusal::no_such_choice));
}

TEST_CASE("people counted by hand are published by the same rules") {
  Hall hall(deck_of({card_of("een", Kind::line)}));
  hall.join(0, 3);
  hall.press(Button::next, 2);
  hall.count_by_hand(2, 30);
  CHECK(hall.phase() == Phase::closed);
  CHECK(hall.published().empty());
  hall.press(Button::next);
  CHECK(describe(*hall.scene().figure) == "fewer than 4 of 30 in 1");
}

TEST_CASE("a count by hand makes the open round void, and phones that still answer hear that it is too late") {
  Hall hall = answering();
  hall.answer(0, 4, deck::kCross);
  hall.count_by_hand(6, 12);
  CHECK(hall.memory_is_zero());
  CHECK(is_refused(hall.answer(5, hall.ballot(deck::kPass)), Refusal::too_late));
  hall.press(Button::next);
  CHECK(describe(*hall.scene().figure) == "of 12: 1=6 2+pass=6");
}

TEST_CASE("a second count by hand of as many people gives margins") {
  Hall hall(deck_of({answered_again()}));
  hall.press(Button::next, 2);
  hall.count_by_hand(10, 20);
  hall.press(Button::next, 3);
  hall.count_by_hand(14, 20);
  hall.press(Button::next);
  CHECK(describe(*hall.scene().shift) == "[of 20: 1=10 2+pass=10] to [of 20: 1=14 2+pass=6]");
}

TEST_CASE("a count that cannot be, or on a card without a line, is refused") {
  Hall hall = answering(), spectrum = answering(card_of("een", Kind::spectrum));
  CHECK(is_refused(hall.count_by_hand(11, 10), Refusal::impossible_count));
  CHECK(is_refused(hall.count_by_hand(1, base::kSeatsMost + 1), Refusal::impossible_count));
  CHECK(is_refused(spectrum.count_by_hand(1, 10), Refusal::not_now));
  CHECK(hall.phase() == Phase::answer);
}

TEST_CASE("the first answer to a measure is published and shown to nobody before the shift") {
  deck::Card measure = answered_again();
  measure.measure = *deck::Id::from("maat");
  Hall hall = answering(measure);
  half_cross(hall);
  hall.press(Button::next, 2);
  CHECK(hall.published().size() == 1);
  CHECK(hall.published().front().counts.empty());
  for (; hall.phase() != Phase::shift; hall.press(Button::next))
    if (hall.phase() == Phase::answer && hall.scene().occasion == Occasion::again)
      half_cross(hall);
    else
      for (const Audience audience : {Audience::players, Audience::screen, Audience::facilitator}) CHECK_FALSE(hall.scene(audience).figure);
  CHECK(describe(hall.scene().shift->before) == "of 10: 1=5 2+pass=5");
  CHECK(describe(hall.published().back().counts) == "1:5-5/10 again 1:5-5/10");
}

TEST_CASE("of two nested statements a room is shown the figure of the first, and only talks about the other") {
  deck::Card narrow = card_of("smal", Kind::line), wide = card_of("breed", Kind::line);
  narrow.implies = wide.id;
  for (const bool narrow_first : {true, false}) {
    Hall hall(narrow_first ? deck_of({narrow, wide}) : deck_of({wide, narrow}));
    hall.join(0, 9);
    hall.press(Button::next, 3);
    half_cross(hall);
    hall.press(Button::next, 4);
    CHECK(hall.scene().card_number == 2);
    CHECK(hall.scene().softened);
    CHECK(hall.scene().implied);
    hall.press(Button::next);
    CHECK(hall.phase() == Phase::talk);
    CHECK_FALSE(hall.scene().figure);
  }
}

TEST_CASE("a card is answered where the one it is nested in was only talked about") {
  deck::Card narrow = card_of("smal", Kind::line), wide = card_of("breed", Kind::line);
  narrow.implies = wide.id;
  Hall hall(deck_of({wide, narrow}));
  hall.join(0, 9);
  hall.press(Button::next, 2);
  hall.press(Button::soften);
  hall.press(Button::skip);
  hall.press(Button::next);
  CHECK(hall.phase() == Phase::answer);
}
