#include "server/doors/share.h"

#include <doctest/doctest.h>

using streep::server::Share;

TEST_CASE("a device takes no more than its share, and what it gives back it may take again") {
  Share share(2);
  CHECK(share.take("192.168.1.20"));
  CHECK(share.take("192.168.1.20"));
  CHECK_FALSE(share.take("192.168.1.20"));
  CHECK(share.take("192.168.1.21"));
  share.give_back("192.168.1.20");
  CHECK(share.take("192.168.1.20"));
}

TEST_CASE("this machine, a proxy on it and a public address have no share: many people may come from there") {
  Share share(1);
  for (const char* address : {"127.0.0.1", "203.0.113.7"}) {
    CHECK(share.take(address));
    CHECK(share.take(address));
  }
}
