#include "server/doors/web_rules.h"

#include <doctest/doctest.h>

using namespace std::string_literals;
using streep::server::Asked;
using streep::server::host_is_ours;
using streep::server::is_this_machine;
using streep::server::may_open_socket;
using streep::server::origin_is_ours;
using streep::server::Place;

namespace {

const Place kAtHome{.host_name = "aula.school.nl"};
const Place kOutside{.host_name = "aula.school.nl", .outside = {{.origin = "https://school.nl", .path = "/streep/"}}};
constexpr const char* kOrigin = "https://school.nl";

}  // namespace

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

TEST_CASE("through a proxy a page of the public address opens a socket, whatever a trusted one made of Host") {
  for (const char* host : {"school.nl", "School.NL:443", "school.nl:8080", "127.0.0.1:4747", "localhost"})
    CHECK_MESSAGE(may_open_socket({host, kOrigin}, kOutside), host);
  for (const char* host : {"", "streep_backend", "10.0.0.7:4747", "a b"}) {
    CHECK_MESSAGE(may_open_socket({host, kOrigin, true}, kOutside), host);
    CHECK_MESSAGE(!may_open_socket({host, kOrigin, false}, kOutside), host);
  }
  for (const char* origin : {"https://school.nl:443", "HTTPS://SCHOOL.NL"})
    CHECK_MESSAGE(may_open_socket({"school.nl", origin}, kOutside), origin);
}

TEST_CASE("no page of another address opens a socket where there is a public one, a trusted proxy or not") {
  for (const bool by_proxy : {false, true})
    for (const char* host : {"school.nl", "evil.example", "192.168.1.20:4747", "aula.school.nl"})
      for (const std::string& origin : {""s, "null"s, "https://evil.example"s, "https://school.nl.evil.example"s, "https://school.nl:444"s,
                                        "http://school.nl"s, "http://school.nl:443"s, "https://"s + host + ":1"s,
                                        "http://192.168.1.20:4747"s, "http://aula.school.nl"s, "https://school.nl/"s})
        CHECK_MESSAGE(!may_open_socket({host, origin, by_proxy}, kOutside), host << " " << origin);
}

TEST_CASE("beside the public address only this machine itself may be named, and not through a proxy") {
  CHECK(may_open_socket({"127.0.0.1:4747", "http://127.0.0.1:4747"}, kOutside));
  CHECK(may_open_socket({"[::1]:4747", "http://[::1]:4747"}, kOutside));
  CHECK_FALSE(may_open_socket({"127.0.0.1:4747", "http://127.0.0.1:4747", true}, kOutside));
  CHECK_FALSE(may_open_socket({"127.0.0.1:4747", "http://localhost:4747"}, kOutside));
}

TEST_CASE("the operator hears in what an Origin differs, and nothing of what it says") {
  const auto difference = [](const char* origin, const Place& place) {
    return streep::server::difference({.host = "aula.school.nl", .origin = origin}, place);
  };
  CHECK(difference("https://aula.school.nl", kAtHome) == "https, where http is expected");
  CHECK(difference("http://school.nl", kOutside) == "http, where https is expected");
  CHECK(difference("https://evil.example", kOutside) == "another name");
  CHECK(difference("https://school.nl:8443", kOutside) == "another port");
  for (const char* origin : {"", "null", "moz-extension://x"}) CHECK(difference(origin, kOutside) == "no page of the web");
}

TEST_CASE("the page may open sockets at the public address, or where it was loaded") {
  CHECK(streep::server::socket_origin({"streep_backend", "", true}, kOutside) == "wss://school.nl");
  CHECK(streep::server::socket_origin({"192.168.1.20:4747", ""}, kAtHome) == "ws://192.168.1.20:4747");
  CHECK(streep::server::socket_origin({"evil.example", ""}, kAtHome).empty());
}

TEST_CASE("a connection from a loop-back address, or to the address that it came from, began on this machine") {
  CHECK(is_this_machine("127.0.0.1", "127.0.0.1"));
  CHECK(is_this_machine("127.3.2.1", "127.0.0.1"));
  CHECK(is_this_machine("192.168.1.20", "192.168.1.20"));
  CHECK_FALSE(is_this_machine("192.168.1.21", "192.168.1.20"));
  CHECK_FALSE(is_this_machine("12.7.0.1", "192.168.1.20"));
}
