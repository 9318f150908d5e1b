// Answers: from opening a round to publishing what it came to.
#include <utility>

#include "game/session/session.h"
#include "game/session/tally.h"

namespace streep::session {
namespace {

// The last that can be chosen.
deck::Choice last_choice_of(const deck::Card& card) {
  switch (card.kind) {
    case deck::Kind::line: return deck::kStay;
    case deck::Kind::spectrum: return base::kZones;
    case deck::Kind::choice: break;
  }
  return static_cast<deck::Choice>(card.options.size());
}

}  // namespace

void Session::open_round() {
  const bool is_first = step().occasion == Occasion::first, recovered = !is_first && published_.is_recovered(step().card);
  round_.open(step().occasion, last_choice_of(*card()), is_first || recovered ? seating_.everybody() : *published_.cohort(step().card),
              recovered ? FirstAnswers::unknown : FirstAnswers::known);
}

void Session::take(SeatId seat, const Ballot& ballot, Effects& effects) {
  const std::optional<Progress> before = progress();
  if (const auto why = round_.take(seat, ballot)) return effects.push_back(Refuse{*why});
  effects.push_back(TellSeat{seat, this->seat(seat)});
  if (progress() != before) tell_progress(effects);
}

// Where nobody answered there is nobody to ask again.
void Session::close_round() {
  Cohort answered = round_.answered();
  const JointVotes votes = round_.close();
  keep(votes, answered.empty() ? std::nullopt : std::optional(std::move(answered)));
}

// Who is lost is not waited for; who answered before that is counted.
std::optional<Progress> Session::progress() const {
  if (!round_.is_open()) return std::nullopt;
  Cohort waited_for = round_.cohort();
  std::erase_if(waited_for, [this](SeatId seat) { return seating_.presence(seat) == Presence::lost && !round_.has_answered(seat); });
  return Progress{.round = round_.number(),
                  .answered = static_cast<std::uint16_t>(round_.answered().size()),
                  .people = static_cast<std::uint16_t>(waited_for.size())};
}

// Somebody was sent away while they could answer: their answer must neither
// count nor be left out of what the others compare.
void Session::let_go(SeatId seat, Effects& effects) {
  const bool makes_void = round_.is_open() && round_.may_answer(seat);
  if (makes_void) round_.discard();
  leave(seat, effects);
  if (!makes_void) return;
  position_.forget_origin();
  move_to(*position_.before(standings()), effects);
}

void Session::count_by_hand(const HandCount& count, Effects& effects) {
  if (!can_count_by_hand()) return effects.push_back(Refuse{Refusal::not_now});
  if (count.crossed > count.people || count.people > base::kSeatsMost) return effects.push_back(Refuse{Refusal::impossible_count});
  const std::size_t answer = round_.is_open() ? position_.at() : position_.after(standings());
  round_.discard();
  position_.forget_origin();
  JointVotes votes{};
  votes[kForgotten][deck::kCross] = count.crossed;
  votes[kForgotten][deck::kStay] = static_cast<std::uint16_t>(count.people - count.crossed);
  keep(votes, seating_.everybody(), FirstAnswers::unknown);
  move_to(answer + 1, effects);
}

void Session::keep(const JointVotes& votes, std::optional<Cohort> cohort, FirstAnswers firsts) {
  const Figure* first = step().occasion == Occasion::again ? &published(Occasion::first)->figure : nullptr;
  round_.keep({.publish = result_of(votes, *card(), first), .cohort = std::move(cohort), .firsts = firsts});
}

void Session::publish_pending(Effects& effects) {
  OpenRound::Pending pending = round_.take_pending();
  published_.add(step().card, pending.publish.publication, std::move(pending.cohort), pending.firsts);
  effects.push_back(std::move(pending.publish));
}

}  // namespace streep::session
