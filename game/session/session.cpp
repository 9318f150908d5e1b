#include "game/session/session.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace streep::session {
namespace {

Cards cards_of(const deck::Deck& deck, deck::Cut cut) {
  Cards cards;
  for (const deck::Id& id : deck.plan[cut])
    if (const deck::Card* card = deck.find(id)) cards.push_back(card);
  return cards;
}

std::size_t seats_of(const Rules& rules, BallotMemory ballots) {
  return std::min({std::size_t{rules.seats}, base::kSeatsMost, ballots.size()});
}

std::ptrdiff_t publications_in(const Effects& effects) {
  return std::count_if(effects.begin(), effects.end(), [](const Effect& effect) { return std::holds_alternative<Publish>(effect); });
}

}  // namespace

Session::Session(std::shared_ptr<const deck::Deck> deck, std::shared_ptr<const deck::Routes> routes, Rules rules, BallotMemory ballots,
                 const std::vector<Publication>& published, const Bookmark& bookmark)
    : deck_(std::move(deck)),
      routes_(std::move(routes)),
      rules_(rules),
      cards_(cards_of(*deck_, rules.cut)),
      nesting_(*deck_, cards_),
      position_(cards_),
      seating_(seats_of(rules, ballots)),
      round_(rules.epoch, ballots.first(seats_of(rules, ballots))),
      published_(cards_.size()),
      random_(rules.seed) {
  for (const Publication& publication : published)
    for (std::size_t i = 0; i < cards_.size(); ++i)
      if (cards_[i]->id == publication.card) published_.restore(static_cast<std::uint8_t>(i + 1), publication);
  go_on_at(bookmark);
}

Effects Session::apply(const Event& event) {
  Effects effects;
  std::visit([&](const auto& happened) { on(happened, effects); }, event);
  // What publishes comes to the same on a trial, which knows no answer.
  [[maybe_unused]] const auto publications = publications_in(effects);
  assert(publications == 0 || (publications == 1 && round_.memory_is_zero()));
  return effects;
}

Seat Session::seat(SeatId seat) const {
  if (!seating_.has(seat)) return {};
  return {.round = round_.number(),
          .may_answer = round_.may_answer(seat),
          .sequence = round_.sequence(seat),
          .away = seating_.is_away(seat),
          .symbol = step().phase == Phase::talk ? seating_.symbol(seat) : Symbol{}};
}

void Session::on(const Joined& event, Effects& effects) {
  if (!seating_.has(event.seat)) return effects.push_back(Refuse{Refusal::room_full});
  const bool is_new = !seating_.is_taken(event.seat);
  if (is_new) {
    if (step().phase == Phase::close) return effects.push_back(Refuse{Refusal::room_closed});
    if (!takes_newcomers()) return effects.push_back(Refuse{Refusal::room_locked});
    if (locked_) --returning_;
    seating_.take(event.seat);
    if (round_.is_open() && (round_.occasion() == Occasion::first || published_.is_recovered(step().card))) round_.admit(event.seat);
    effects.push_back(Show{Audience::screen});
    effects.push_back(Show{Audience::facilitator});
  }
  effects.push_back(Admit{event.seat, seat(event.seat)});
  if (is_new && round_.is_open()) tell_progress(effects);
}

void Session::on(const Left& event, Effects& effects) { leave(event.seat, effects); }

void Session::on(const Noticed& event, Effects& effects) {
  if (!seating_.is_taken(event.seat) || seating_.presence(event.seat) == event.presence) return;
  const std::uint16_t people = seating_.present();
  const std::optional<Progress> before = progress();
  seating_.notice(event.seat, event.presence);
  if (seating_.present() != people) {
    effects.push_back(Show{Audience::screen});
    effects.push_back(Show{Audience::facilitator});
  }
  if (progress() != before) tell_progress(effects);
}

void Session::leave(SeatId seat, Effects& effects) {
  if (!seating_.is_taken(seat)) return;
  const bool could_answer = round_.is_open() && round_.may_answer(seat);
  seating_.leave(seat);
  round_.drop(seat);
  published_.drop(seat);
  effects.push_back(Show{Audience::screen});
  effects.push_back(Show{Audience::facilitator});
  if (could_answer) tell_progress(effects);
}

void Session::on(const PlayerActed& event, Effects& effects) {
  if (step().phase == Phase::close) return effects.push_back(Refuse{Refusal::room_closed});
  if (!seating_.is_taken(event.seat)) return effects.push_back(Refuse{Refusal::not_in_cohort});
  if (const auto* ballot = std::get_if<Ballot>(&event.act)) return take(event.seat, *ballot, effects);
  if (std::holds_alternative<StepOut>(event.act))
    seating_.step_out(event.seat);
  else
    seating_.step_back(event.seat);
  effects.push_back(TellSeat{event.seat, seat(event.seat)});
}

void Session::on(const FacilitatorActed& event, Effects& effects) {
  if (step().phase == Phase::close) return effects.push_back(Refuse{Refusal::room_closed});
  if (const auto* pressed = std::get_if<Press>(&event.act)) {
    if (!can(pressed->button)) return effects.push_back(Refuse{Refusal::not_now});
    press(pressed->button, effects);
  } else if (const auto* count = std::get_if<HandCount>(&event.act)) {
    count_by_hand(*count, effects);
  } else {
    const SeatId seat = std::get<LetGo>(event.act).seat;
    if (!seating_.is_taken(seat)) return effects.push_back(Refuse{Refusal::not_now});
    let_go(seat, effects);
  }
  warn(effects);
}

void Session::on(const TimePassed& event, Effects& effects) {
  timing_.pass(event.now);
  warn(effects);
}

void Session::on(const NotCommitted& /*event*/, Effects& effects) {
  unsaved_ = round_.pending().has_value();
  effects.push_back(Show{Audience::facilitator});
}

void Session::show_all(Effects& effects) const {
  for (const Audience audience : {Audience::players, Audience::screen, Audience::facilitator}) effects.emplace_back(Show{audience});
}

void Session::tell_everybody(Effects& effects) const {
  for (const SeatId seat : seating_.everybody()) effects.push_back(TellSeat{seat, this->seat(seat)});
}

void Session::tell_progress(Effects& effects) const { effects.push_back(TellProgress{*progress()}); }

}  // namespace streep::session
