// Where the two windows stand on the displays there are: the big screen on the
// beamer, the console where its person sits. Only places and numbers: it asks
// no window system and moves nothing.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace streep::client {

// In the coordinates of the desktop. Of a window without the frame around it.
struct Area {
  int x = 0, y = 0, width = 0, height = 0;
  bool operator==(const Area&) const = default;
};

struct Display {
  std::string name;  // no two are the same
  Area all;
  Area usable;  // without panels and docks
  bool operator==(const Display&) const = default;
};
using Displays = std::vector<Display>;  // the main one first; never empty

// What is wanted of one window, also while its display is away.
struct Spot {
  std::string display;       // empty: whichever suits
  std::optional<Area> area;  // as a window; none: as large as suits
  bool full_screen = false;
  bool operator==(const Spot&) const = default;
};

struct Placement {
  Spot console{};
  Spot screen{{}, {}, true};
  bool operator==(const Placement&) const = default;
};

// Where a window goes now.
struct Stand {
  std::size_t display = 0;  // of the displays
  Area area;                // as a window, also while it is full-screen
  bool full_screen = false;
  bool operator==(const Stand&) const = default;
};
struct Stands {
  Stand console, screen;
  bool operator==(const Stands&) const = default;
};

// With two displays or more, the big screen is on another one than the console,
// unless it was made a window. With one, neither is full-screen, and the top of
// each can be reached with the mouse.
[[nodiscard]] Stands stands_for(const Displays& displays, const Placement& wanted);

// The big screen on the next display; the console makes way. With one display
// nothing changes.
[[nodiscard]] Placement moved_on(const Displays& displays, const Placement& wanted);

// One window, alone, on the next display.
[[nodiscard]] std::size_t next_display(const Displays& displays, std::size_t now);

// Of this size, whether it fits or not.
[[nodiscard]] Area centred(const Area& all, int width, int height);

// At most as large as fits on it with its title bar, in the middle.
[[nodiscard]] Area in_the_middle(const Area& usable, const Area& wanted);

// What two areas have in common, where they have anything.
[[nodiscard]] std::optional<Area> common(const Area& one, const Area& other);

// One of each group of displays that show the same: a beamer that mirrors the
// laptop is no place for a window of its own.
[[nodiscard]] Displays without_mirrors(const Displays& displays);

// Whether these are the same displays at the same places. A panel that comes or
// goes makes no difference.
[[nodiscard]] bool same_places(const Displays& one, const Displays& other);

// The display that most of this area is on.
[[nodiscard]] std::size_t display_of(const Displays& displays, const Area& area);

}  // namespace streep::client
