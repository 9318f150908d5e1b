// The time of a talk and of the whole session. It only measures: nothing in a
// session moves on because time has passed.
#pragma once

#include <optional>

#include "game/deck/deck.h"
#include "game/session/ids.h"

namespace streep::session {

inline constexpr Duration kReadingAndAnswering = std::chrono::seconds(60);  // of a card's minutes
inline constexpr Duration kTalkLeast = std::chrono::seconds(30);
inline constexpr Duration kMoreTime = std::chrono::seconds(60);

[[nodiscard]] Duration talk_time_of(const deck::Card& card);

class Timing {
 public:
  void pass(RoomTime now);  // a time before the one it knows is ignored
  [[nodiscard]] RoomTime now() const { return now_; }

  void start();  // a second time changes nothing
  [[nodiscard]] bool started() const { return started_.has_value(); }
  [[nodiscard]] Duration elapsed() const { return started_ ? now_ - *started_ : Duration{0}; }
  [[nodiscard]] RoomTime at(Duration elapsed) const { return *started_ + elapsed; }  // once started

  void start_talk(Duration length);
  void stop_talk();
  void lengthen_talk(Duration by);
  [[nodiscard]] Duration talk_length() const { return talk_length_; }  // 0: no talk is going on
  [[nodiscard]] Duration talk_left() const;                            // never below 0
  [[nodiscard]] std::optional<RoomTime> talk_ends() const;             // not while paused, nor when over

  // After a crash, at the zero of a new clock.
  void go_on(std::optional<Duration> elapsed, Duration talk_length, Duration talk_left);

  void pause();  // the talk waits; the session does not
  void resume();

 private:
  RoomTime now_{};
  std::optional<RoomTime> started_;
  Duration talk_length_{0};
  RoomTime talk_until_{};
  std::optional<RoomTime> paused_;
};

}  // namespace streep::session
