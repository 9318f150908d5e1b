#include "game/base/utf8.h"

#include <doctest/doctest.h>

#include <array>
#include <vector>

using namespace streep::base;
using namespace std::literals;

namespace {

// Each breaks off, is longer than it need be, or is no character.
constexpr std::array kNotUtf8{"\x80"sv,
                              "\xbf\xbf\xbf\xbf\xbf"sv,  // nothing that they continue
                              "\xc3"sv,
                              "\xe2\x82"sv,
                              "\xf0\x9f\x98"sv,
                              "\xc3x"sv,
                              "\xe2\x82x"sv,  // broken off
                              "\xc0\xaf"sv,
                              "\xc1\xbf"sv,
                              "\xe0\x9f\xbf"sv,
                              "\xf0\x8f\xbf\xbf"sv,  // too long
                              "\xed\xa0\x80"sv,
                              "\xed\xbf\xbf"sv,  // surrogates
                              "\xf4\x90\x80\x80"sv,
                              "\xf7\xbf\xbf\xbf"sv,
                              "\xf8\x88\x80\x80\x80"sv,
                              "\xfe"sv,
                              "\xff"sv};  // above U+10FFFF

std::vector<std::size_t> steps_forth(std::string_view text) {
  std::vector<std::size_t> steps{0};
  while (steps.back() < text.size()) steps.push_back(next_character(text, steps.back()));
  return steps;
}

std::vector<std::size_t> steps_back(std::string_view text) {
  std::vector<std::size_t> steps{text.size()};
  while (steps.back() > 0) steps.push_back(previous_character(text, steps.back()));
  return {steps.rbegin(), steps.rend()};
}

}  // namespace

TEST_CASE("a step is a character, forth and back") {
  const std::string_view text = "aé€😀\n";
  const std::vector<std::size_t> starts{0, 1, 3, 6, 10, 11};
  CHECK(steps_forth(text) == starts);
  CHECK(steps_back(text) == starts);
  CHECK(characters_in(text) == 5);
}

TEST_CASE("no step leads out of a text") {
  CHECK(next_character("é", 2) == 2);
  CHECK(next_character("é", 9) == 2);
  CHECK(previous_character("é", 0) == 0);
  CHECK(previous_character("é", 9) == 0);
  CHECK(next_character("", 0) == 0);
}

TEST_CASE("what is not UTF-8 has steps too, of no more bytes than a character has") {
  CHECK(steps_forth("\xbf\xbf\xbf\xbf\xbf") == std::vector<std::size_t>{0, 4, 5});
  CHECK(steps_back("\xbf\xbf\xbf\xbf\xbf") == std::vector<std::size_t>{0, 1, 5});
  CHECK(steps_forth("\xe2\x82x\xc3") == std::vector<std::size_t>{0, 2, 3, 4});
}

TEST_CASE("a text is cut between characters") {
  const std::string_view text = "a€b";
  const std::array cuts{""sv, "a"sv, "a"sv, "a"sv, "a€"sv, "a€b"sv, "a€b"sv};
  for (std::size_t most = 0; most < cuts.size(); ++most) CHECK(whole_characters(text, most) == cuts.at(most));
}

TEST_CASE("every character is written as it is read") {
  for (char32_t point = 0; point <= 0x10ffff; ++point) {
    if (point >= 0xd800 && point <= 0xdfff) continue;
    const std::string text = utf8_of(point);
    if (character_at(text, 0) != Character{point, text.size()}) FAIL("U+" << static_cast<unsigned>(point));
  }
  CHECK(utf8_of(U'\u00e9') == "é");
  CHECK(utf8_of(U'\U0001f600') == "😀");
}

TEST_CASE("what is no character is written as one that says so") {
  CHECK(utf8_of(0xd800) == "\uFFFD");
  CHECK(utf8_of(0x110000) == "\uFFFD");
}

TEST_CASE("what is broken off, too long, a surrogate or above the last character is not UTF-8") {
  for (const std::string_view bytes : kNotUtf8) {
    CAPTURE(bytes.size());
    CHECK_FALSE(character_at(bytes, 0));
    CHECK_FALSE(is_utf8("é" + std::string(bytes)));
  }
  CHECK_FALSE(character_at("é", 1));
  CHECK_FALSE(character_at("é", 2));
  CHECK(is_utf8("aé€😀\n"));
  CHECK(is_utf8(""));
}
