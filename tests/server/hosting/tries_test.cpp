// How often a passphrase may be tried: server/hosting/tries.h.
#include "server/hosting/tries.h"

#include <doctest/doctest.h>

using namespace streep;
using namespace streep::server;

namespace {

constexpr Digest kSomebody{1}, kAnother{2};

}  // namespace

TEST_CASE("five wrong tries in a minute, and then one more for each that is a minute ago") {
  Tries tries;
  ServerTime now{};
  for (int i = 0; i < 5; ++i, now += std::chrono::seconds(10)) CHECK(tries.take(kSomebody, now));
  CHECK_FALSE(tries.take(kSomebody, now));
  now += std::chrono::seconds(10);
  CHECK(tries.take(kSomebody, now));
  CHECK_FALSE(tries.take(kSomebody, now));
}

TEST_CASE("what somebody tries is not held against another") {
  Tries tries;
  for (int i = 0; i < 100; ++i) static_cast<void>(tries.take(kSomebody, {}));
  CHECK(tries.take(kAnother, {}));
}

TEST_CASE("a right one counts for nothing") {
  Tries tries;
  for (int i = 0; i < 100; ++i) {
    CHECK(tries.take(kSomebody, {}));
    tries.give_back(kSomebody);
  }
  CHECK(tries.size() == 0);
}

TEST_CASE("after a minute nothing is known of anybody, and there is a most that is known") {
  Tries tries;
  for (std::size_t i = 0; i < base::kAddressesMost; ++i) {
    Digest who{};
    who[0] = static_cast<std::uint8_t>(i);
    who[1] = static_cast<std::uint8_t>(i >> 8U);
    CHECK(tries.take(who, {}));
  }
  Digest newcomer{};
  newcomer.fill(9);
  CHECK_FALSE(tries.take(newcomer, {}));
  CHECK(tries.take(newcomer, ServerTime{std::chrono::minutes(1)}));
  CHECK(tries.size() == 1);
}
