// Answers: from opening a round to publishing what it came to.
#include <algorithm>
#include <utility>

#include "game/session/session.h"
#include "game/session/tally.h"

namespace streep::session {

void Session::open_round() {
  round_ = Round{static_cast<std::uint16_t>(static_cast<std::uint16_t>(round_) + 1U)};
  round_counted_ = false;
  answered_ = 0;
  wipe(ballots_);
  for (Chair& chair : chairs_) {
    chair.in_cohort = false;
    chair.sequence = 0;
  }
  const std::vector<SeatId> cohort = step().occasion == Occasion::first ? everybody() : *played().cohort;
  for (const SeatId seat : cohort) {
    chair(seat).in_cohort = true;
    admit(ballots_[static_cast<std::size_t>(seat)]);
  }
}

void Session::take(SeatId seat, const Ballot& ballot, Effects& effects) {
  Chair& chair = this->chair(seat);
  const bool open = step().phase == Phase::answer;
  if (ballot.epoch != rules_.epoch || ballot.round != round_) return effects.push_back(Refuse{Refusal::old_round});
  if (!chair.in_cohort) return effects.push_back(Refuse{Refusal::not_in_cohort});
  if (open && !is_legal(ballot)) return effects.push_back(Refuse{Refusal::no_such_choice});
  // A ballot that comes too late to count is acknowledged as any other, so
  // that nobody on the wire can tell who was silent.
  if (!open && !round_counted_) return effects.push_back(Refuse{Refusal::not_now});
  const bool is_first = chair.sequence == 0 && ballot.sequence > 0;
  if (ballot.sequence > chair.sequence) {
    chair.sequence = ballot.sequence;
    if (open) {
      BallotSlot& slot = ballots_[static_cast<std::size_t>(seat)];
      slot.choice = ballot.choice;
      if (step().occasion == Occasion::again) slot.before = ballot.before;
    }
  }
  effects.push_back(TellSeat{seat, this->seat(seat)});
  if (!open || !is_first) return;
  ++answered_;
  tell_progress(effects);
}

bool Session::is_legal(const Ballot& ballot) const {
  const deck::Card& card = *this->card();
  const std::size_t most = card.kind == deck::Kind::line       ? deck::kStay
                           : card.kind == deck::Kind::spectrum ? base::kZones
                                                               : card.options.size();
  if (ballot.choice > most) return false;
  return step().occasion == Occasion::first || ballot.before <= most || ballot.before == kForgotten;
}

std::optional<Progress> Session::progress() const {
  if (step().phase != Phase::answer) return std::nullopt;
  return Progress{.round = round_, .answered = answered_, .people = static_cast<std::uint16_t>(cohort().size())};
}

void Session::tell_progress(Effects& effects) const { effects.push_back(TellProgress{*progress()}); }

void Session::close_round() {
  keep(count(ballots_), cohort());
  wipe(ballots_);
  round_counted_ = true;
}

void Session::count_by_hand(const HandCount& count, Effects& effects) {
  if (!can_count_by_hand()) return effects.push_back(Refuse{Refusal::not_now});
  if (count.crossed > count.people || count.people > base::kSeatsMost) return effects.push_back(Refuse{Refusal::impossible_count});
  const std::size_t answer = step().phase == Phase::answer ? at_ : after();
  discard_round();
  origin_.reset();
  JointVotes votes{};
  votes[kForgotten][deck::kCross] = count.crossed;
  votes[kForgotten][deck::kStay] = static_cast<std::uint16_t>(count.people - count.crossed);
  keep(votes, everybody());
  round_counted_ = true;  // a phone that was still answering is told nothing else
  move_to(answer + 1, effects);
}

void Session::keep(const JointVotes& votes, std::vector<SeatId> cohort) {
  const deck::Card& card = *this->card();
  const Chain chain = chain_of(card);
  const Threshold threshold = threshold_of(card.sensitivity);
  const Figure now = publish(now_of(votes), chain, threshold);
  Pending pending{.publish = {.publication = {card.id, step().occasion, now, {}}, .counts = counts_of(now_of(votes), card)},
                  .cohort = std::move(cohort)};
  Publication& publication = pending.publish.publication;
  if (publication.occasion == Occasion::again) {
    const Figure& first = played().first->figure;
    publication.shift = shift_of(votes, first, card.kind, chain, threshold);
    publication.figure = publication.shift.after;
    publication.figure.people = now.people;
    publication.figure.threshold = now.threshold;
    if (first.people != now.people) pending.publish.counts.clear();
  }
  pending_ = std::move(pending);
}

void Session::discard_round() {
  if (step().phase != Phase::answer && step().phase != Phase::closed) return;
  wipe(ballots_);
  pending_.reset();
  round_counted_ = false;
}

void Session::publish_pending(Effects& effects) {
  const Publication& publication = pending_->publish.publication;
  (publication.occasion == Occasion::first ? played().first : played().again) = publication;
  played().cohort = publication.occasion == Occasion::first ? std::optional(std::move(pending_->cohort)) : std::nullopt;
  effects.push_back(std::move(pending_->publish));
  pending_.reset();
}

// Whoever leaves during a round is no longer counted at all. Counted as "did
// not cross", everybody would know that answer: with three gone, "nearly
// everyone" of a special card would tell all the others'.
void Session::forget(SeatId seat) {
  const auto drop = [seat](std::vector<SeatId>& seats) { seats.erase(std::remove(seats.begin(), seats.end(), seat), seats.end()); };
  for (Played& played : played_)
    if (played.cohort) drop(*played.cohort);
  if (pending_) drop(pending_->cohort);
  if (step().phase == Phase::answer && chair(seat).in_cohort) {
    wipe(ballots_.subspan(static_cast<std::size_t>(seat), 1));
    if (chair(seat).sequence > 0) --answered_;
  }
  chair(seat) = {};
}

std::vector<SeatId> Session::everybody() const {
  std::vector<SeatId> seats;
  for (std::size_t i = 0; i < chairs_.size(); ++i)
    if (chairs_[i].taken) seats.push_back(SeatId{static_cast<std::uint16_t>(i)});
  return seats;
}

std::vector<SeatId> Session::cohort() const {
  std::vector<SeatId> seats;
  for (const SeatId seat : everybody())
    if (chair(seat).in_cohort) seats.push_back(seat);
  return seats;
}

}  // namespace streep::session
