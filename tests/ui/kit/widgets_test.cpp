// Buttons and fields, by mouse and by keyboard.
#include "game/ui/kit/widgets.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "game/ui/page.h"
#include "tests/ui/headless.h"

using namespace streep;
using namespace streep::tests;

namespace {

// Three buttons in a row, one below, and what was pressed.
struct Board {
  std::vector<std::string> pressed;
  bool second_enabled = true;

  std::string name;

  ui::Intents operator()(const ui::Model& model, ui::Drafts& drafts) {
    ui::Canvas canvas = ui::canvas_for(model, drafts.widgets);
    const auto press = [&](ui::Box box, const char* label, const ui::ButtonStyle& style = {}) {
      if (ui::button(canvas, box, label, style)) pressed.emplace_back(label);
    };
    press({10, 10, 100, 40}, "een");
    press({120, 10, 100, 40}, "twee", {.enabled = second_enabled});
    press({230, 10, 100, 40}, "drie", {.key = ui::Key::character, .character = 'd', .hint = "D"});
    press({10, 100, 100, 40}, "vier", {.key = ui::Key::enter});
    if (ui::field(canvas, {10, 200, 300, 80}, "naam", "Naam", name, {.most = 6, .upper = true})) pressed.emplace_back("naam");
    return {};
  }
};

struct Fixture {
  Headless window{640, 480};
  Board board;
  Screen screen = [this](const ui::Model& model, ui::Drafts& drafts) { return board(model, drafts); };

  void tab(int times) {
    for (int i = 0; i < times; ++i) (void)window.press(screen, ImGuiKey_Tab);
  }
  [[nodiscard]] std::string typed() const { return board.name; }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "a button is pressed when the mouse is let go on it, once") {
  (void)window.click(screen, "een");
  (void)window.frame(screen);
  CHECK(board.pressed == std::vector<std::string>{"een"});
}

TEST_CASE_FIXTURE(Fixture, "a press that is let go elsewhere does nothing") {
  (void)window.frame(screen);
  ImGui::GetIO().MousePos = {60, 30};
  ImGui::GetIO().MouseDown[0] = true;
  (void)window.frame(screen);
  ImGui::GetIO().MousePos = {400, 400};
  ImGui::GetIO().MouseDown[0] = false;
  (void)window.frame(screen);
  CHECK(board.pressed.empty());
}

TEST_CASE_FIXTURE(Fixture, "Tab goes along everything that can be pressed, round and back, and shows where it is") {
  tab(1);
  CHECK(window.draft.focus == "een");
  CHECK(window.draft.by_keyboard);
  tab(4);
  CHECK(window.draft.focus == "naam");
  tab(1);
  CHECK(window.draft.focus == "een");
  (void)window.press(screen, ImGuiKey_Tab, true);
  CHECK(window.draft.focus == "naam");
}

TEST_CASE_FIXTURE(Fixture, "arrows go to what lies in that direction") {
  tab(1);
  (void)window.press(screen, ImGuiKey_RightArrow);
  CHECK(window.draft.focus == "twee");
  (void)window.press(screen, ImGuiKey_LeftArrow);
  (void)window.press(screen, ImGuiKey_DownArrow);
  CHECK(window.draft.focus == "vier");
}

TEST_CASE_FIXTURE(Fixture, "Enter and Space press what the keyboard is on, and not the button whose key Enter is") {
  tab(1);
  (void)window.press(screen, ImGuiKey_Enter);
  (void)window.press(screen, ImGuiKey_Space);
  CHECK(board.pressed == std::vector<std::string>{"een", "een"});
}

TEST_CASE_FIXTURE(Fixture, "a button that is off is passed over and does nothing") {
  board.second_enabled = false;
  (void)window.click(screen, "twee");
  tab(1);
  (void)window.press(screen, ImGuiKey_RightArrow);
  CHECK(window.draft.focus == "drie");
  CHECK(board.pressed.empty());
}

TEST_CASE_FIXTURE(Fixture, "a button with a key is pressed from anywhere, but not by what is typed in a field") {
  (void)window.type(screen, "D");
  CHECK(board.pressed == std::vector<std::string>{"drie"});
  (void)window.click(screen, "Naam");
  (void)window.type(screen, "d");
  CHECK(board.pressed.size() == 1);
  CHECK(typed() == "D");
}

TEST_CASE_FIXTURE(Fixture, "a field takes capitals up to its limit, never half a letter, and gives Enter") {
  (void)window.click(screen, "Naam");
  (void)window.type(screen, "zoëab\xC3\xAB");
  CHECK(typed() == "ZOëAB");
  (void)window.press(screen, ImGuiKey_Enter);
  CHECK(board.pressed == std::vector<std::string>{"naam"});
}

TEST_CASE_FIXTURE(Fixture, "a field is edited where its caret is") {
  (void)window.click(screen, "Naam");
  (void)window.type(screen, "aëc");
  (void)window.press(screen, ImGuiKey_LeftArrow);
  (void)window.press(screen, ImGuiKey_Backspace);
  (void)window.type(screen, "b");
  CHECK(typed() == "ABC");
  (void)window.press(screen, ImGuiKey_Home);
  (void)window.press(screen, ImGuiKey_Delete);
  CHECK(typed() == "BC");
}

TEST_CASE_FIXTURE(Fixture, "what turns the direction of writing is not typed into a field") {
  (void)window.click(screen, "Naam");
  (void)window.type(screen, "a\xE2\x80\xAE");
  CHECK(typed() == "A");
}
