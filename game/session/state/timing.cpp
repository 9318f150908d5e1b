#include "game/session/state/timing.h"

#include <algorithm>

namespace streep::session {

Duration talk_time_of(const deck::Card& card) {
  return std::max(kTalkLeast, Duration(std::chrono::minutes(card.minutes.value())) - kReadingAndAnswering);
}

void Timing::pass(RoomTime now) { now_ = std::max(now_, now); }

void Timing::start() {
  if (!started_) started_ = now_;
}

void Timing::start_talk(Duration length) {
  talk_length_ = length;
  talk_until_ = paused_.value_or(now_) + length;
}

void Timing::stop_talk() { talk_length_ = Duration{0}; }

void Timing::lengthen_talk(Duration by) {
  const Duration left = talk_left();
  talk_length_ += by;
  talk_until_ = paused_.value_or(now_) + left + by;
}

Duration Timing::talk_left() const {
  if (talk_length_ == Duration{0}) return Duration{0};
  return std::max(Duration{0}, talk_until_ - paused_.value_or(now_));
}

std::optional<RoomTime> Timing::talk_ends() const {
  if (paused_ || talk_left() == Duration{0}) return std::nullopt;
  return talk_until_;
}

void Timing::go_on(std::optional<Duration> elapsed, Duration talk_length, Duration talk_left) {
  if (elapsed) started_ = now_ - *elapsed;
  talk_length_ = talk_length;
  talk_until_ = now_ + talk_left;
}

void Timing::pause() { paused_ = now_; }

void Timing::resume() {
  if (paused_) talk_until_ += now_ - *paused_;
  paused_.reset();
}

}  // namespace streep::session
