// What a renderer is asked to draw, and how it is cut: game/client/window/rectangles.h.
#include "game/client/window/rectangles.h"

#include <SDL.h>
#include <SDL_opengl.h>
#include <doctest/doctest.h>
#include <imgui.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <variant>
#include <vector>

#include "game/client/window/atlas.h"
#include "game/client/window/window.h"
#include "game/ui/crowd/draw.h"

using namespace streep;

namespace {

constexpr unsigned kRectangle = 6;
constexpr unsigned kMost = 1024;

// One frame of a window with these shapes on it.
class Frame {
 public:
  Frame() : context_(ImGui::CreateContext()) {
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DisplaySize = {1000, 1000};
    unsigned char* pixels = nullptr;
    int width = 0, height = 0;
    io.Fonts->GetTexDataAsAlpha8(&pixels, &width, &height);
    ImGui::NewFrame();
  }
  Frame(const Frame&) = delete;
  Frame& operator=(const Frame&) = delete;
  ~Frame() { ImGui::DestroyContext(context_); }

  static void add_rectangles(int count) {
    for (int i = 0; i < count; ++i) {
      const auto from = static_cast<float>(i % 900);
      ImGui::GetBackgroundDrawList()->AddRectFilled({from, 10}, {from + 5, 20}, IM_COL32_WHITE);
    }
  }
  static void add_triangle() { ImGui::GetBackgroundDrawList()->AddTriangleFilled({1, 1}, {5, 1}, {5, 5}, IM_COL32_WHITE); }
  static void add_slanted() {
    ImGui::GetBackgroundDrawList()->PrimReserve(kRectangle, 4);
    ImGui::GetBackgroundDrawList()->PrimQuadUV({0, 0}, {9, 1}, {9, 8}, {0, 7}, {}, {}, {}, {}, IM_COL32_WHITE);
  }

  static ImDrawData& rendered() {
    ImGui::Render();
    return *ImGui::GetDrawData();
  }

 private:
  ImGuiContext* context_;
};

// Every index, in the order in which it is drawn.
std::vector<unsigned> drawn(const ImDrawData& frame) {
  std::vector<unsigned> indices;
  for (int i = 0; i < frame.CmdListsCount; ++i) {
    const ImDrawList& list = *frame.CmdLists[i];
    for (const ImDrawCmd& call : list.CmdBuffer) {
      for (unsigned at = 0; at < call.ElemCount; ++at)
        indices.push_back(call.VtxOffset + list.IdxBuffer[static_cast<int>(call.IdxOffset + at)]);
    }
  }
  return indices;
}

std::vector<unsigned> sizes_of_calls(const ImDrawData& frame) {
  std::vector<unsigned> sizes;
  for (int i = 0; i < frame.CmdListsCount; ++i) {
    for (const ImDrawCmd& call : frame.CmdLists[i]->CmdBuffer) {
      if (call.ElemCount > 0) sizes.push_back(call.ElemCount);
    }
  }
  return sizes;
}

// A window of 1920 by 1080 without a display, with these people on a black floor.
class Floor {
 public:
  explicit Floor(std::uint16_t people) {
    SDL_setenv("SDL_VIDEODRIVER", "offscreen", 1);
    REQUIRE(SDL_Init(SDL_INIT_VIDEO) == 0);
    client::Window window = std::get<client::Window>(client::Window::open({.title = "", .width = kWidth, .height = kHeight}));
    const ui::Figures figures = std::get<client::Atlas>(client::Atlas::load(STREEP_SOURCE_DIR "/assets/figures")).uploaded();
    ui::Crowd crowd;
    crowd.formation = ui::Formation::line;
    crowd.area = {100, 300, 1720, 700};
    crowd.steps = {{{people, people}, {0, 0}}};
    crowd.reduced_motion = true;
    sprites = ui::place(crowd);
    std::array<std::uint32_t, ui::kFigureColours> white{};
    white.fill(IM_COL32_WHITE);
    window.draw([&] { ui::draw_crowd(*ImGui::GetBackgroundDrawList(), sprites, figures, white); }, {0, 0, 0});
    glReadBuffer(GL_BACK);
    glReadPixels(0, 0, kWidth, kHeight, GL_RED, GL_UNSIGNED_BYTE, red_.data());
  }
  Floor(const Floor&) = delete;
  Floor& operator=(const Floor&) = delete;
  ~Floor() { SDL_Quit(); }

  // Whether there is anything where the head of somebody is.
  [[nodiscard]] bool drawn(const ui::Sprite& sprite) const {
    const auto x = static_cast<std::size_t>(sprite.x);
    const auto y = static_cast<std::size_t>(sprite.y - 0.8F * sprite.height);
    return red_[(kHeight - 1 - y) * kWidth + x] > 0;
  }

  std::vector<ui::Sprite> sprites;

 private:
  static constexpr int kWidth = 1920, kHeight = 1080;
  std::vector<std::uint8_t> red_ = std::vector<std::uint8_t>(static_cast<std::size_t>(kWidth) * kHeight);
};

}  // namespace

TEST_CASE("Everybody is on the screen, in crowds of few and of many") {
  for (const std::uint16_t people : std::initializer_list<std::uint16_t>{5, 40, 170, 171, 500}) {  // on each side
    const Floor floor(people);
    REQUIRE(floor.sprites.size() == std::size_t{2} * people);
    CAPTURE(people);
    CHECK(std::ranges::count_if(floor.sprites, [&](const ui::Sprite& sprite) { return !floor.drawn(sprite); }) == 0);
  }
}

TEST_CASE("A thousand rectangles are drawn in calls that llvmpipe takes whole") {
  Frame frame;
  Frame::add_rectangles(1000);
  ImDrawData& data = Frame::rendered();
  REQUIRE(sizes_of_calls(data) == std::vector<unsigned>{1000 * kRectangle});
  client::cut_into_rectangles(data);
  for (const unsigned size : sizes_of_calls(data)) {
    CHECK(size % kRectangle == 0);
    CHECK(size <= kMost);
  }
}

TEST_CASE("Rectangles between other shapes have calls of their own") {
  Frame frame;
  Frame::add_rectangles(2);
  Frame::add_triangle();
  Frame::add_slanted();
  Frame::add_rectangles(3);
  ImDrawData& data = Frame::rendered();
  const unsigned others = sizes_of_calls(data).front() - 5 * kRectangle;
  client::cut_into_rectangles(data);
  CHECK(sizes_of_calls(data) == std::vector<unsigned>{2 * kRectangle, others, 3 * kRectangle});
}

TEST_CASE("Cutting a frame changes nothing of what is drawn, nor the order") {
  Frame frame;
  Frame::add_rectangles(400);
  Frame::add_triangle();
  ImGui::GetBackgroundDrawList()->PushClipRect({0, 0}, {50, 50});
  Frame::add_slanted();
  Frame::add_rectangles(1);
  ImGui::GetBackgroundDrawList()->PopClipRect();
  ImGui::GetBackgroundDrawList()->AddCircle({50, 50}, 40, IM_COL32_WHITE);
  ImDrawData& data = Frame::rendered();
  const auto before = drawn(data);
  client::cut_into_rectangles(data);
  CHECK(drawn(data) == before);
  client::cut_into_rectangles(data);
  CHECK(drawn(data) == before);
}

TEST_CASE("A frame with nothing on it is cut into nothing") {
  Frame frame;
  ImDrawData& data = Frame::rendered();
  client::cut_into_rectangles(data);
  CHECK(sizes_of_calls(data).empty());
}
