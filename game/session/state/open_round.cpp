#include "game/session/state/open_round.h"

#include <algorithm>
#include <utility>

namespace streep::session {

void OpenRound::open(Occasion occasion, deck::Choice most, const Cohort& cohort, FirstAnswers firsts) {
  number_ = Round{static_cast<std::uint16_t>(static_cast<std::uint16_t>(number_) + 1U)};
  state_ = State::open;
  occasion_ = occasion;
  most_ = most;
  firsts_ = firsts;
  wipe(memory_);
  std::fill(voters_.begin(), voters_.end(), Voter{});
  for (const SeatId seat : cohort) admit(seat);
}

void OpenRound::admit(SeatId seat) { voters_[index(seat)].in_cohort = true; }

std::optional<Refusal> OpenRound::take(SeatId seat, const Ballot& ballot) {
  Voter& voter = voters_[index(seat)];
  if (ballot.epoch != epoch_ || ballot.round != number_) return Refusal::old_round;
  if (!voter.in_cohort) return Refusal::not_in_cohort;
  if (is_open() && !is_legal(ballot)) return Refusal::no_such_choice;
  const bool again = occasion_ == Occasion::again, knows_first = ballot.before != kForgotten;
  if (is_open() && again && firsts_ == FirstAnswers::unknown && !knows_first) return Refusal::not_in_cohort;
  if (state_ == State::discarded) return Refusal::not_now;
  if (ballot.sequence <= voter.sequence) return std::nullopt;  // the one that counted, again
  if (!is_open()) return Refusal::too_late;
  voter.sequence = ballot.sequence;
  const bool believed = again && firsts_ == FirstAnswers::known;
  memory_[index(seat)] = {.choice = ballot.choice, .before = believed ? ballot.before : kForgotten, .answered = true};
  return std::nullopt;
}

bool OpenRound::is_legal(const Ballot& ballot) const {
  if (ballot.choice > most_) return false;
  return occasion_ == Occasion::first || ballot.before <= most_ || ballot.before == kForgotten;
}

JointVotes OpenRound::close() {
  const JointVotes votes = count(memory_);
  wipe(memory_);
  state_ = State::counted;
  return votes;
}

void OpenRound::discard() {
  if (!is_open() && !pending_) return;
  wipe(memory_);
  pending_.reset();
  state_ = State::discarded;
}

void OpenRound::keep(Pending pending) {
  pending_ = std::move(pending);
  state_ = State::counted;
}

OpenRound::Pending OpenRound::take_pending() {
  Pending pending = *std::move(pending_);
  pending_.reset();
  return pending;
}

void OpenRound::drop(SeatId seat) {
  if (pending_ && pending_->cohort) std::erase(*pending_->cohort, seat);
  if (is_open()) wipe(memory_.subspan(index(seat), 1));
  voters_[index(seat)] = {};
}

Cohort OpenRound::cohort() const {
  Cohort cohort;
  for (std::size_t i = 0; i < voters_.size(); ++i)
    if (voters_[i].in_cohort) cohort.push_back(SeatId{static_cast<std::uint16_t>(i)});
  return cohort;
}

Cohort OpenRound::answered() const {
  Cohort seats = cohort();
  std::erase_if(seats, [this](SeatId seat) { return !has_answered(seat); });
  return seats;
}

bool OpenRound::memory_is_zero() const {
  return std::all_of(memory_.begin(), memory_.end(),
                     [](const BallotSlot& slot) { return slot.choice == 0 && slot.before == 0 && !slot.answered; });
}

}  // namespace streep::session
