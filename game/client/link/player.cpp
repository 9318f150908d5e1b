#include "game/client/link/player.h"

#include <algorithm>

namespace streep::client {

namespace {

using session::Occasion;
using session::Phase;

// How many choices a card has, without pass.
std::size_t choices_of(const session::CardView& card) {
  switch (card.kind) {
    case deck::Kind::line: return deck::kStay;
    case deck::Kind::spectrum: return base::kZones;
    case deck::Kind::choice: break;
  }
  return card.options.size();
}

bool is_same_room(const session::Scene& a, const session::Scene& b) {
  return a.title == b.title && a.language == b.language && a.cards == b.cards;
}

std::vector<wire::FromPeer> both(std::vector<wire::FromPeer> first, const std::vector<wire::FromPeer>& then) {
  first.insert(first.end(), then.begin(), then.end());
  return first;
}

}  // namespace

std::vector<wire::FromPeer> Player::take(const wire::ToPeer& message) {
  if (const auto* welcome = std::get_if<wire::Welcome>(&message)) {
    look(welcome->scene);
    hear_of_seat(welcome->seat);
    return both(owed_absence(), come_back());
  }
  if (const auto* scene = std::get_if<session::Scene>(&message)) {
    look(*scene);
    return answer_again();
  }
  if (const auto* seat = std::get_if<session::Seat>(&message)) {
    hear_of_seat(*seat);
    return both(owed_absence(), answer_again());
  }
  if (const auto* refused = std::get_if<wire::Refused>(&message)) {
    const bool not_taken = refused->why == session::Refusal::too_late || refused->why == session::Refusal::not_in_cohort;
    if (not_taken && !arrived()) ballot_.reset();
  }
  return {};
}

// Another epoch is another room, or the same one whose server was started anew.
void Player::look(const session::Scene& scene) {
  if (scene_ && scene_->epoch != scene.epoch) start_anew(scene);
  scene_ = scene;
  if (ballot_ && ballot_->round != scene.round) ballot_.reset();
  // Asked anew: what was answered to a round that was made void is no first answer.
  if (!ballot_ && scene.phase == Phase::answer && scene.occasion == Occasion::first) first_answers_.erase(scene.card_number);
  if (carried_ && scene.card && scene.card->statement != carried_->statement) carried_.reset();
}

// Of the same room what only this side knows is kept: nobody else can tell the new server.
void Player::start_anew(const session::Scene& scene) {
  Player anew;
  if (is_same_room(*scene_, scene)) {
    const bool is_unseen = scene_->phase == Phase::answer || scene_->phase == Phase::closed;
    anew.carried_ = ballot_ && is_unseen ? given_ : carried_;
    anew.first_answers_ = first_answers_;
    if (is_unseen && scene_->occasion == Occasion::first) anew.first_answers_.erase(scene_->card_number);
    if (seat().away) anew.wants_away_ = true;
  }
  *this = anew;
}

std::vector<wire::FromPeer> Player::answer_again() {
  const bool is_open = in_cohort() && scene_->phase == Phase::answer && scene_->card;
  if (!carried_ || !is_open || scene_->occasion != carried_->occasion) return {};
  return {fill_in(carried_->choice)};
}

// Only what the server has counts as a first answer: it was counted.
void Player::hear_of_seat(const session::Seat& seat) {
  seat_ = seat;
  if (ballot_ && first_answer_to_ && arrived()) first_answers_[*first_answer_to_] = ballot_->choice;
}

bool Player::in_cohort() const { return scene_ && scene_->round != session::Round{} && seat_.round == scene_->round && seat_.may_answer; }

std::vector<wire::FromPeer> Player::come_back() {
  const bool unheard = ballot_ && !arrived();
  if (unheard && in_cohort() && scene_->phase == Phase::answer) return {*ballot_};
  // Nothing arrived before answers closed: then this seat was silent.
  if (unheard && seat_.sequence == 0) ballot_.reset();
  return answer_again();
}

std::vector<wire::FromPeer> Player::owed_absence() {
  if (!wants_away_) return {};
  if (*wants_away_ != seat_.away) return step(*wants_away_);
  wants_away_.reset();
  return {};
}

std::vector<wire::FromPeer> Player::step(bool away) {
  wants_away_ = away;
  if (scene_ && scene_->phase == Phase::close) return {};
  return {away ? wire::FromPeer(session::StepOut{}) : wire::FromPeer(session::StepBack{})};
}

std::optional<session::Ballot> Player::answer(deck::Choice choice) {
  if (!in_cohort() || scene_->phase != Phase::answer || !scene_->card) return std::nullopt;
  if (choice > choices_of(*scene_->card)) return std::nullopt;
  return fill_in(choice);
}

// A client that was started anew does not know what it sent before; the seat
// still knows how often.
session::Ballot Player::fill_in(deck::Choice choice) {
  const bool again = scene_->occasion == Occasion::again;
  const std::uint32_t newest = std::max(ballot_ ? ballot_->sequence : 0, seat_.sequence);
  session::Ballot ballot{scene_->epoch, scene_->round, newest + 1, choice, deck::kPass};
  if (again) {
    const auto first = first_answers_.find(scene_->card_number);
    ballot.before = first == first_answers_.end() ? session::kForgotten : first->second;
  }
  first_answer_to_ = again ? std::nullopt : std::optional(scene_->card_number);
  ballot_ = ballot;
  given_ = Answer{scene_->card->statement, scene_->occasion, choice};
  carried_.reset();
  return ballot;
}

std::optional<deck::Choice> Player::chosen() const {
  if (!ballot_) return std::nullopt;
  return ballot_->choice;
}

session::Seat Player::seat() const {
  session::Seat seat = seat_;
  seat.away = wants_away_.value_or(seat.away);
  return seat;
}

bool Player::arrived() const { return scene_ && seat_.round == scene_->round && seat_.sequence >= (ballot_ ? ballot_->sequence : 1); }

}  // namespace streep::client
