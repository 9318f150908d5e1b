// The answers of one open round. They lie in one block of memory that belongs
// to somebody else (the server locks it in RAM) and that is all zeros whenever
// no round is open. It knows no thresholds.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "game/session/act.h"
#include "game/session/ids.h"

namespace streep::session {

// One seat's answer. All zeros: not in the cohort.
struct BallotSlot {
  deck::Choice choice;
  deck::Choice before;
  bool in_cohort;
};

// Room for every seat: index by SeatId. At least as long as Rules::seats.
using BallotMemory = std::span<BallotSlot>;

// Votes by choice, pass first.
using Votes = std::array<std::uint16_t, base::kChoicesMost>;
// Votes by the answer before, forgotten last, and the answer now.
using JointVotes = std::array<Votes, base::kChoicesMost + 1>;

// Zeros that the compiler may not leave out.
void wipe(BallotMemory memory);

// Puts a seat in the cohort. Until a ballot of it comes it has answered
// nothing: pass now, and forgotten before.
void admit(BallotSlot& slot);

[[nodiscard]] JointVotes count(BallotMemory memory);  // of the seats in the cohort
[[nodiscard]] Votes now_of(const JointVotes& votes);  // without the answers before

}  // namespace streep::session
