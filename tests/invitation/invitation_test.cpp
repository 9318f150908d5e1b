// The address that a phone opens, and its squares: game/invitation/invitation.h.
#include "game/invitation/invitation.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace streep;
using invitation::Doorstep;

namespace {

const Doorstep kPlain{.host = "192.168.1.20", .port = 4747};
const Doorstep kSecure{.host = "aula.school.nl", .port = 4747, .secure = true};
const Doorstep kHosted{.host = "school.nl", .port = 443, .secure = true, .path = "/streep/", .hosted = true};
const wire::RoomCode kCode = *wire::RoomCode::from("KMPRTX");
const wire::Key kKey{0x00, 0x11, 0x22, 0x33, 0x44, 0x55, 0x66, 0x77, 0x88, 0x99, 0xaa, 0xbb, 0xcc, 0xdd, 0xee, 0xff};

// With a | where its colours begin and end.
std::string drawn(std::string text) {
  for (const std::string_view colours : {"\x1b[38;5;16m\x1b[48;5;231m", "\x1b[0m"})
    for (std::size_t at = text.find(colours); at != text.npos; at = text.find(colours)) text.replace(at, colours.size(), "|");
  return text;
}

}  // namespace

TEST_CASE("an address to type is the host and the port, and https where there is a certificate") {
  CHECK(invitation::typed_address(kPlain) == "192.168.1.20:4747");
  CHECK(invitation::typed_address(kSecure) == "https://aula.school.nl:4747");
  CHECK(invitation::typed_address(kHosted) == "https://school.nl/streep");
  CHECK(invitation::typed_address({.host = "10.0.0.7", .port = 80}) == "10.0.0.7:80");
}

TEST_CASE("an invitation brings the code after the #, where no server sees it") {
  CHECK(invitation::invitation_for(kPlain, kCode, {1, 0xff}) == "http://192.168.1.20:4747/#KMPRTX.01ff000000000000");
  CHECK(invitation::invitation_for(kSecure, kCode, {1, 0xff}) == "https://aula.school.nl:4747/#KMPRTX.01ff000000000000");
  CHECK(invitation::invitation_for(kHosted, kCode, {1, 0xff}) == "https://school.nl/streep/#KMPRTX.01ff000000000000");
}

TEST_CASE("a facilitator is told the ways in, with the squares row by row") {
  const wire::Secret secret{1, 0xff};
  const wire::Entrance all = invitation::entrance_for(kPlain, kCode, secret, kKey);
  CHECK(all.address.view() == invitation::typed_address(kPlain));
  CHECK(all.invitation.view() == invitation::invitation_for(kPlain, kCode, secret));
  const auto same_as = [](const wire::SquareRows& rows, const std::string& link) {
    const base::Squares squares = invitation::squares_of(link);
    std::string drawn;
    for (int y = 0; y < squares.size(); ++y, drawn += '\n')
      for (int x = 0; x < squares.size(); ++x) drawn += squares.dark(x, y) ? '1' : '0';
    return drawn == rows.str() + '\n';
  };
  CHECK(same_as(all.squares, invitation::invitation_for(kPlain, kCode, secret)));
  CHECK(same_as(all.own_device, invitation::remote_for(kPlain, kCode, kKey)));
}

TEST_CASE("the squares of the longest name on a network fit into the message") {
  const wire::Entrance all =
      invitation::entrance_for({.host = std::string(base::kHostBytes, 'a'), .port = 65535, .secure = true}, kCode, {1}, kKey);
  for (const wire::SquareRows& rows : {all.squares, all.own_device}) CHECK(!rows.empty());
  for (const wire::Link& link : {all.address, all.invitation}) CHECK(!link.empty());
}

TEST_CASE("a screen is told the same ways in, and no key of a facilitator") {
  wire::Entrance expected = invitation::entrance_for(kHosted, kCode, {1}, kKey);
  expected.own_device = {};
  CHECK(invitation::entrance_for(kHosted, kCode, {1}, std::nullopt) == expected);
}

TEST_CASE("another screen goes to the port of native clients, and to the address of the page where they have no other way") {
  const std::string key = "/#KMPRTX.00112233445566778899aabbccddeeff";
  CHECK(invitation::screen_for(kSecure, kCode, kKey) == "aula.school.nl:4747" + key);
  CHECK(invitation::screen_for(kHosted, kCode, kKey) == "https://school.nl/streep" + key);
}

TEST_CASE("the facilitator's own brings the key too") {
  CHECK(invitation::remote_for(kPlain, kCode, kKey) == "http://192.168.1.20:4747/#KMPRTX.00112233445566778899aabbccddeeff");
}

TEST_CASE("an invitation takes the fewest squares that hold it") {
  CHECK(invitation::squares_of("http://192.168.1.20:4747/#KMPRTX").size() == 25);
  CHECK(invitation::squares_of("http://192.168.100.200:4747/#KMPRTX").size() == 29);
  CHECK(invitation::squares_of(invitation::remote_for(kPlain, kCode, kKey)).size() == 33);
}

TEST_CASE("nothing, and a text that is too long, have no squares") {
  CHECK(invitation::squares_of("").size() == 0);
  CHECK(invitation::squares_of(std::string(3000, 'a')).size() == 0);
}

TEST_CASE("outside the squares all is light") {
  const base::Squares squares = invitation::squares_of("STREEP");
  CHECK(squares.dark(0, 0));
  for (const int outside : {-1, squares.size()}) {
    CHECK_FALSE(squares.dark(outside, 0));
    CHECK_FALSE(squares.dark(0, outside));
  }
}

// Point a phone at this page: it reads STREEP.
TEST_CASE("a terminal draws two squares a character, with the quiet zone and colours of its own") {
  CHECK("\n" + drawn(invitation::terminal_text(invitation::squares_of("STREEP"))) == R"(
|                             |
|                             |
|    █▀▀▀▀▀█ ▀ █▀█ █▀▀▀▀▀█    |
|    █ ███ █ ▀  █  █ ███ █    |
|    █ ▀▀▀ █ ▀█▀▀▄ █ ▀▀▀ █    |
|    ▀▀▀▀▀▀▀ █▄▀▄▀ ▀▀▀▀▀▀▀    |
|     ▄ ▄▄█▀  ██▄▀ ▀▄█ ▀▄█    |
|      ▀▄▄▄▀▄  ▀██▄██ ▀▀ ▀    |
|      ▀▀▀ ▀▀█▀▀ ▄▀█▀▀ ▀█▀    |
|    █▀▀▀▀▀█ ▄▄▀▀ █▀ ▀  █     |
|    █ ███ █  ▄▀▀▀ ▀ ▀ ▄      |
|    █ ▀▀▀ █  █▀█▀▀▄▀▀▄ ▀█    |
|    ▀▀▀▀▀▀▀  ▀  ▀▀ ▀  ▀      |
|                             |
|                             |
)");
}
