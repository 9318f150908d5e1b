// What a story of the simulator is made of: a seed, and how much of everything
// there is in it. The same plan is the same story on every machine.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include "game/base/random.h"

namespace streep::test {

using Span = std::chrono::milliseconds;

struct Plan {
  base::Seed seed = 0;
  int people = 1;      // with a phone each
  int cards = 1;       // of four
  double loss = 0;     // of the datagrams, each way; what is lost is sent again and comes late
  Span delay{};        // one way, at most as much again on top
  double cuts = 0;     // of a connection, per connection and minute
  double repeats = 0;  // of the answers: sent once more, later
  int crashes = 0;     // of the server
  int full_disks = 0;  // times that the store fails for a while
  double haste = 0;    // of what the facilitator does: anything else than "next"
  bool operator==(const Plan&) const = default;
};

// From one person in the best of networks to two hundred in the worst.
[[nodiscard]] Plan plan_of(base::Seed seed);

// The options with which tools/simulate tells this story again.
[[nodiscard]] std::string options_of(const Plan& plan);

}  // namespace streep::test
