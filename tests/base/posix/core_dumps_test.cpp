#include "game/base/posix/core_dumps.h"

#include <doctest/doctest.h>
#include <sys/prctl.h>
#include <sys/resource.h>

TEST_CASE("a program that forbids core dumps leaves none, whatever its machine does with them") {
  streep::base::forbid_core_dumps();
  rlimit limit{};
  REQUIRE(getrlimit(RLIMIT_CORE, &limit) == 0);
  CHECK(limit.rlim_max == 0);
  CHECK(prctl(PR_GET_DUMPABLE) == 0);
}
