// Letters that fit.
#include <doctest/doctest.h>

#include <string>

#include "tests/ui/headless.h"

using namespace streep;
using namespace streep::tests;
using ui::Face;

namespace {

const ui::Type& type_of(const Headless& window) { return *window.model.look.type; }

std::string joined(const std::vector<std::string>& lines, const std::string& between) {
  std::string text;
  for (const std::string& line : lines) text += (text.empty() ? "" : between) + line;
  return text;
}

}  // namespace

TEST_CASE("fit keeps the largest size where there is room for it") {
  const Headless window(1280, 720);
  const ui::Fitted fitted = type_of(window).fit(Face::display, "Kort", 1000, 400, 30, 80);
  CHECK(fitted.size == 80);
  CHECK(fitted.lines == std::vector<std::string>{"Kort"});
}

TEST_CASE("fit gives a size that fits, and one pixel more would not") {
  const Headless window(1280, 720);
  const std::string text = "Wie op stage discriminatie ziet, moet er iets van zeggen, ook als het over iemand anders gaat.";
  const ui::Fitted fitted = type_of(window).fit(Face::display, text, 700, 300, 20, 200);
  CHECK(fitted.ink.width <= 700);
  CHECK(fitted.ink.height <= 300);
  CHECK(joined(fitted.lines, " ") == text);
  const float more = fitted.size + 1;
  const auto lines = type_of(window).wrap(Face::display, more, text, 700).size();
  CHECK(static_cast<float>(lines) * more * ui::Type::leading(Face::display) > 300);
}

TEST_CASE("a word of 90 characters is broken, and no character is lost") {
  const Headless window(1280, 720);
  const std::string word(90, 'w');
  const ui::Fitted fitted = type_of(window).fit(Face::display, "Wat is " + word + "?", 600, 500, 32, 86);
  CHECK(fitted.size >= 32);
  CHECK(fitted.ink.width <= 600);
  CHECK(fitted.ink.height <= 500);
  CHECK(joined(fitted.lines, "") == "Wat is" + word + "?");
}

TEST_CASE("no word is broken while a smaller size from the least up keeps it whole") {
  const Headless window(1280, 720);
  const ui::Fitted fitted = type_of(window).fit(Face::display, "stagediscriminatieonderzoek", 400, 400, 10, 80);
  CHECK(fitted.lines.size() == 1);
  CHECK(fitted.size < 80);
}

TEST_CASE("text that is too long even for the least size gets smaller still, and stays in its box") {
  const Headless window(1280, 720);
  std::string text;
  for (int i = 0; i < 200; ++i) text += "woorden ";
  const ui::Fitted fitted = type_of(window).fit(Face::text, text, 300, 120, 20, 30);
  CHECK(fitted.size < 20);
  CHECK(fitted.ink.height <= 120);
}

TEST_CASE("lines are of about one length: the last is no single word") {
  const Headless window(1280, 720);
  const auto& type = type_of(window);
  const ui::Fitted fitted = type.fit(Face::text, "Niemand hoeft uit te leggen hoe het is om te zijn wie je bent",
                                     type.width(Face::text, 30, "Niemand hoeft uit te leggen hoe het is om te zijn wie je"), 200, 30, 30);
  REQUIRE(fitted.lines.size() == 2);
  CHECK(type.width(Face::text, 30, fitted.lines[1]) > 0.6F * fitted.ink.width);
}

TEST_CASE("a line feed starts a new line, and an empty text has none") {
  const Headless window(1280, 720);
  CHECK(type_of(window).wrap(Face::text, 20, "een\ntwee drie", 1000) == std::vector<std::string>{"een", "twee drie"});
  CHECK(type_of(window).wrap(Face::text, 20, "", 1000).empty());
}

TEST_CASE("between two paragraphs there is less than a line of room, however many line feeds part them") {
  const Headless window(1280, 720);
  const auto& type = type_of(window);
  const float line = type.height(Face::text, 20, "een", 1000);
  const float both = type.height(Face::text, 20, "een\ntwee", 1000);
  CHECK(both > 2.2F * line);
  CHECK(both < 3 * line);
  CHECK(type.height(Face::text, 20, "een\n\ntwee\n", 1000) == both);
}

TEST_CASE("a fitted text counts the room between its paragraphs") {
  const Headless window(1280, 720);
  const ui::Fitted fitted = type_of(window).fit(Face::text, "een\ntwee\ndrie", 1000, 100, 8, 60);
  REQUIRE(fitted.tops.size() == fitted.lines.size() + 1);
  CHECK(fitted.tops[1] > fitted.size * ui::Type::leading(Face::text));
  CHECK(fitted.tops.back() <= 100);
}

TEST_CASE("every face has the letters, marks and arrows that the screens and names need") {
  const Headless window(1280, 720);
  for (const Face face : {Face::text, Face::strong, Face::display}) {
    CHECK(type_of(window).knows(face, "Zoë Ünal, Łukasz, Şeyma, Čapek, Ľuboš: «één» … ’t “kan” – 50 € → ←"));
    CHECK_FALSE(type_of(window).knows(face, "\xF0\x9F\x98\x80"));
    CHECK_FALSE(type_of(window).knows(face, "中"));
  }
}

TEST_CASE("a face whose bytes are no font is told") {
  ImFontAtlas atlas;
  for (const char* bytes : {"", "no font"}) {
    ui::FontFiles files = fonts();
    files[Face::strong] = bytes;
    const auto loaded = ui::Type::load(atlas, 720, files);
    REQUIRE(std::holds_alternative<ui::MissingFont>(loaded));
    CHECK(std::get<ui::MissingFont>(loaded) == ui::MissingFont{Face::strong});
  }
}

TEST_CASE("letters suit windows of about the height they were made for") {
  ImFontAtlas atlas;
  const auto loaded = ui::Type::load(atlas, 1000, fonts());
  const auto& type = std::get<ui::Type>(loaded);
  CHECK(type.suits(1000));
  CHECK(type.suits(720));
  CHECK_FALSE(type.suits(1440));
  CHECK_FALSE(type.suits(480));
}
