#include "game/command_line/choice.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <optional>

using namespace streep;

namespace {

enum class Colour : std::uint8_t { red, green };
constexpr base::Names<Colour> names_of(Colour) { return {"red", "green"}; }

// What the program says of these words, which CLI11 takes from the last on; nothing where all is well.
std::string refusal_of(CLI::App& app, std::vector<std::string> words) {
  try {
    app.parse(std::move(words));
  } catch (const CLI::ParseError& error) {
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("a word is its enumerator, and without one the value stays") {
  CLI::App app;
  Colour colour = Colour::green;
  std::optional<Colour> other;
  command_line::add_choice<Colour>(app, "--colour", colour, "");
  command_line::add_choice<Colour>(app, "--other", other, "");
  CHECK(refusal_of(app, {}).empty());
  CHECK(colour == Colour::green);
  CHECK_FALSE(other);
  CHECK(refusal_of(app, {"red", "--other", "red", "--colour"}).empty());
  CHECK(colour == Colour::red);
  CHECK(other == Colour::red);
}

TEST_CASE("another word is refused, and all words are said") {
  CLI::App app;
  Colour colour = Colour::green;
  command_line::add_choice<Colour>(app, "--colour", colour, "");
  CHECK(refusal_of(app, {"blue", "--colour"}) == "--colour: \"blue\" is none of red, green");
  CHECK(refusal_of(app, {"1", "--colour"}) == "--colour: \"1\" is none of red, green");
  CHECK(colour == Colour::green);
}

TEST_CASE("help says which words there are") {
  CLI::App app;
  Colour colour = Colour::green;
  command_line::add_choice<Colour>(app, "--colour", colour, "Of the paint");
  CHECK(app.help().find("--colour red|green") != std::string::npos);
}
