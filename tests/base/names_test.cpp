#include "game/base/names.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>

using namespace streep::base;

namespace {

enum class Colour : std::uint8_t { red, green, blue };
enum class Number : std::uint16_t {};

constexpr Names<Colour> names_of(Colour) { return {"red", "green", "blue"}; }

static_assert(kCount<Colour> == 3);
static_assert(kCount<Number> == 0);
static_assert(!Named<Number>);
static_assert(name_of(Colour::blue) == "blue");
static_assert(from_name<Colour>("green") == Colour::green);

}  // namespace

TEST_CASE("every enumerator has its name, and every name its enumerator") {
  for (const Colour colour : kAll<Colour>) CHECK(from_name<Colour>(name_of(colour)) == colour);
  CHECK(kAll<Colour>.size() == 3);
}

TEST_CASE("another name, or a position behind the last, is none") {
  for (const char* name : {"", "re", "redd", "Red", "yellow"}) CHECK_FALSE(from_name<Colour>(name));
  CHECK(from_position<Colour>(2) == Colour::blue);
  CHECK_FALSE(from_position<Colour>(3));
}

TEST_CASE("a value for each enumerator is found by it") {
  By<Colour, std::string> letters{"r", "g", "b"};
  letters[Colour::green] += "!";
  CHECK(letters[Colour::green] == "g!");
  CHECK(letters == By<Colour, std::string>{"r", "g!", "b"});
  CHECK(By<Colour, int>()[Colour::blue] == 0);
  CHECK(by<Colour>([](Colour colour) { return name_of(colour).size(); }) == By<Colour, std::size_t>{3U, 5U, 4U});
}
