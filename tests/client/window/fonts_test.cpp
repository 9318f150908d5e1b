#include "game/client/window/fonts.h"

#include <doctest/doctest.h>

using namespace streep;

TEST_CASE("the letters of every face are read from the package") {
  for (const std::string& file : client::read_fonts()) CHECK_FALSE(file.empty());
}

TEST_CASE("a folder without letters gives none") { CHECK(client::read_fonts("/nowhere") == ui::FontFiles{}); }

TEST_CASE("a missing font is told with its path and the package that has it") {
  const auto words = deck::Words::from("start_no_font = \"{0} is in {1}\"");
  REQUIRE(words);
  CHECK(client::sentence(ui::MissingFont{ui::Face::display}, *words) ==
        "/usr/share/fonts/opentype/inter/InterDisplay-Bold.otf is in fonts-inter");
}
