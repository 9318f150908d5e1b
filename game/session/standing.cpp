// Where the room is, what is possible there, and whether time is short.
#include <algorithm>

#include "game/session/session.h"

namespace streep::session {

Path::StandingOf Session::standing() const {
  return [this](std::uint8_t number) {
    const Played& played = played_[number - 1U];
    const bool pending = pending_ && step().card == number;  // about to be published
    return Standing{.softened = played.softened,
                    .published_first = played.first || (pending && step().occasion == Occasion::first),
                    .published_again = played.again || (pending && step().occasion == Occasion::again),
                    .can_ask_again = played.cohort || (pending && step().occasion == Occasion::first)};
  };
}

// The blocks of the cards are numbered as the cards.
Path::StandingOf Session::expected() const {
  return [this, now = standing()](std::uint8_t number) {
    Standing standing = now(number);
    if (step().block <= number && !standing.softened) standing.published_first = standing.can_ask_again = true;
    return standing;
  };
}

bool Session::can(Button button) const {
  const Phase phase = step().phase;
  switch (button) {
    case Button::back: return path_.before(at_, standing()).has_value();
    case Button::skip: return step().card != 0;
    case Button::soften: return step().card != 0 && !played().softened && !played().first;
    case Button::more_time: return phase == Phase::talk;
    case Button::open_answers: return !paused_ && path_[after()].phase == Phase::answer;
    case Button::close_answers: return phase == Phase::answer;
    case Button::undo: return can_undo();
    case Button::next:
    case Button::pause:
    case Button::lock:
    case Button::end: break;
  }
  return true;
}

std::size_t Session::undone() const {
  const Phase phase = path_[origin_->at].phase;
  return phase == Phase::answer || phase == Phase::closed ? path_.before(origin_->at, standing()).value_or(at_) : origin_->at;
}

bool Session::can_undo() const {
  if (!origin_ || step().phase == Phase::close) return false;
  const std::size_t to = undone();
  return path_[to].phase != Phase::lobby && (to != at_ || (step().card != 0 && played().softened != origin_->softened));
}

bool Session::can_count_by_hand() const {
  if (step().card == 0 || card()->kind != deck::Kind::line) return false;
  return step().phase == Phase::answer || (step().phase == Phase::read && path_[after()].phase == Phase::answer);
}

std::vector<std::size_t> Session::blocks_left() const {
  std::vector<std::size_t> blocks;
  for (std::size_t at = path_.next_block(at_, expected()); path_[at].card != 0; at = path_.next_block(at, expected())) blocks.push_back(at);
  return blocks;
}

Time Session::planned() const { return std::chrono::minutes(deck::minutes_of(rules_.cut)); }

Time Session::planned_after() const {
  Time planned{0};
  for (const std::size_t block : blocks_left()) {
    const deck::Card& card = *cards_[path_[block].card - 1U];
    const Time minutes = std::chrono::minutes(card.minutes.value());
    planned += is_measure(card) ? minutes / 2 : minutes;  // half now, half at the end
  }
  return planned;
}

bool Session::is_short() const { return timing_.started() && !path_.is_over(at_) && timing_.elapsed() + planned_after() > planned(); }

Warning Session::warning() const {
  if (!timing_.started() || step().phase == Phase::close) return Warning::none;
  if (timing_.elapsed() >= planned()) return Warning::time_is_up;
  if (step().phase == Phase::talk && timing_.talk_left() == Time{0}) return Warning::talk_is_over;
  return is_short() ? Warning::talk_will_shrink : Warning::none;
}

std::optional<Time> Session::next_warning() const {
  if (!timing_.started() || step().phase == Phase::close) return std::nullopt;
  std::vector<Time> moments{timing_.at(planned())};
  // A millisecond more than fits.
  if (!path_.is_over(at_)) moments.push_back(timing_.at(planned() - planned_after()) + Time{1});
  if (const auto end = timing_.talk_ends()) moments.push_back(*end);
  moments.erase(std::remove_if(moments.begin(), moments.end(), [this](Time moment) { return moment <= timing_.now(); }), moments.end());
  if (moments.empty()) return std::nullopt;
  return *std::min_element(moments.begin(), moments.end());
}

void Session::warn(Effects& effects) {
  const Show show{Audience::facilitator};
  if (warning() != told_ && std::find(effects.begin(), effects.end(), Effect{show}) == effects.end()) effects.push_back(show);
  told_ = warning();
  const std::optional<Time> wake = next_warning();
  if (wake && wake != wake_) effects.push_back(WakeAt{*wake});
  wake_ = wake;
}

}  // namespace streep::session
