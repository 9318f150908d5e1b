// Colours that can be read from the last row.
#include "game/ui/kit/theme.h"

#include <doctest/doctest.h>

using namespace streep::ui;

TEST_CASE("contrast is that of WCAG: black on white is 21, and order does not matter") {
  CHECK(contrast({0, 0, 0}, {255, 255, 255}) == doctest::Approx(21.0));
  CHECK(contrast({255, 255, 255}, {0, 0, 0}) == doctest::Approx(21.0));
  CHECK(contrast({119, 119, 119}, {255, 255, 255}) == doctest::Approx(4.48).epsilon(0.01));
}

TEST_CASE("statements have a contrast of 7 at least, in the dark and by day, large and as a reminder") {
  for (const Tone tone : {Tone::dark, Tone::light}) {
    const Theme& theme = theme_of(tone);
    for (const Colour colour : {theme.ink, theme.quiet}) CHECK(contrast(colour, theme.floor) >= 7.0F);
    CHECK(contrast(theme.ink, theme.card) >= 7.0F);
  }
}

TEST_CASE("all other text has a contrast of 4.5 at least on everything it stands on") {
  for (const Tone tone : {Tone::dark, Tone::light}) {
    const Theme& theme = theme_of(tone);
    for (const Colour colour : {theme.quiet, theme.accent, theme.warn}) {
      CHECK(contrast(colour, theme.floor) >= 4.5F);
      CHECK(contrast(colour, theme.card) >= 4.5F);
      CHECK(contrast(colour, theme.marking) >= 4.5F);
    }
    CHECK(contrast(theme.on_tape, theme.tape) >= 4.5F);
  }
}

TEST_CASE("the focus ring and the symbols have a contrast of 3 at least, and the number on a symbol of 4.5") {
  for (const Tone tone : {Tone::dark, Tone::light}) {
    const Theme& theme = theme_of(tone);
    for (const Colour ground : {theme.floor, theme.card}) CHECK(contrast(theme.focus, ground) >= 3.0F);
    for (const Colour symbol : theme.symbols) {
      CHECK(contrast(symbol, theme.floor) >= 3.0F);
      CHECK(contrast(symbol, number_on(theme, symbol)) >= 4.5F);
    }
  }
}

TEST_CASE("a colour is packed as Dear ImGui takes it, and fades by its alpha only") {
  CHECK(Colour{1, 2, 3, 4}.packed() == 0x04030201U);
  CHECK(Colour{10, 20, 30}.faded(0.5F) == Colour{10, 20, 30, 128});
  CHECK(mixed({0, 0, 0}, {200, 100, 50}, 0.5F) == Colour{100, 50, 25});
}

TEST_CASE("sizes follow the height of the window, and its width where it is narrower than 4:3") {
  CHECK(Scale::of(1920, 1080).unit == doctest::Approx(10.8));
  CHECK(Scale::of(1024, 768).unit == doctest::Approx(7.68));
  CHECK(Scale::of(600, 1200).unit == doctest::Approx(4.5));
}
