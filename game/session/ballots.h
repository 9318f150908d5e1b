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

// One seat's answer. All zeros: there is none.
struct BallotSlot {
  deck::Choice choice;
  deck::Choice before;
  bool answered;
};

// Room for every seat: index by SeatId. At least as long as Rules::seats.
using BallotMemory = std::span<BallotSlot>;

// Votes by choice, pass first.
using Votes = std::array<std::uint16_t, base::kChoicesMost>;
// Votes by the answer before, forgotten last, and the answer now.
using JointVotes = std::array<Votes, base::kChoicesMost + 1>;

// Zeros that the compiler may not leave out.
void wipe(BallotMemory memory);

// Of the seats that answered: who sent nothing is in no count, as what nobody
// answered hides nobody (rule 2).
[[nodiscard]] JointVotes count(BallotMemory memory);
[[nodiscard]] Votes now_of(const JointVotes& votes);  // without the answers before

}  // namespace streep::session
