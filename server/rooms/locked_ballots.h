// The memory that the answers of one room lie in: locked in RAM, between guard
// pages, left out of core dumps, wiped at the end. It reads no answer.
#pragma once

#include <cstddef>

#include "game/session/ballots.h"

namespace streep::server {

class LockedBallots {
 public:
  explicit LockedBallots(std::size_t seats);  // throws std::bad_alloc
  ~LockedBallots();
  LockedBallots(const LockedBallots&) = delete;
  LockedBallots& operator=(const LockedBallots&) = delete;

  [[nodiscard]] session::BallotMemory memory() const { return {slots_, seats_}; }
  // False where this machine does not let a program keep memory out of swap.
  [[nodiscard]] bool locked() const { return locked_; }

 private:
  session::BallotSlot* slots_;
  std::size_t seats_;
  bool locked_;
};

}  // namespace streep::server
