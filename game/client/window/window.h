// One window of SDL with an OpenGL context and a Dear ImGui context of its own.
// It knows no screens: what is drawn in it is a function given each frame.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>

#include "game/client/app/kept/placement.h"
#include "game/ui/kit/theme.h"

union SDL_Event;

namespace streep::client {

struct WindowWish {
  std::string title;
  int width = 0, height = 0;   // in the middle of the main display
  std::optional<Area> area{};  // there, whatever the size
  bool full_screen = false;
  bool at_once = false;  // frames do not wait for the display
};

// What SDL or OpenGL says about why there is no window.
struct NoWindow {
  std::string why;
};

class Window {
 public:
  [[nodiscard]] static std::variant<Window, NoWindow> open(const WindowWish& wish);
  Window(Window&&) noexcept;
  Window& operator=(Window&&) noexcept;
  ~Window();

  // Makes the contexts of this window current.
  void use();
  // False where the event was for another window.
  bool take(const SDL_Event& event);
  // Draws one frame on a floor of this colour; `show` puts it on the display.
  void draw(const std::function<void()>& frame, ui::Colour floor);
  void show();
  // The letters of the Dear ImGui context are others now.
  void renew_letters();

  [[nodiscard]] bool is(std::uint32_t id) const;  // the number of SDL
  [[nodiscard]] int width() const;                // in pixels
  [[nodiscard]] int height() const;
  [[nodiscard]] Area area() const;  // on the desktop
  [[nodiscard]] bool full_screen() const;
  void set_full_screen(bool full);
  // As a window there; or full-screen on the display.
  void put(const Area& area, bool full, const Display& display);
  [[nodiscard]] bool in_front() const;  // it has the keyboard
  void raise();                         // in front of all others, and with the keyboard

 private:
  struct Parts;
  explicit Window(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

// The displays there are now, each with something of its own to show. One can
// come or go at any moment; not every system tells when, and where.
[[nodiscard]] Displays displays();

}  // namespace streep::client
