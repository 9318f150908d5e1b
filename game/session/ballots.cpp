#include "game/session/ballots.h"

#include <cstddef>

namespace streep::session {

void wipe(BallotMemory memory) {
  // Writes through volatile may not be left out.
  volatile auto* bytes = reinterpret_cast<volatile unsigned char*>(memory.data());
  for (std::size_t i = 0; i < memory.size_bytes(); ++i) bytes[i] = 0;
}

JointVotes count(BallotMemory memory) {
  JointVotes votes{};
  for (const BallotSlot& slot : memory)
    if (slot.answered) ++votes[slot.before][slot.choice];
  return votes;
}

Votes now_of(const JointVotes& votes) {
  Votes now{};
  for (const Votes& row : votes)
    for (std::size_t choice = 0; choice < now.size(); ++choice) now[choice] = static_cast<std::uint16_t>(now[choice] + row[choice]);
  return now;
}

}  // namespace streep::session
