// The time of a talk and of the whole session. It only measures: nothing in a
// session moves on because time has passed.
#pragma once

#include <optional>

#include "game/deck/deck.h"
#include "game/session/ids.h"

namespace streep::session {

inline constexpr Time kReadingAndAnswering = std::chrono::seconds(60);  // of a card's minutes
inline constexpr Time kTalkLeast = std::chrono::seconds(30);
inline constexpr Time kMoreTime = std::chrono::seconds(60);

[[nodiscard]] Time talk_time_of(const deck::Card& card);

class Timing {
 public:
  void pass(Time now);  // a time before the one it knows is ignored
  [[nodiscard]] Time now() const { return now_; }

  void start();  // a second time changes nothing
  [[nodiscard]] bool started() const { return started_.has_value(); }
  [[nodiscard]] Time elapsed() const { return started_ ? now_ - *started_ : Time{0}; }
  [[nodiscard]] Time at(Time elapsed) const { return *started_ + elapsed; }  // once started

  void start_talk(Time length);
  void stop_talk();
  void lengthen_talk(Time by);
  [[nodiscard]] Time talk_length() const { return talk_length_; }  // 0: no talk is going on
  [[nodiscard]] Time talk_left() const;                            // never below 0
  [[nodiscard]] std::optional<Time> talk_ends() const;             // not while paused, nor when over

  void pause();  // the talk waits; the session does not
  void resume();

 private:
  Time now_{0};
  std::optional<Time> started_;
  Time talk_length_{0};
  Time talk_until_{0};
  std::optional<Time> paused_;
};

}  // namespace streep::session
