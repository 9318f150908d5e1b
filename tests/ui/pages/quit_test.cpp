// The question that comes when the window of a room is closed.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/ui/checks.h"
#include "tests/ui/headless.h"

using namespace streep;
using namespace streep::tests;
using ui::Intent;

namespace {

// A console whose window was closed.
struct Closed : Headless {
  explicit Closed(float width = 1280, float height = 800, const std::string& language = "nl") : Headless(width, height, language) {
    model.page = ui::Page::room;
    model.audience = session::Audience::facilitator;
    model.asks_to_quit = true;
  }
};

}  // namespace

TEST_CASE("Enter, Space and Esc stay, whatever the keyboard was on") {
  Closed window;
  window.draft.focus = "crossed";
  CHECK(window.press(ui::draw, ImGuiKey_Enter) == Intent{ui::Stay{}});
  CHECK(window.press(ui::draw, ImGuiKey_Space) == Intent{ui::Stay{}});
  CHECK(window.press(ui::draw, ImGuiKey_Escape) == Intent{ui::Stay{}});
}

TEST_CASE("a button ends the session, by mouse and by keyboard, and no letter does") {
  Closed window;
  CHECK(window.click(ui::draw, window.word("quit_end")) == Intent{ui::Quit{}});
  CHECK(window.press(ui::draw, ImGuiKey_Tab) == std::nullopt);
  CHECK(window.press(ui::draw, ImGuiKey_Enter) == Intent{ui::Quit{}});
  CHECK(window.press(ui::draw, ImGuiKey_Tab) == std::nullopt);
  CHECK(window.press(ui::draw, ImGuiKey_Enter) == Intent{ui::Stay{}});
  CHECK(window.type(ui::draw, "abcdefghijklmnopqrstuvwxyz0123456789") == std::nullopt);
}

TEST_CASE("the mouse pressed on the button and let go elsewhere ends nothing, and Enter still stays") {
  Closed window;
  (void)window.frame(ui::draw);
  const ui::Point end = window.draft.find(window.word("quit_end"))->box.centre();
  ImGui::GetIO().MousePos = {end.x, end.y};
  ImGui::GetIO().MouseDown[0] = true;
  CHECK(window.frame(ui::draw) == std::nullopt);
  ImGui::GetIO().MousePos = {0, 0};
  ImGui::GetIO().MouseDown[0] = false;
  CHECK(window.frame(ui::draw) == std::nullopt);
  CHECK(window.press(ui::draw, ImGuiKey_Enter) == Intent{ui::Stay{}});
}

TEST_CASE("a press beside both buttons leaves Enter where it was") {
  Closed window;
  CHECK(window.click(ui::draw, window.word("quit_title")) == std::nullopt);
  CHECK(window.press(ui::draw, ImGuiKey_Enter) == Intent{ui::Stay{}});
}

TEST_CASE("the question stands still") {
  Closed window;
  window.model.scene.emplace().phase = session::Phase::talk;
  CHECK(ui::next_change(window.model.shown()) > 1e9);
}

TEST_CASE("the question stays in its place, in both languages, in any window, with letters of any size") {
  for (const std::string language : {"nl", "en"})
    for (const auto& [width, height] : {std::pair{480.0F, 320.0F}, {640.0F, 480.0F}, {1280.0F, 800.0F}, {1920.0F, 1080.0F}})
      for (const ui::TextSize size : {ui::TextSize::small, ui::TextSize::largest}) {
        Closed window(width, height, language);
        window.model.settings.text_size = size;
        (void)window.frame(ui::draw);
        CHECK(texts_outside(window.draft) == std::vector<std::string>{});
        CHECK(gaps(window.draft) == std::vector<std::string>{});
        CHECK(misplaced(window.draft, {0, 0, width, height}) == std::vector<std::string>{});
      }
}
