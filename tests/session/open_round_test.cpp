// The answers to one card: game/session/state/open_round.h.
#include "game/session/state/open_round.h"

#include <doctest/doctest.h>

#include <array>

using namespace streep;
using namespace streep::session;

namespace {

constexpr Epoch kEpoch{7};
constexpr SeatId kAnn{0}, kBob{1}, kCas{2};

// Four seats, and a line that the first three may answer.
struct LineRound {
  explicit LineRound(Occasion occasion = Occasion::first) { round.open(occasion, deck::kStay, {kAnn, kBob, kCas}); }

  std::optional<Refusal> answer(SeatId seat, deck::Choice choice, std::uint32_t sequence = 1, deck::Choice before = kForgotten) {
    return round.take(seat, {.epoch = kEpoch, .round = round.number(), .sequence = sequence, .choice = choice, .before = before});
  }

  std::array<BallotSlot, 4> memory{};
  OpenRound round{kEpoch, memory};
};

OpenRound::Pending pending_of(Cohort cohort) { return {.publish = {}, .cohort = std::move(cohort)}; }

}  // namespace

TEST_CASE("before the first round nobody may answer, and nothing is open or pending") {
  std::array<BallotSlot, 4> memory{};
  OpenRound round(kEpoch, memory);
  CHECK(round.take(kAnn, {.epoch = kEpoch, .sequence = 1}) == Refusal::not_in_cohort);
  CHECK_FALSE(round.is_open());
  CHECK_FALSE(round.pending());
  CHECK(round.cohort().empty());
}

TEST_CASE("who answered is counted once, and who sent nothing is in no count") {
  LineRound line;
  CHECK_FALSE(line.answer(kAnn, deck::kCross));
  CHECK_FALSE(line.answer(kBob, deck::kPass));
  CHECK(line.round.answered() == Cohort{kAnn, kBob});
  const JointVotes votes = line.round.close();
  CHECK(now_of(votes) == Votes{1, 1, 0});
  CHECK(votes[kForgotten] == now_of(votes));
  CHECK(line.round.answered() == Cohort{kAnn, kBob});
}

TEST_CASE("a latecomer who is let in answers as any other") {
  LineRound line;
  line.round.admit(SeatId{3});
  CHECK(line.round.cohort() == Cohort{kAnn, kBob, kCas, SeatId{3}});
  CHECK_FALSE(line.answer(SeatId{3}, deck::kCross));
  CHECK(now_of(line.round.close()) == Votes{0, 1, 0});
}

TEST_CASE("the highest sequence of a seat counts") {
  LineRound line;
  CHECK_FALSE(line.answer(kAnn, deck::kCross, 3));
  CHECK_FALSE(line.answer(kAnn, deck::kStay, 2));
  CHECK(line.round.sequence(kAnn) == 3);
  CHECK(line.round.answered() == Cohort{kAnn});
  CHECK(now_of(line.round.close())[deck::kCross] == 1);
}

TEST_CASE("an answer before the talk counts on the second occasion only") {
  LineRound first, again(Occasion::again);
  CHECK_FALSE(first.answer(kAnn, deck::kCross, 1, deck::kStay));
  CHECK_FALSE(again.answer(kAnn, deck::kCross, 1, deck::kStay));
  CHECK(first.round.close()[kForgotten][deck::kCross] == 1);
  CHECK(again.round.close()[deck::kStay][deck::kCross] == 1);
}

TEST_CASE("a ballot says why it is not taken") {
  LineRound line(Occasion::again);
  CHECK(line.answer(SeatId{3}, deck::kCross) == Refusal::not_in_cohort);
  CHECK(line.answer(kAnn, deck::kStay + 1) == Refusal::no_such_choice);
  CHECK(line.answer(kAnn, deck::kStay, 1, deck::kStay + 1) == Refusal::no_such_choice);
  CHECK(line.round.take(kAnn, {.epoch = kEpoch, .round = Round{2}, .sequence = 1}) == Refusal::old_round);
  CHECK(line.round.take(kAnn, {.epoch = Epoch{8}, .round = Round{1}, .sequence = 1}) == Refusal::old_round);
}

TEST_CASE("a ballot after the count is too late, but for the one that counted; in a void round there is nothing to answer") {
  LineRound counted, discarded;
  CHECK_FALSE(counted.answer(kBob, deck::kCross));
  static_cast<void>(counted.round.close());
  CHECK(counted.answer(kAnn, deck::kCross) == Refusal::too_late);
  CHECK(counted.answer(kBob, deck::kStay, 2) == Refusal::too_late);
  CHECK_FALSE(counted.answer(kBob, deck::kCross));
  CHECK(counted.round.answered() == Cohort{kBob});
  CHECK(counted.round.memory_is_zero());
  discarded.round.discard();
  CHECK(discarded.answer(kAnn, deck::kCross) == Refusal::not_now);
  CHECK(discarded.round.memory_is_zero());
}

TEST_CASE("memory is zero whenever no answers are open") {
  for (const bool counts : {true, false}) {
    LineRound line;
    CHECK_FALSE(line.answer(kAnn, deck::kCross));
    CHECK_FALSE(line.round.memory_is_zero());
    if (counts)
      static_cast<void>(line.round.close());
    else
      line.round.discard();
    CHECK(line.round.memory_is_zero());
    CHECK_FALSE(line.round.is_open());
  }
}

TEST_CASE("who leaves is not counted, and whoever takes the seat may not answer") {
  LineRound line;
  CHECK_FALSE(line.answer(kAnn, deck::kCross));
  line.round.drop(kAnn);
  CHECK(line.round.cohort() == Cohort{kBob, kCas});
  CHECK(line.round.answered().empty());
  CHECK(line.answer(kAnn, deck::kCross) == Refusal::not_in_cohort);
  CHECK(now_of(line.round.close()) == Votes{});
}

TEST_CASE("what is pending waits, without who leaves, until it is taken") {
  LineRound line;
  static_cast<void>(line.round.close());
  line.round.keep(pending_of({kAnn, kBob, kCas}));
  line.round.drop(kBob);
  CHECK(line.round.take_pending().cohort == Cohort{kAnn, kCas});
  CHECK_FALSE(line.round.pending());
}

TEST_CASE("discarding what is pending makes the round void; what was taken stays counted") {
  LineRound pending, taken;
  pending.round.keep(pending_of({}));
  pending.round.discard();
  CHECK_FALSE(pending.round.pending());
  CHECK(pending.answer(kAnn, deck::kCross) == Refusal::not_now);
  taken.round.keep(pending_of({}));
  static_cast<void>(taken.round.take_pending());
  taken.round.discard();
  CHECK(taken.answer(kAnn, deck::kCross) == Refusal::too_late);
}

TEST_CASE("a copy is the round as it was, but for the answers, which both share") {
  LineRound line;
  const OpenRound copy = line.round;
  CHECK_FALSE(line.answer(kAnn, deck::kCross));
  static_cast<void>(line.round.close());
  CHECK(copy.is_open());
  CHECK(copy.sequence(kAnn) == 0);
  CHECK(copy.memory_is_zero());
}
