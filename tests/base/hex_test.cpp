#include "game/base/hex.h"

#include <doctest/doctest.h>

using namespace streep::base;
using namespace std::literals;

TEST_CASE("bytes are two digits each, and the digits are those bytes again") {
  const std::array<std::uint8_t, 4> bytes{0x00, 0x0f, 0xa5, 0xff};
  CHECK(hex_of(bytes) == "000fa5ff");
  CHECK(array_from_hex<4>("000fa5ff") == bytes);
  CHECK(hex_of("\x00\x7f\x80\xff"sv) == "007f80ff");
  CHECK(bytes_from_hex("007f80ff") == "\x00\x7f\x80\xff"s);
  CHECK(hex_of(""sv).empty());
  CHECK(bytes_from_hex("") == ""s);
}

TEST_CASE("what is not the digits of as many bytes is none") {
  for (const std::string_view hex : {"0", "000", "0g", "0 ", " 0", "0A", "0x", "\xff\xff"}) {
    CAPTURE(hex);
    CHECK_FALSE(bytes_from_hex(hex));
    CHECK_FALSE(array_from_hex<1>(hex));
  }
  CHECK_FALSE(array_from_hex<1>(""));
  CHECK_FALSE(array_from_hex<1>("0000"));
}
