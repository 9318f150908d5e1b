#include "game/session/timing.h"

#include <algorithm>

namespace streep::session {

Time talk_time_of(const deck::Card& card) {
  return std::max(kTalkLeast, Time(std::chrono::minutes(card.minutes.value())) - kReadingAndAnswering);
}

void Timing::pass(Time now) { now_ = std::max(now_, now); }

void Timing::start() {
  if (!started_) started_ = now_;
}

void Timing::start_talk(Time length) {
  talk_length_ = length;
  talk_until_ = paused_.value_or(now_) + length;
}

void Timing::stop_talk() { talk_length_ = Time{0}; }

void Timing::lengthen_talk(Time by) {
  const Time left = talk_left();
  talk_length_ += by;
  talk_until_ = paused_.value_or(now_) + left + by;
}

Time Timing::talk_left() const {
  if (talk_length_ == Time{0}) return Time{0};
  return std::max(Time{0}, talk_until_ - paused_.value_or(now_));
}

std::optional<Time> Timing::talk_ends() const {
  if (paused_ || talk_left() == Time{0}) return std::nullopt;
  return talk_until_;
}

void Timing::pause() { paused_ = now_; }

void Timing::resume() {
  if (paused_) talk_until_ += now_ - *paused_;
  paused_.reset();
}

}  // namespace streep::session
