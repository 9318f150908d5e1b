// What the widgets of one window remember between two frames: where the caret
// is, what the keyboard is on, how far things are scrolled, and what was drawn
// where. What is being typed or chosen belongs to the page, or to who keeps it.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "game/ui/kit/box.h"

namespace streep::ui {

// Where somebody types in a text: bytes of it. What is between the two is selected.
struct Caret {
  std::size_t at = 0;
  std::size_t anchor = 0;
  float wanted_x = -1;  // where it goes in the next line; negative: where it is
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

struct Draft {
  std::map<std::string, Caret, std::less<>> carets;    // by the id of the field
  std::map<std::string, float, std::less<>> scrolled;  // pixels above the window, by the id of the Scroll
  std::string focus;                                   // the id that the keyboard is on; empty: none
  std::string seen_focus;                              // the one that was last scrolled to
  std::string focus_scroll;                            // the Scroll that it is in, which page keys move; empty: any
  bool by_keyboard = false;                            // show the ring: the keyboard was used last
  std::string pressed;                                 // the id under the mouse button that is down
  std::vector<Drawn> drawn;                            // in the newest frame

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
