#include "game/base/date.h"

#include <doctest/doctest.h>

using namespace streep::base;
using namespace std::chrono_literals;

TEST_CASE("a day is written as it is read") {
  CHECK(text_of(2025y / 1 / 31) == "2025-01-31");
  CHECK(text_of(0y / 12 / 1) == "0000-12-01");
  CHECK(date_from("2025-01-31") == 2025y / 1 / 31);
  CHECK(date_from("2024-02-29") == 2024y / 2 / 29);
}

TEST_CASE("what is written otherwise, or is no day of the calendar, is no day") {
  for (const char* text : {"", "2025-1-31", "2025-01-31 ", "2025/01/31", "-025-01-31", "+025-01-31", "2025-01--1", "2025- 1-31",
                           "25-01-2031", "2025-00-01", "2025-13-01", "2025-01-00", "2025-02-29", "2025-01-3a"}) {
    CAPTURE(text);
    CHECK_FALSE(date_from(text));
  }
}
