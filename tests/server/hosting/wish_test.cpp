// What a request to open a room says: server/hosting/wish.h.
#include "server/hosting/wish.h"

#include <doctest/doctest.h>

using namespace streep;
using namespace streep::server;

TEST_CASE("a wish is read, in any order and with less") {
  const Wish whole{.deck = "studenten", .cut = deck::Cut::minutes_60, .language = deck::Language::en, .seats = 120};
  CHECK(read_wish("deck=studenten&cut=60&language=en&seats=120") == whole);
  CHECK(read_wish("seats=120&language=en&cut=60&deck=studenten") == whole);
  CHECK(read_wish("") == Wish{});
  CHECK(read_wish("cut=90")->cut == deck::Cut::minutes_90);
}

TEST_CASE("a wish that is not exactly one is none") {
  for (const char* text : {"deck=",
                           "deck",
                           "deck=../../etc/passwd",
                           "deck=a%62",
                           "deck=a+b",
                           "deck=A",
                           "cut=50",
                           "cut=045",
                           "language=fr",
                           "language=",
                           "seats=0",
                           "seats=-1",
                           "seats=10001",
                           "seats=99999999999999",
                           "seats=12x",
                           "seats= 12",
                           "cut=45&cut=45",
                           "frog=1",
                           "=",
                           "&",
                           "&&",
                           "a=b=c",
                           "deck=a&&cut=45"}) {
    INFO(text);
    CHECK_FALSE(read_wish(text));
  }
}

TEST_CASE("a passphrase comes in base64url, with or without padding") {
  CHECK(read_passphrase("Bearer ZWVuIGdvZWRlIHdhY2h0emlu") == "een goede wachtzin");
  CHECK(read_passphrase("Bearer ZWVuIGdvZWRlIHdhY2h0emluLg") == "een goede wachtzin.");
  CHECK(read_passphrase("Bearer ZWVuIGdvZWRlIHdhY2h0emluLg==") == "een goede wachtzin.");
}

TEST_CASE("what is no passphrase is none") {
  for (const char* text : {"", "Bearer", "Bearer ", "Basic ZWVuIGdvZWRlIHdhY2h0emlu", "Bearer een goede wachtzin", "Bearer a2xlaW4",
                           "Bearer ZWVuIGdvZWRlIHdhY2h0emlu ", "Bearer ZWVuCmdvZWRlIHdhY2h0emlu", "Bearer /+8v7w/+8v7w/+8v7w"}) {
    INFO(text);
    CHECK_FALSE(read_passphrase(text));
  }
  CHECK_FALSE(read_passphrase("Bearer " + std::string(8'000, 'Z')));
}

TEST_CASE("a proof is known by its seal, among other cookies, and no other server's is") {
  start_secrets();
  const Digest seal{1, 2, 3}, other{4};
  const std::string proof = make_proof(seal);
  const auto number = read_proof("streep-host=" + proof, seal);
  REQUIRE(number);
  CHECK(read_proof("a=b; streep-host=" + proof + "; c=d", seal) == number);
  CHECK(read_proof("streep-host=" + make_proof(seal), seal) != number);
  CHECK_FALSE(read_proof("streep-host=" + proof, other));
  CHECK_FALSE(read_proof("streep-host=" + proof + "0", seal));
  CHECK_FALSE(read_proof("streep-host=" + proof.substr(1), seal));
  CHECK_FALSE(read_proof("streep-hosts=" + proof, seal));
  for (const char* text : {"", ";", "streep-host", "streep-host=", "=;=;=", "; ; ;"}) CHECK_FALSE(read_proof(text, seal));
}
