// People in the room: coming, going, stepping out, talking in pairs; and a
// room that comes back after a crash.
#include <doctest/doctest.h>

#include <map>

#include "tests/session/story/decks.h"
#include "tests/session/story/describe.h"
#include "tests/session/story/hall.h"

using namespace streep;
using namespace streep::session;
using namespace streep::test;

namespace {

using deck::Kind;

Hall hall_of(int people, std::vector<deck::Card> cards = {card_of("een", Kind::line)}) {
  Hall hall(deck_of(std::move(cards)));
  hall.join(0, people - 1);
  return hall;
}

void go_to(Hall& hall, Phase phase) {
  while (hall.phase() != phase) hall.press(Button::next);
}

std::map<std::string, int> symbols_of(const Effects& effects) {
  std::map<std::string, int> symbols;
  for (const TellSeat& told : all<TellSeat>(effects)) ++symbols[describe(told.state.symbol)];
  return symbols;
}

}  // namespace

TEST_CASE("who comes in is shown to the screen and the desk, and sees the scene") {
  Hall hall(small_deck());
  CHECK(hall.apply(Joined{SeatId{4}}) == Effects{Show{Audience::screen}, Show{Audience::facilitator}, Admit{SeatId{4}, {}}});
  CHECK(hall.scene(Audience::screen).people == 1);
}

TEST_CASE("coming back to a seat changes nothing, also where the room is locked") {
  Hall hall = hall_of(3);
  hall.press(Button::lock);
  CHECK(hall.apply(Joined{SeatId{1}}) == Effects{Admit{SeatId{1}, {}}});
  CHECK(hall.scene().people == 3);
}

TEST_CASE("a locked room lets nobody new in, until it is unlocked") {
  Hall hall = hall_of(3);
  hall.press(Button::lock);
  CHECK(is_refused(hall.apply(Joined{SeatId{3}}), Refusal::room_locked));
  hall.press(Button::lock);
  hall.join(3, 3);
  CHECK(hall.scene().people == 4);
}

TEST_CASE("a full room lets nobody in") {
  Hall hall(small_deck(), {.seats = 4});
  hall.join(0, 3);
  CHECK(is_refused(hall.apply(Joined{SeatId{4}}), Refusal::room_full));
}

TEST_CASE("who leaves is no longer counted, and leaving twice does nothing") {
  Hall hall = hall_of(3);
  CHECK(hall.leave(1) == Effects{Show{Audience::screen}, Show{Audience::facilitator}});
  CHECK(hall.scene().people == 2);
  CHECK(hall.leave(1).empty());
}

TEST_CASE("stepping out is told to that seat only, and nobody else sees a difference") {
  Hall hall = hall_of(3);
  const Scene before = hall.scene();
  CHECK(hall.apply(PlayerActed{SeatId{1}, StepOut{}}) == Effects{TellSeat{SeatId{1}, {.away = true}}});
  CHECK(hall.scene() == before);
  CHECK(hall.apply(PlayerActed{SeatId{1}, StepBack{}}) == Effects{TellSeat{SeatId{1}, {}}});
}

TEST_CASE("who stepped out is in the cohort, and is in no count without an answer") {
  Hall hall = hall_of(10);
  hall.apply(PlayerActed{SeatId{9}, StepOut{}});
  go_to(hall, Phase::answer);
  CHECK(hall.scene().cohort == 10);
  hall.answer(0, 3, deck::kCross);
  hall.answer(4, 8, deck::kStay);
  go_to(hall, Phase::reveal);
  CHECK(describe(*hall.scene().figure) == "of 9: 1=4 2+pass=5");
}

TEST_CASE("at the talk everybody present gets a symbol together with one other") {
  Hall hall = hall_of(9);
  hall.apply(PlayerActed{SeatId{8}, StepOut{}});
  go_to(hall, Phase::talk);
  const auto symbols = symbols_of(hall.effects());
  CHECK(symbols.size() == 5);
  for (const auto& [symbol, people] : symbols) CHECK(people == (symbol == "no pair" ? 1 : 2));
}

TEST_CASE("pairs of the next card are new, and going back to a talk keeps its pairs") {
  Hall hall = hall_of(4, {card_of("een", Kind::line), card_of("twee", Kind::line)});
  go_to(hall, Phase::talk);
  const Seat first = hall.seat(0);
  hall.press(Button::back);
  hall.press(Button::next);
  CHECK(hall.seat(0) == first);
  hall.press(Button::next);
  CHECK(hall.seat(0).symbol == Symbol{});
}

TEST_CASE("a seat that is not taken can do nothing") {
  Hall hall = hall_of(3);
  CHECK(is_refused(hall.apply(PlayerActed{SeatId{7}, StepOut{}}), Refusal::not_in_cohort));
  CHECK(is_refused(hall.apply(PlayerActed{SeatId{60000}, StepOut{}}), Refusal::not_in_cohort));
}

TEST_CASE("after a crash the published card is shown as it was, and not asked again") {
  Hall before = hall_of(10);
  go_to(before, Phase::answer);
  before.answer(0, 4, deck::kCross);
  go_to(before, Phase::reveal);
  Hall after(deck_of({card_of("een", Kind::line)}), {.epoch = Epoch{8}}, {before.published().front().publication});
  go_to(after, Phase::read);
  after.press(Button::next);
  CHECK(after.phase() == Phase::reveal);
  CHECK(after.scene().figure == before.scene().figure);
  CHECK(after.published().empty());
}

TEST_CASE("after a crash it is not known who answered first, so nobody answers again") {
  deck::Card card = card_of("een", Kind::line);
  card.again = true;
  Hall hall(deck_of({card}), {}, {{.card = card.id, .figure = {.outcome = Outcome::too_few, .people = 5, .threshold = 4, .cells = {}}}});
  hall.join(0, 9);
  go_to(hall, Phase::talk);
  hall.press(Button::next);
  CHECK(hall.phase() == Phase::support);
}

TEST_CASE("the same events give the same effects, and another seed other pairs") {
  const auto play = [](base::Seed seed) {
    Hall hall(small_deck(), {.epoch = Epoch{7}, .seed = seed});
    hall.join(0, 29);
    hall.press(Button::next, 8);
    go_to(hall, Phase::talk);
    return hall.effects();
  };
  CHECK(play(1) == play(1));
  CHECK(play(1) != play(2));
}
