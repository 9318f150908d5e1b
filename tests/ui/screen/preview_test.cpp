// The big screen in small, on the console.
#include <doctest/doctest.h>
#include <imgui.h>

#include <algorithm>
#include <vector>

#include "tests/session/story/decks.h"
#include "tests/session/story/hall.h"
#include "tests/ui/headless.h"

using namespace streep;
using namespace streep::tests;
using session::Button;
using session::Phase;

namespace {

// The console of a room with twelve people.
struct Console : Headless {
  Console(float width, float height) : Headless(width, height), hall(test::small_deck()) {
    model.page = ui::Page::room;
    model.audience = session::Audience::facilitator;
    model.code = "KMPRTX";
    hall.join(0, 11);
  }
  void look() {
    model.scene = hall.scene(session::Audience::facilitator);
    (void)frame(ui::draw);
  }
  // What is drawn through a window as large as this.
  [[nodiscard]] static std::vector<ImVec2> corners_in(const ui::Box& box) {
    std::vector<ImVec2> corners;
    const ImDrawList& list = *ImGui::GetBackgroundDrawList();
    for (const ImDrawCmd& command : list.CmdBuffer) {
      if (command.ClipRect.x != box.x || command.ClipRect.y != box.y || command.ClipRect.z != box.right() ||
          command.ClipRect.w != box.bottom())
        continue;
      for (unsigned i = 0; i < command.ElemCount; ++i)
        corners.push_back(
            list.VtxBuffer[static_cast<int>(command.VtxOffset + list.IdxBuffer[static_cast<int>(command.IdxOffset + i)])].pos);
    }
    return corners;
  }

  test::Hall hall;
};

}  // namespace

TEST_CASE("at every moment the console has the big screen in small, and most of it in its place") {
  Console console(1280, 800);
  for (int i = 0; i < 100 && console.hall.phase() != Phase::close; ++i, console.hall.press(Button::next)) {
    console.look();
    const ui::Drawn* preview = console.draft.find("preview");
    REQUIRE(preview != nullptr);
    const auto corners = Console::corners_in(preview->box);
    const auto shown = [&](const ImVec2& corner) { return preview->box.holds(ui::Point{corner.x, corner.y}); };
    const auto inside = std::ranges::count_if(corners, shown);
    CHECK(inside > 100);
    CHECK(static_cast<std::size_t>(inside) > corners.size() / 2);  // the line and the circle lead out of the picture, and are cut off
  }
}

TEST_CASE("the small picture shows Stil while the room is paused") {
  Console console(1280, 800);
  while (console.hall.phase() != Phase::talk) console.hall.press(Button::next);
  console.look();
  const std::size_t talking = Console::corners_in(console.draft.find("preview")->box).size();
  console.hall.press(Button::pause);
  console.look();
  CHECK(Console::corners_in(console.draft.find("preview")->box).size() < talking);
}

TEST_CASE("nothing in the small picture can be pressed, and no word of it counts as one of the console") {
  Console console(1280, 800);
  console.look();
  const ui::Box preview = console.draft.find("preview")->box;
  for (const ui::Drawn& thing : console.draft.drawn)
    if (thing.id != "preview") CHECK_FALSE(preview.holds(thing.box, 0));
}
