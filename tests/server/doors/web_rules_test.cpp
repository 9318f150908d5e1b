#include "server/doors/web_rules.h"

#include <doctest/doctest.h>

using streep::server::host_is_ours;
using streep::server::is_this_machine;
using streep::server::origin_is_ours;

TEST_CASE("a phone may name this machine by an address, as localhost, or by the operator's name") {
  for (const char* host : {"192.168.1.20:4747", "192.168.1.20", "localhost:4747", "LOCALHOST", "[fe80::1]:4747", "streep.school.nl:4747"})
    CHECK(host_is_ours(host, "streep.school.nl"));
}

TEST_CASE("a name that somebody else pointed at this machine is not ours") {
  for (const char* host : {"", ":4747", "evil.example", "192.168.1.20.evil.example:4747", "[", "[]", "localhost.evil.example", "999.1.1.1",
                           "192.168.1.20:1; script-src *"})
    CHECK_FALSE(host_is_ours(host, ""));
  CHECK_FALSE(host_is_ours("streep.school.nl", ""));
}

TEST_CASE("an address with anything about it that is no port is no address") {
  for (const char* host : {"[127.0.0.1", "[127.0.0.1]", "[fe80::1", "fe80::1", "[fe80::1]4747", "[fe80::1]:evil.example", "[[fe80::1]]",
                           "127.0.0.1:evil.example", "127.0.0.1:4747:80", "127.0.0.1:", "127.0.0.1:-1", "127.0.0.1:123456", "localhost]",
                           "localhost:4747.evil.example", "127.0.0.1]:80"})
    CHECK_FALSE(host_is_ours(host, "streep.school.nl"));
  CHECK_FALSE(host_is_ours("streep.school.nl:evil.example", "streep.school.nl"));
  CHECK(host_is_ours("[::1]", ""));
  CHECK(host_is_ours("[::ffff:192.168.1.20]:80", ""));
}

TEST_CASE("a socket is opened only by a page from this very host and scheme") {
  CHECK(origin_is_ours("http://192.168.1.20:4747", "192.168.1.20:4747", false));
  CHECK(origin_is_ours("https://Streep.school.nl", "streep.school.nl", true));
  for (const char* origin : {"", "null", "https://192.168.1.20:4747", "http://192.168.1.20:4748", "http://192.168.1.20:4747.evil.example",
                             "http://evil.example"})
    CHECK_FALSE(origin_is_ours(origin, "192.168.1.20:4747", false));
}

TEST_CASE("a connection from a loop-back address, or to the address that it came from, began on this machine") {
  CHECK(is_this_machine("127.0.0.1", "127.0.0.1"));
  CHECK(is_this_machine("127.3.2.1", "127.0.0.1"));
  CHECK(is_this_machine("192.168.1.20", "192.168.1.20"));
  CHECK_FALSE(is_this_machine("192.168.1.21", "192.168.1.20"));
  CHECK_FALSE(is_this_machine("12.7.0.1", "192.168.1.20"));
}
