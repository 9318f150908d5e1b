// What one window remembers between two frames: texts being typed, what the
// keyboard is on, and what was drawn where. It never leaves the window.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "game/ui/kit/box.h"

namespace streep::ui {

// A text being typed; caret and anchor are bytes of it, and what is between
// them is selected.
struct Field {
  std::string text{};
  std::size_t caret = 0;
  std::size_t anchor = 0;
  float wanted_x = -1;  // where the caret goes in the next line; negative: where it is
};

enum class DrawnKind : std::uint8_t { text, button, field, picture };

// Something on the screen, so that tests can click it by its label and see
// that no text leaves its box.
struct Drawn {
  DrawnKind kind = DrawnKind::text;
  std::string id{};     // of a button or field
  std::string label{};  // as shown
  Box box{};            // where it had to stay
  Box ink{};            // where it is
  float size = 0;       // of its letters
  bool enabled = true;
  bool chosen = false;    // of several buttons, the one that is on
  bool explains = false;  // takes the focus though it is not enabled
  bool lines = false;     // of a field: the arrows go from line to line in it
  bool hidden = false;    // not, or not wholly, in the part that is scrolled to
};

// The tape on the floor, as parts of the window's width and height.
struct Lay {
  Point from, to;
};

struct Draft {
  std::map<std::string, Field, std::less<>> fields;  // by id
  std::map<std::string, int, std::less<>> picked;    // which of several things, by the id of the list
  std::string focus;                                 // the id that the keyboard is on; empty: none
  std::string seen_focus;                            // the one that was last scrolled to
  std::string focus_scroll;                          // the Scroll that it is in, which page keys move; empty: any
  bool by_keyboard = false;                          // show the ring: the keyboard was used last
  std::string pressed;                               // the id under the mouse button that is down
  std::vector<Drawn> drawn;                          // in the newest frame

  // Big screen, players: the line travels from where it lay in the phase before.
  std::optional<Lay> line, line_before;
  double line_at = 0;  // when the phase began that it travels for
  // The big screen: how many stood there before the newest people walked in.
  int people = 0, people_before = 0;
  double people_at = 0;  // when they came

  // By its label or id; what can be pressed before a text that says the same.
  [[nodiscard]] const Drawn* find(std::string_view label) const {
    const Drawn* found = nullptr;
    for (const Drawn& thing : drawn) {
      if (thing.label != label && (thing.id.empty() || thing.id != label)) continue;
      if (thing.kind == DrawnKind::button || thing.kind == DrawnKind::field) return &thing;
      if (found == nullptr) found = &thing;
    }
    return found;
  }
};

}  // namespace streep::ui
