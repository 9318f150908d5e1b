// A field of many lines: the caret, what is selected, and the clipboard.
#include "game/ui/kit/typing.h"

#include <doctest/doctest.h>

#include "game/ui/kit/paragraph.h"
#include "game/ui/kit/widgets.h"
#include "game/ui/page.h"
#include "tests/ui/headless.h"

using namespace streep;
using namespace streep::tests;

namespace {

// A window with one field of three lines of text.
struct FieldPage : Headless {
  FieldPage() : Headless(1280, 720) {
    draft.focus = "tekst";
    for (int i = 0; i < 2; ++i) (void)frame(screen());
  }
  [[nodiscard]] Screen screen() {
    return [this](const ui::Model& shown, ui::Drafts& drawn) -> ui::Intents {
      ui::Canvas canvas = ui::canvas_for(shown, drawn.widgets);
      (void)ui::field(canvas, {100, 100, 600, 300}, "tekst", "Tekst", text, {.most = 200, .lines = true, .feeds = true});
      return {};
    };
  }
  void key(ImGuiKey which, bool shift = false) { (void)press(screen(), which, shift); }
  void control(ImGuiKey which) {
    (void)frame(screen());
    set_control(true);
    set_key(which);
    (void)frame(screen());
    set_control(false);
  }
  [[nodiscard]] ui::Typing field() { return {text, draft.carets["tekst"]}; }

  std::string text = "een twee drie\nvier vijf\nzes";
};

}  // namespace

TEST_CASE_FIXTURE(FieldPage, "arrows go from line to line and remember how far to the right they were") {
  ui::move_caret(field(), 9, false);
  key(ImGuiKey_DownArrow);
  key(ImGuiKey_DownArrow);
  CHECK(field().caret.at == field().text.size());
  key(ImGuiKey_UpArrow);
  key(ImGuiKey_UpArrow);
  CHECK(field().caret.at == 9);
}

TEST_CASE_FIXTURE(FieldPage, "Home and End stay in their line, and Enter makes a new one") {
  ui::move_caret(field(), 18, false);
  key(ImGuiKey_Home);
  CHECK(field().caret.at == 14);
  key(ImGuiKey_End);
  CHECK(field().caret.at == 23);
  key(ImGuiKey_Enter);
  CHECK(field().text == "een twee drie\nvier vijf\n\nzes");
}

TEST_CASE_FIXTURE(FieldPage, "what is selected is copied, cut, pasted and typed over") {
  ui::move_caret(field(), 4, false);
  for (int i = 0; i < 4; ++i) key(ImGuiKey_RightArrow, true);
  CHECK(ui::selected(field()) == "twee");
  control(ImGuiKey_X);
  CHECK(field().text.starts_with("een  drie"));
  control(ImGuiKey_V);
  control(ImGuiKey_V);
  CHECK(field().text.starts_with("een tweetwee drie"));
  control(ImGuiKey_A);
  (void)type(screen(), "x");
  CHECK(field().text == "x");
}

TEST_CASE_FIXTURE(FieldPage, "the mouse puts the caret where it is pressed, and draws a selection") {
  ImGuiIO& io = ImGui::GetIO();
  const ui::Box box = draft.find("tekst")->box;
  io.MousePos = {box.x + 2, box.y + 12};
  io.MouseDown[0] = true;
  (void)frame(screen());
  CHECK(field().caret.at == 0);
  io.MousePos = {box.right() - 2, box.y + 12};
  (void)frame(screen());
  io.MouseDown[0] = false;
  (void)frame(screen());
  CHECK(ui::selected(field()) == "een twee drie");
}

TEST_CASE("words are steps") {
  const std::string text = "één twée drie";
  CHECK(ui::after_word(text, 0) == 5);
  CHECK(ui::before_word(text, text.size()) == 12);
}

TEST_CASE("a pasted text keeps its lines only where the field has lines") {
  std::string lines, line;
  ui::Caret caret, other;
  ui::insert({lines, caret}, "a\r\nb\n", {.most = 10, .feeds = true});
  CHECK(lines == "a\nb\n");
  ui::insert({line, other}, "a\r\nb\n", {.most = 10});
  CHECK(line == "a b");
}

TEST_CASE("a text is cut into lines that fit, and every byte has its place") {
  Headless window(1280, 720);
  const std::string text = "Een zin met woorden, en  een heelerglangwoorddatnietpast.\n\nEn nog een zin ";
  const ui::Paragraph paragraph(*window.model.look.type, ui::Face::text, 20, text, 150);
  REQUIRE(paragraph.lines().size() > 4);
  for (const ui::Stretch& line : paragraph.lines()) {
    CHECK(window.model.look.type->width(ui::Face::text, 20, text.substr(line.begin, line.end - line.begin)) <= 150);
    CHECK(paragraph.byte_at(paragraph.line_of(line.begin), 0) == line.begin);
  }
  for (std::size_t byte = 0; byte < text.size(); ++byte) CHECK(paragraph.x_of(byte) >= 0);
}
