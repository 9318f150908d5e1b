#include "tests/server/simulator/plan.h"

#include <sstream>

namespace streep::test {

Plan plan_of(base::Seed seed) {
  base::Random random(seed);
  const auto at_random = [&](int from, int to) {
    const int numbers = to - from + 1;
    return from + static_cast<int>(random.below(static_cast<std::uint64_t>(numbers)));
  };
  Plan plan{.seed = seed};
  // Most stories are small: those are quick, and say more when they fail.
  const int size = at_random(0, 99);
  plan.people = size < 70 ? at_random(1, 12) : size < 99 ? at_random(13, 40) : at_random(41, 200);
  plan.cards = at_random(1, 4);
  plan.loss = at_random(0, 2) == 0 ? 0 : at_random(1, 30) / 100.0;
  plan.delay = Span(at_random(0, 2) == 0 ? 1 : at_random(5, 200));
  plan.cuts = at_random(0, 2) == 0 ? 0 : at_random(1, 20) / 10.0;
  plan.repeats = at_random(0, 1) == 0 ? 0 : at_random(1, 50) / 100.0;
  plan.crashes = at_random(0, 1) == 0 ? 0 : at_random(1, 3);
  plan.full_disks = at_random(0, 3) == 0 ? at_random(1, 2) : 0;
  plan.haste = at_random(0, 1) == 0 ? 0 : at_random(5, 40) / 100.0;
  return plan;
}

std::string options_of(const Plan& plan) {
  std::ostringstream text;
  text << "--seed " << plan.seed << " --people " << plan.people << " --cards " << plan.cards << " --loss " << plan.loss << " --delay "
       << plan.delay.count() << " --cuts " << plan.cuts << " --repeats " << plan.repeats << " --crashes " << plan.crashes
       << " --full-disks " << plan.full_disks << " --haste " << plan.haste;
  return text.str();
}

}  // namespace streep::test
