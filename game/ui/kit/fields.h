// Things to choose and to read at length: a choice with an explanation, a
// window that scrolls, diagnostics with their carets in place. Made of
// widgets.h; it knows no screens.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "game/deck/diagnostic.h"
#include "game/ui/kit/widgets.h"

namespace streep::ui {

// A button with a title and a line below it. Its id is the title.
bool choice_button(Canvas& canvas, Box box, std::string_view title, std::string_view about, ButtonStyle style = {});

// A window onto something higher than itself: the wheel and Page Up and Page
// Down move it, and what the keyboard goes to is moved into it. Draw the
// content from box() down while the Scroll lives. What goes on beyond an edge
// fades into `ground`, which it lies on; none: the floor.
class Scroll {
 public:
  Scroll(Canvas& canvas, Box place, std::string_view id, float content_height, std::optional<Colour> ground = std::nullopt);
  ~Scroll();
  Scroll(const Scroll&) = delete;
  Scroll& operator=(const Scroll&) = delete;

  [[nodiscard]] Box box() const { return box_; }
  // How wide the content may be in a place this wide.
  [[nodiscard]] static float content_width(const Canvas& canvas, float place_width);

 private:
  Canvas& canvas_;
  std::string id_;
  Box place_, box_;
  Colour ground_;
  bool more_above_ = false, more_below_ = false;
  Box outside_;         // what was seen through before
  std::size_t before_;  // as many things were drawn
};

// Sentences wrap; the lines of the file stand in columns, so that each caret is
// below what it means.
void diagnostics(Canvas& canvas, Box box, std::span<const deck::Explanation> explanations);

}  // namespace streep::ui
