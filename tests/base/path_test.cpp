// Paths as text: game/base/path.h.
#include "game/base/path.h"

#include <doctest/doctest.h>

using namespace streep;

TEST_CASE("a path is the same text after as before, in any alphabet") {
  for (const char* const text : {"", "/home/ik/mijn deck.toml", "/home/işıl/Zoë.toml", "/домой/卓.toml"})
    CHECK(base::text_of(base::path_from(text)) == text);
}

TEST_CASE("letters are not taken for parts of a path") {
  CHECK(base::text_of(base::path_from("/home/işıl/Zoë.toml").filename()) == "Zoë.toml");
}
