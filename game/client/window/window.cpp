#include "game/client/window/window.h"

#include <SDL.h>
#include <SDL_opengl.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>
#if __has_include(<backends/imgui_impl_sdl2.h>)  // its name since ImGui 1.89.3
#include <backends/imgui_impl_sdl2.h>
#else
#include <backends/imgui_impl_sdl.h>
#endif

#include <optional>
#include <string_view>
#include <utility>

#include "game/base/ranges.h"
#include "game/client/window/rectangles.h"
#include "game/client/window/x11_displays.h"

namespace streep::client {

namespace {

constexpr const char* kShaderVersion = "#version 150";
constexpr int kNarrowest = 480;  // a window made smaller than this is not drawn well
constexpr int kLowest = 320;

[[nodiscard]] Area area_of(const SDL_Rect& rectangle) { return {rectangle.x, rectangle.y, rectangle.w, rectangle.h}; }

// Two displays of one make have one name.
[[nodiscard]] std::string new_name(const Displays& known, const char* given) {
  const std::string name = given != nullptr ? given : "";
  std::string unique = name;
  for (int number = 2; base::contains(known, unique, &Display::name); ++number) unique = name + " (" + std::to_string(number) + ")";
  return unique;
}

[[nodiscard]] Displays displays_of_sdl() {
  Displays all;
  for (int i = 0; i < SDL_GetNumVideoDisplays(); ++i) {
    SDL_Rect whole{}, usable{};
    if (SDL_GetDisplayBounds(i, &whole) != 0) continue;
    if (SDL_GetDisplayUsableBounds(i, &usable) != 0) usable = whole;
    all.push_back({new_name(all, SDL_GetDisplayName(i)), area_of(whole), area_of(usable)});
  }
  return all;
}

// The window that an event names, or nothing where it is for everybody.
[[nodiscard]] std::optional<std::uint32_t> window_of(const SDL_Event& event) {
  switch (event.type) {
    case SDL_WINDOWEVENT: return event.window.windowID;
    case SDL_KEYDOWN:
    case SDL_KEYUP: return event.key.windowID;
    case SDL_TEXTINPUT: return event.text.windowID;
    case SDL_TEXTEDITING: return event.edit.windowID;
    case SDL_MOUSEMOTION: return event.motion.windowID;
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP: return event.button.windowID;
    case SDL_MOUSEWHEEL: return event.wheel.windowID;
    default: return std::nullopt;
  }
}

void wish_for_opengl() {
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_CORE);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 2);
  SDL_GL_SetAttribute(SDL_GL_DOUBLEBUFFER, 1);
  SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);  // everything is flat
}

}  // namespace

struct Window::Parts {
  SDL_Window* window = nullptr;
  SDL_GLContext opengl = nullptr;
  ImGuiContext* imgui = nullptr;
  bool drawing = false;  // the back ends of Dear ImGui are there

  Parts() = default;
  Parts(const Parts&) = delete;
  Parts& operator=(const Parts&) = delete;
  ~Parts() {
    if (drawing) {
      make_current();
      ImGui_ImplOpenGL3_Shutdown();
      ImGui_ImplSDL2_Shutdown();
    }
    if (imgui != nullptr) ImGui::DestroyContext(imgui);
    if (opengl != nullptr) SDL_GL_DeleteContext(opengl);
    if (window != nullptr) SDL_DestroyWindow(window);
  }

  void make_current() const {
    SDL_GL_MakeCurrent(window, opengl);
    ImGui::SetCurrentContext(imgui);
  }
};

Window::Window(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Window::Window(Window&&) noexcept = default;
Window& Window::operator=(Window&&) noexcept = default;
Window::~Window() = default;

std::variant<Window, NoWindow> Window::open(const WindowWish& wish) {
  wish_for_opengl();
  auto parts = std::make_unique<Parts>();
  constexpr int kMiddle = SDL_WINDOWPOS_CENTERED;
  const Area area = wish.area.value_or(Area{kMiddle, kMiddle, wish.width, wish.height});
  Uint32 flags = SDL_WINDOW_OPENGL | SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI;
  if (wish.full_screen) flags |= SDL_WINDOW_FULLSCREEN_DESKTOP;
  parts->window = SDL_CreateWindow(wish.title.c_str(), area.x, area.y, area.width, area.height, flags);
  if (parts->window == nullptr) return NoWindow{SDL_GetError()};
  SDL_SetWindowMinimumSize(parts->window, kNarrowest, kLowest);
  parts->opengl = SDL_GL_CreateContext(parts->window);
  if (parts->opengl == nullptr) return NoWindow{SDL_GetError()};
  parts->imgui = ImGui::CreateContext();
  parts->make_current();
  ImGui::GetIO().IniFilename = nullptr;
  SDL_GL_SetSwapInterval(wish.at_once ? 0 : 1);
  parts->drawing = ImGui_ImplSDL2_InitForOpenGL(parts->window, parts->opengl) && ImGui_ImplOpenGL3_Init(kShaderVersion);
  if (!parts->drawing) return NoWindow{"OpenGL 3.2"};
  return Window(std::move(parts));
}

void Window::use() { parts_->make_current(); }

bool Window::take(const SDL_Event& event) {
  const auto window = window_of(event);
  if (window && !is(*window)) return false;
  use();
  ImGui_ImplSDL2_ProcessEvent(&event);
  return true;
}

void Window::draw(const std::function<void()>& frame, ui::Colour floor) {
  use();
  ImGui_ImplOpenGL3_NewFrame();
  ImGui_ImplSDL2_NewFrame();
  ImGui::NewFrame();
  frame();
  ImGui::Render();
  glViewport(0, 0, width(), height());
  constexpr float kFull = 255;
  glClearColor(static_cast<float>(floor.red) / kFull, static_cast<float>(floor.green) / kFull, static_cast<float>(floor.blue) / kFull, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  cut_into_rectangles(*ImGui::GetDrawData());
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

void Window::show() { SDL_GL_SwapWindow(parts_->window); }

void Window::renew_letters() {
  use();
  ImGui_ImplOpenGL3_DestroyFontsTexture();
  ImGui_ImplOpenGL3_CreateFontsTexture();
}

bool Window::is(std::uint32_t id) const { return SDL_GetWindowID(parts_->window) == id; }

int Window::width() const {
  int width = 0;
  SDL_GL_GetDrawableSize(parts_->window, &width, nullptr);
  return width;
}

int Window::height() const {
  int height = 0;
  SDL_GL_GetDrawableSize(parts_->window, nullptr, &height);
  return height;
}

Area Window::area() const {
  Area area;
  SDL_GetWindowPosition(parts_->window, &area.x, &area.y);
  SDL_GetWindowSize(parts_->window, &area.width, &area.height);
  return area;
}

bool Window::full_screen() const {
  return (SDL_GetWindowFlags(parts_->window) & SDL_WINDOW_FULLSCREEN_DESKTOP) == SDL_WINDOW_FULLSCREEN_DESKTOP;
}

void Window::set_full_screen(bool full) { SDL_SetWindowFullscreen(parts_->window, full ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0); }

void Window::put(const Area& area, bool full, const Display& display) {
  if (full_screen()) set_full_screen(false);
  if (full) {
    // Full-screen is on the display that the window is on.
    const Area middle = centred(display.all, area.width, area.height);
    SDL_SetWindowPosition(parts_->window, middle.x, middle.y);
    return set_full_screen(true);
  }
  SDL_SetWindowSize(parts_->window, area.width, area.height);
  SDL_SetWindowPosition(parts_->window, area.x, area.y);
}

bool Window::in_front() const { return (SDL_GetWindowFlags(parts_->window) & SDL_WINDOW_INPUT_FOCUS) != 0; }

void Window::raise() { SDL_RaiseWindow(parts_->window); }

Displays displays() {
  const char* driver = SDL_GetCurrentVideoDriver();
  Displays all = driver != nullptr && std::string_view(driver) == "x11" ? x11_displays() : Displays{};
  if (all.empty()) all = displays_of_sdl();
  if (all.empty()) all.push_back({"", {0, 0, 1280, 800}, {0, 0, 1280, 800}});  // for a moment, while displays change
  return without_mirrors(all);
}

}  // namespace streep::client
