// Addresses as people type and copy them: game/client/link/address.h.
#include "game/client/link/address.h"

#include <doctest/doctest.h>

#include <string>

#include "game/base/limits.h"
#include "game/base/random.h"

using namespace streep;
using client::Address;
using client::address_from;
using client::authority_of;
using client::Scheme;
using client::text_of;

TEST_CASE("an address is a host and perhaps a port") {
  CHECK(address_from("192.168.1.20") == Address{"192.168.1.20", base::kPort});
  CHECK(address_from(" aula.school.nl:4748 ") == Address{"aula.school.nl", 4748});
  CHECK(address_from("localhost:65535") == Address{"localhost", 65535});
  CHECK(address_from("[fe80::1]:21105") == Address{"fe80::1", 21105});
}

TEST_CASE("an address as a browser has it says how, and where the page is") {
  CHECK(address_from("https://streep.example.nl/pad/") == Address{"streep.example.nl", 443, Scheme::https, "/pad"});
  CHECK(address_from("Https://streep.example.nl:8443/a/b") == Address{"streep.example.nl", 8443, Scheme::https, "/a/b"});
  CHECK(address_from("http://192.168.1.20:4747/") == Address{"192.168.1.20", 4747, Scheme::http});
  CHECK(address_from("streep.example.nl/pad") == Address{"streep.example.nl", base::kPort, Scheme::none, "/pad"});
  CHECK(address_from("http://[::1]/") == Address{"::1", 80, Scheme::http});
}

TEST_CASE("what a messenger puts behind an address is dropped") {
  CHECK(address_from("https://streep.example.nl/pad/?from=chat") == address_from("https://streep.example.nl/pad"));
}

TEST_CASE("what is no address is not taken for one") {
  for (const char* typed : {"",
                            " ",
                            ":4747",
                            "host:",
                            "host:0",
                            "host:65536",
                            "host:47x",
                            "host:-1",
                            "a b",
                            "host:1:2",
                            "é.nl",
                            "http://",
                            "https:///pad",
                            "ftp://host",
                            "http://https://host",
                            "user@host",
                            "https://me:secret@host",
                            "[::1",
                            "[]:1",
                            "[nl]",
                            "[1.2.3.4]",
                            "[::1]4747",
                            "::1",
                            "host/a b",
                            "host/\r\nX: y",
                            "host#KMPRTX",
                            "host/#KMPRTX.00ff",
                            "host\\pad",
                            "host/<script>"}) {
    CAPTURE(typed);
    CHECK_FALSE(address_from(typed));
  }
  CHECK_FALSE(address_from(std::string(base::kHostBytes + 1, 'a')));
  CHECK_FALSE(address_from("host/" + std::string(base::kLinkBytes, 'a')));
}

TEST_CASE("whatever is typed is no address, or one that is typed again, and nothing in it could end a line of a request") {
  constexpr std::string_view kPieces[] = {"https://", "http://", "a", "nl",   ".",  ":", "/",   "//", "#", "?", "[", "]",  "::1",
                                          "4747",     "0",       " ", "\r\n", "\t", "@", "%2e", "..", "é", "Z", "-", "\\", "65536"};
  base::Random random(16);
  for (int story = 0; story < 20'000; ++story) {
    std::string typed;
    for (auto left = random.below(9); left > 0; --left) typed += kPieces[random.below(std::size(kPieces))];
    CAPTURE(typed);
    const auto address = address_from(typed);
    if (!address) continue;
    CHECK(address_from(text_of(*address)) == address);
    CHECK(address->port > 0);
    CHECK((address->path + authority_of(*address, true)).find_first_of(" \r\n\t#?\\@") == std::string::npos);
  }
}

TEST_CASE("a request names the port where it is not the usual one, and IPv6 in brackets") {
  CHECK(authority_of({"streep.example.nl", 443}, true) == "streep.example.nl");
  CHECK(authority_of({"streep.example.nl", 443}, false) == "streep.example.nl:443");
  CHECK(authority_of({"::1", 80}, false) == "[::1]");
  CHECK(authority_of({"::1", 4747}, false) == "[::1]:4747");
}
