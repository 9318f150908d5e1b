// A whole story: the real rooms and sessions, the real clients, a network and a
// disk that fail, and a reckoning beside it of what must have been counted.
// Everything in it follows from its plan.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "tests/server/simulator/plan.h"

namespace streep::test {

struct Report {
  std::vector<std::string> complaints;  // empty: every promise was kept
  std::uint64_t trace = 0;              // of all that was said: the same for one plan on every machine
  int figures = 0;                      // that were compared
  bool ended = false;                   // the session came to its close
};

// What the reckoning must find out: a fault of the server that is put in on purpose.
enum class Fault : std::uint8_t { none, forgets_an_answer, changes_an_answer };

[[nodiscard]] Report simulate(const Plan& plan, Fault fault = Fault::none);

// The smallest plan near it that still has a complaint.
[[nodiscard]] Plan shrink(Plan plan, Fault fault = Fault::none);

}  // namespace streep::test
