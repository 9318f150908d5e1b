#include "game/base/text.h"

#include <doctest/doctest.h>

#include "game/base/bounded.h"

using namespace streep::base;

TEST_CASE("text that is fit to show is taken as it is") {
  const auto text = Text<20>::from("Één stap\nover ◆");
  REQUIRE(text);
  CHECK(text->view() == "Één stap\nover ◆");
}

TEST_CASE("text is refused with its first flaw and the byte where it starts") {
  CHECK(flaw_in("abcdef", 5) == TextFlaw{TextFault::too_long, 5});
  CHECK(flaw_in("ab\xc3", 9) == TextFlaw{TextFault::bad_utf8, 2});
  CHECK(flaw_in("\xc0\xaf", 9) == TextFlaw{TextFault::bad_utf8, 0});          // not the shortest form
  CHECK(flaw_in("\xed\xa0\x80", 9) == TextFlaw{TextFault::bad_utf8, 0});      // a surrogate
  CHECK(flaw_in("\xf4\x90\x80\x80", 9) == TextFlaw{TextFault::bad_utf8, 0});  // above U+10FFFF
  CHECK(flaw_in("a\tb", 9) == TextFlaw{TextFault::control_character, 1});
  CHECK(flaw_in("a\xc2\x85", 9) == TextFlaw{TextFault::control_character, 1});
  CHECK(flaw_in("a\u202eb", 9) == TextFlaw{TextFault::direction_override, 1});
  CHECK(flaw_in("a\u2066b", 9) == TextFlaw{TextFault::direction_override, 1});
}

TEST_CASE("a character that does not fit is not cut in half") {
  CHECK(flaw_in("ab€", 4) == TextFlaw{TextFault::too_long, 2});
  CHECK_FALSE(flaw_in("ab€", 5));
}

TEST_CASE("a whole number outside its range does not come to exist") {
  CHECK_FALSE((Whole<1, 3>::from(0)));
  CHECK_FALSE((Whole<1, 3>::from(4)));
  CHECK((Whole<1, 3>::from(3)->value() == 3));
  CHECK((Whole<1, 3>().value() == 1));
}

TEST_CASE("a full list takes no more and stays as it was") {
  List<int, 2> list;
  CHECK(list.add(1));
  CHECK(list.add(2));
  CHECK_FALSE(list.add(3));
  CHECK(list.size() == 2);
  CHECK_FALSE((List<int, 2>::from({1, 2, 3})));
}
