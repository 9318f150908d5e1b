// The addresses that this machine has: game/invitation/posix/interfaces.h.
#include "game/invitation/posix/interfaces.h"

#include <doctest/doctest.h>

using namespace streep;

TEST_CASE("this machine itself is not told as an address for others") {
  for (const invitation::OwnAddress& own : invitation::own_addresses()) CHECK_FALSE(own.address.starts_with("127."));
}
