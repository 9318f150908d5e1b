// A line of the table: what was done, what was seen, and what is promised.
#pragma once

#include <doctest/doctest.h>

#include <cmath>
#include <cstdio>
#include <string>

#include "tools/siege/hall.h"

namespace streep::siege {

[[nodiscard]] inline std::string text_of(Milliseconds time) { return std::to_string(std::lround(time.count())) + " ms"; }

inline void row(const std::string& what, const std::string& seen, const std::string& promised, bool kept) {
  std::printf("%-58s %-44s %-24s%s\n", what.c_str(), seen.c_str(), promised.c_str(), kept ? "" : "NOT KEPT");
  static_cast<void>(std::fflush(stdout));
  CHECK(kept);
}

}  // namespace streep::siege
