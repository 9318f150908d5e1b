#include "game/session/session.h"

#include <algorithm>
#include <utility>

namespace streep::session {
namespace {

Cards cards_of(const deck::Deck& deck, deck::Cut cut) {
  Cards cards;
  for (const deck::Id& id : deck.plan[static_cast<std::size_t>(cut)])
    if (const deck::Card* card = deck.find(id)) cards.push_back(card);
  return cards;
}

}  // namespace

Session::Session(std::shared_ptr<const deck::Deck> deck, std::shared_ptr<const deck::Routes> routes, Rules rules, BallotMemory ballots,
                 std::vector<Publication> published)
    : deck_(std::move(deck)),
      routes_(std::move(routes)),
      rules_(rules),
      ballots_(ballots),
      cards_(cards_of(*deck_, rules.cut)),
      path_(cards_),
      played_(cards_.size()),
      chairs_(std::min({std::size_t{rules.seats}, base::kSeatsMost, ballots.size()})),
      random_(rules.seed) {
  for (Publication& publication : published)
    for (std::size_t i = 0; i < cards_.size(); ++i)
      if (cards_[i]->id == publication.card) (publication.occasion == Occasion::first ? played_[i].first : played_[i].again) = publication;
}

Effects Session::apply(const Event& event) {
  Effects effects;
  std::visit([&](const auto& happened) { on(happened, effects); }, event);
  return effects;
}

Seat Session::seat(SeatId seat) const {
  const auto index = static_cast<std::size_t>(seat);
  if (index >= chairs_.size()) return {};
  const Chair& chair = chairs_[index];
  return {.round = round_,
          .may_answer = chair.in_cohort,
          .sequence = chair.sequence,
          .away = chair.away,
          .symbol = step().phase == Phase::talk ? chair.symbol : Symbol{}};
}

void Session::on(const Joined& event, Effects& effects) {
  const auto index = static_cast<std::size_t>(event.seat);
  if (index >= chairs_.size()) return effects.push_back(Refuse{Refusal::room_full});
  if (!chairs_[index].taken) {
    if (step().phase == Phase::close) return effects.push_back(Refuse{Refusal::room_closed});
    if (locked_) return effects.push_back(Refuse{Refusal::room_locked});
    chairs_[index].taken = true;
    effects.push_back(Show{Audience::screen});
    effects.push_back(Show{Audience::facilitator});
  }
  effects.push_back(Admit{event.seat, seat(event.seat)});
}

void Session::on(const Left& event, Effects& effects) {
  const auto index = static_cast<std::size_t>(event.seat);
  if (index >= chairs_.size() || !chairs_[index].taken) return;
  const bool in_open_round = step().phase == Phase::answer && chairs_[index].in_cohort;
  forget(event.seat);
  effects.push_back(Show{Audience::screen});
  effects.push_back(Show{Audience::facilitator});
  if (in_open_round) tell_progress(effects);
}

void Session::on(const PlayerActed& event, Effects& effects) {
  const auto index = static_cast<std::size_t>(event.seat);
  if (step().phase == Phase::close) return effects.push_back(Refuse{Refusal::room_closed});
  if (index >= chairs_.size() || !chairs_[index].taken) return effects.push_back(Refuse{Refusal::not_in_cohort});
  if (const auto* ballot = std::get_if<Ballot>(&event.act)) return take(event.seat, *ballot, effects);
  chairs_[index].away = std::holds_alternative<StepOut>(event.act);
  effects.push_back(TellSeat{event.seat, seat(event.seat)});
}

void Session::on(const FacilitatorActed& event, Effects& effects) {
  if (step().phase == Phase::close) return effects.push_back(Refuse{Refusal::room_closed});
  if (const auto* pressed = std::get_if<Press>(&event.act)) {
    if (!can(pressed->button)) return effects.push_back(Refuse{Refusal::not_now});
    press(pressed->button, effects);
  } else {
    count_by_hand(std::get<HandCount>(event.act), effects);
  }
  warn(effects);
}

void Session::on(const TimePassed& event, Effects& effects) {
  timing_.pass(event.now);
  warn(effects);
}

void Session::press(Button button, Effects& effects) {
  if (button == Button::undo) return undo(effects);
  remember(button);
  switch (button) {
    case Button::next:
      if (!paused_) return step_on(effects);
      toggle_pause();
      return show_all(effects);
    case Button::open_answers:
    case Button::close_answers: return step_on(effects);
    case Button::back: discard_round(); return move_to(*path_.before(at_, standing()), effects);
    case Button::skip: discard_round(); return move_to(path_.next_block(at_, standing()), effects);
    case Button::soften:
      discard_round();
      played().softened = true;
      return move_to(step().phase == Phase::read ? at_ : *path_.before(at_, standing()), effects);
    case Button::end: discard_round(); return move_to(path_.find(path_.is_over(at_) ? Phase::close : Phase::support), effects);
    case Button::pause: toggle_pause(); break;
    case Button::more_time: timing_.lengthen_talk(kMoreTime); break;
    case Button::lock: locked_ = !locked_; break;
    case Button::undo: break;
  }
  show_all(effects);
}

// A step on out of the lobby or a round is not undone: the first has started
// the clock, and what was asked is not asked again behind a room's back.
void Session::remember(Button button) {
  const bool on = (button == Button::next && !paused_) || button == Button::open_answers || button == Button::close_answers;
  const Phase phase = step().phase;
  if (on && (phase == Phase::lobby || phase == Phase::answer || phase == Phase::closed))
    origin_.reset();
  else if (on || button == Button::back || button == Button::skip || button == Button::soften || button == Button::end)
    origin_ = Origin{at_, card() != nullptr && played().softened};
}

void Session::undo(Effects& effects) {
  const std::size_t to = undone();
  discard_round();
  if (path_[to].card != 0) played_[path_[to].card - 1U].softened = origin_->softened;
  origin_.reset();
  move_to(to, effects);
}

void Session::toggle_pause() {
  paused_ = !paused_;
  if (paused_)
    timing_.pause();
  else
    timing_.resume();
}

void Session::step_on(Effects& effects) {
  const std::size_t to = after();
  if (step().phase == Phase::answer) close_round();
  if (step().phase == Phase::closed) publish_pending(effects);
  move_to(to, effects);
}

void Session::move_to(std::size_t to, Effects& effects) {
  if (step().phase == Phase::lobby) timing_.start();
  if (step().phase == Phase::talk) timing_.stop_talk();
  at_ = to;
  if (step().phase == Phase::close && paused_) toggle_pause();
  if (step().phase == Phase::answer) open_round();
  if (step().phase == Phase::talk) start_talk();
  // First the seats, so that nobody is shown a talk or a round without their place in it.
  if (step().phase == Phase::answer || step().phase == Phase::talk) tell_everybody(effects);
  show_all(effects);
  if (step().phase == Phase::answer) tell_progress(effects);
  if (step().phase == Phase::close) effects.push_back(Close{});
}

void Session::start_talk() {
  timing_.start_talk(talk_time_of(*card()));
  if (paired_card_ == step().card) return;  // back to a talk: the same pairs
  paired_card_ = step().card;
  std::vector<SeatId> present;
  for (const SeatId seat : everybody())
    if (!chair(seat).away) present.push_back(seat);
  for (Chair& chair : chairs_) chair.symbol = {};
  std::size_t pair = 0;
  for (const TalkGroup& group : pairs_.draw(std::move(present), random_)) {
    for (const SeatId seat : group) chair(seat).symbol = symbol_of(pair);
    ++pair;
  }
}

void Session::show_all(Effects& effects) const {
  for (const Audience audience : {Audience::players, Audience::screen, Audience::facilitator}) effects.push_back(Show{audience});
}

void Session::tell_everybody(Effects& effects) const {
  for (const SeatId seat : everybody()) effects.push_back(TellSeat{seat, this->seat(seat)});
}

}  // namespace streep::session
