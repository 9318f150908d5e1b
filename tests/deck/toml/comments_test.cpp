#include "game/deck/toml/comments.h"

#include <doctest/doctest.h>

#include "game/deck/parse.h"
#include "game/deck/write.h"
#include "tests/deck/example.h"
#include "tests/deck/random_deck.h"

using namespace streep;
using namespace streep::deck;

namespace {

std::string formatted(const std::string& source) { return with_comments(write(*parse_deck(source).value), source); }

}  // namespace

TEST_CASE("a comment stays before the key, the header or the list it stood at") {
  const std::string text = formatted(test::example_with("theme = \"warming-up\"", "# why this theme\ntheme = \"warming-up\"  # for now"));
  CHECK(text.find("# why this theme\n# for now\ntheme = \"warming-up\"\n") != text.npos);
  CHECK(formatted(test::example_with("[plan]", "# The plan\n\n[plan]")).find("\n\n# The plan\n\n[plan]\n") != text.npos);
}

TEST_CASE("a comment at a key that the layout leaves out moves to its card, and one after the last key to the end") {
  CHECK(formatted(test::example_with("minutes = 10\n", "minutes = 10\n# not yet\ncore = false\n"))
            .find("# not yet\n[[card]]\nid = \"melden\"") != std::string::npos);
  CHECK(formatted(test::example_deck() + "\n# the end\n").ends_with("\n# the end\n"));
}

TEST_CASE("a number sign in a text is no comment") {
  const std::string source = test::example_with("\"Voorbeeld\"", R"("a # b \" # c")");
  CHECK(formatted(source).find("title = \"a # b \\\" # c\"") != std::string::npos);
  CHECK(formatted(source) == formatted(formatted(source)));
}

TEST_CASE("any deck with comments everywhere is the same deck after it, and loses none") {
  for (base::Seed seed = 0; seed < 60; ++seed) {
    const Deck deck = test::random_deck(seed);
    const std::string text = with_comments(write(deck), "# first\n" + write(deck) + "# last\n");
    CHECK(parse_deck(text).value == deck);
    CHECK(text.starts_with("# first\n"));
    CHECK(text.ends_with("# last\n"));
  }
}
