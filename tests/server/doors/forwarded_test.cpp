// Whose request a proxy brings: server/doors/forwarded.h.
#include "server/doors/forwarded.h"

#include <doctest/doctest.h>

#include "game/base/limits.h"
#include "game/base/random.h"

using streep::server::TrustedProxies;

namespace {

TrustedProxies trusting(std::initializer_list<const char*> networks) {
  TrustedProxies proxies;
  for (const char* network : networks) REQUIRE(proxies.add(network));
  return proxies;
}

}  // namespace

TEST_CASE("a proxy is trusted by its address or by its network, in either version of IP") {
  const TrustedProxies proxies = trusting({"127.0.0.1", "10.1.0.0/16", "fd00::/8", "192.168.7.9/32"});
  for (const char* address : {"127.0.0.1", "::ffff:127.0.0.1", "10.1.255.255", "fd12::1", "192.168.7.9"})
    CHECK_MESSAGE(proxies.trusts(address), address);
  for (const char* address : {"127.0.0.2", "10.2.0.0", "fc00::1", "::1", "192.168.7.8", "", "proxy", "::10.1.0.1"})
    CHECK_MESSAGE(!proxies.trusts(address), address);
  CHECK_FALSE(TrustedProxies().trusts("127.0.0.1"));
}

TEST_CASE("what is no address and no network is not taken") {
  for (const char* network : {"", "proxy", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/8x", "10.0.0", "::/129", "/8",
                              "10.0.0.1:80", "[::1]", "10.0.0.0/8/8"})
    CHECK_MESSAGE(!TrustedProxies().add(network), network);
}

TEST_CASE("the phone is the last that is no proxy: what stands before it is its own word") {
  const TrustedProxies proxies = trusting({"10.0.0.0/24"});
  CHECK(proxies.phone_in("203.0.113.7") == "203.0.113.7");
  CHECK(proxies.phone_in("127.0.0.1, 192.168.1.20,203.0.113.7 ,\t10.0.0.2,10.0.0.1") == "203.0.113.7");
  CHECK(proxies.phone_in("203.0.113.7:51234") == "203.0.113.7");
  CHECK(proxies.phone_in("::ffff:203.0.113.7") == "203.0.113.7");
  CHECK(proxies.phone_in("1.1.1.1, [fd00::7]:51234") == "fd00::7");
  CHECK(proxies.phone_in("fe80::7%wlan0") == "fe80::7");
}

TEST_CASE("a public address of the newer IP stands for its household, which has more of them than anybody can count") {
  const TrustedProxies proxies;
  CHECK(proxies.phone_in("2001:db8:1:2:3:4:5:6") == "2001:db8:1:2::");
  CHECK(proxies.phone_in("[2001:db8:1:2::9]:80") == "2001:db8:1:2::");
  CHECK(proxies.phone_in("2001:db8:1:3::9") == "2001:db8:1:3::");
}

TEST_CASE("rubbish and nothing are nobody that is known, and proxies only are one of them") {
  const TrustedProxies proxies = trusting({"10.0.0.1"});
  for (const char* header : {"", ",", " ", "203.0.113.7,", "203.0.113.7,unknown", "203.0.113.7, 999.1.1.1", "[", "[]", "]", "[[::1]]", ":",
                             "::::", "%", "1:2:3", "203.0.113.7 203.0.113.8", "for=203.0.113.7"})
    CHECK_MESSAGE(!proxies.phone_in(header), header);
  for (const char* header : {"10.0.0.1", "10.0.0.1,10.0.0.1"}) CHECK_MESSAGE(proxies.phone_in(header) == "", header);
}

TEST_CASE("whatever a header has in it, the last element decides, and nothing breaks") {
  const TrustedProxies proxies = trusting({"10.0.0.1"});
  constexpr std::string_view kLetters = "0123456789abcdef.:,[]% \t/x";
  streep::base::Random random(streep::base::Seed{7});
  for (int tries = 0; tries < 2'000; ++tries) {
    std::string forged;
    while (forged.size() < 60) forged += kLetters[random.below(kLetters.size())];
    CHECK(proxies.phone_in(forged + ",203.0.113.7, 10.0.0.1") == "203.0.113.7");
    static_cast<void>(proxies.phone_in(forged));
  }
  std::string many;
  while (many.size() < streep::base::kWebHeaderBytes) many += "10.0.0.1,";
  CHECK(proxies.phone_in(many + "10.0.0.1") == "");
}
