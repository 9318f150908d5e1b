// Whole stories over a bad network, with crashes and full disks: tools/simulate tells more of them.
#include "tests/server/simulator/simulator.h"

#include <doctest/doctest.h>

using namespace streep::test;

namespace {

constexpr streep::base::Seed kStories = 2'000;

}  // namespace

TEST_CASE("in two thousand stories every answer counts once") {
  int figures = 0;
  for (streep::base::Seed seed = 1; seed <= kStories; ++seed) {
    const Plan plan = plan_of(seed);
    const Report report = simulate(plan);
    figures += report.figures;
    if (report.complaints.empty()) continue;
    FAIL(report.complaints.front() << "\nto see it again: tools/simulate " << options_of(shrink(plan)));
  }
  CHECK(figures > static_cast<int>(kStories));
}

TEST_CASE("a crash right after a step that did not wait for the one before it is judged by what was written last") {
  // 20708: the room is where the step was written; 88583: where the step before it was.
  for (const streep::base::Seed seed : {20708U, 88583U}) CHECK(simulate(plan_of(seed)).complaints.empty());
}

TEST_CASE("the same plan is the same story") {
  for (streep::base::Seed seed = 1; seed <= 20; ++seed) CHECK(simulate(plan_of(seed)).trace == simulate(plan_of(seed)).trace);
}

TEST_CASE("an answer that is lost or changed is found, and the story becomes small") {
  for (const Fault fault : {Fault::forgets_an_answer, Fault::changes_an_answer}) {
    // A story that goes wrong with its crashes and without.
    const auto goes_wrong = [fault](const Plan& plan) { return !simulate(plan, fault).complaints.empty(); };
    const auto without_crashes = [](Plan plan) {
      plan.crashes = 0;
      return plan;
    };
    streep::base::Seed seed = 1;
    while (!goes_wrong(plan_of(seed)) || !goes_wrong(without_crashes(plan_of(seed)))) REQUIRE(++seed < 40);
    const Plan small = shrink(plan_of(seed), fault);
    CHECK_FALSE(simulate(small, fault).complaints.empty());
    CHECK(small.people <= plan_of(seed).people);
    CHECK(small.crashes == 0);
  }
}
