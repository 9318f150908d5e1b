#include "game/client/player.h"

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

}  // namespace

std::vector<wire::FromPeer> Player::take(const wire::ToPeer& message) {
  if (const auto* welcome = std::get_if<wire::Welcome>(&message)) {
    enter(welcome->epoch);
    came_back_ = true;
  } else if (const auto* scene = std::get_if<session::Scene>(&message)) {
    enter(scene->epoch);
    scene_ = *scene;
    if (ballot_ && ballot_->round != scene->round) ballot_.reset();
    return owed();
  } else if (const auto* seat = std::get_if<session::Seat>(&message)) {
    seat_ = *seat;
    return owed();
  }
  return {};
}

// Another epoch is another room, or the same one that was started anew.
void Player::enter(session::Epoch epoch) {
  if (epoch_ && epoch_ != epoch) *this = Player{};
  epoch_ = epoch;
}

bool Player::in_cohort() const { return scene_ && scene_->round != session::Round{} && seat_.round == scene_->round && seat_.may_answer; }

std::vector<wire::FromPeer> Player::owed() {
  if (!in_cohort()) return {};
  const bool silent = !ballot_ && seat_.sequence == 0;
  if (scene_->phase == Phase::closed && silent) return {fill_in(deck::kPass)};
  const bool unheard = std::exchange(came_back_, false) && ballot_ && !arrived();
  if (scene_->phase == Phase::answer && unheard) return {*ballot_};
  return {};
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
  } else {
    first_answers_[scene_->card_number] = choice;
  }
  ballot_ = ballot;
  return ballot;
}

std::optional<deck::Choice> Player::chosen() const {
  if (!ballot_) return std::nullopt;
  return ballot_->choice;
}

bool Player::arrived() const { return ballot_ && seat_.round == ballot_->round && seat_.sequence >= ballot_->sequence; }

}  // namespace streep::client
