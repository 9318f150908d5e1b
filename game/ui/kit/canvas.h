// One frame of one window: where things are drawn, how they look, what they
// say, and where keyboard and mouse are. It knows no screens and no game.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "game/deck/words.h"
#include "game/ui/kit/box.h"
#include "game/ui/kit/draft.h"
#include "game/ui/kit/theme.h"
#include "game/ui/kit/type.h"

struct ImDrawList;

namespace streep::ui {

// How a window looks. Each window has letters of its own.
struct Look {
  Tone tone = Tone::dark;
  const Type* type = nullptr;  // never null when drawn
};

class Canvas {
 public:
  // Outlived by look.type, words and draft. Letters are `letters` times as large as usual where a person may choose.
  // Forgets what was drawn before, and moves the focus. The window has been
  // cleared in the colour of the floor: painting it again is half of a frame.
  Canvas(const Look& look, const deck::Words& words, float letters, Draft& draft);
  // As if the window were `box` high and wide: for a picture of another window.
  Canvas(const Look& look, const deck::Words& words, float letters, Draft& draft, Box box);
  Canvas(const Canvas&) = delete;
  Canvas& operator=(const Canvas&) = delete;

  [[nodiscard]] Box box() const { return box_; }  // the whole window
  [[nodiscard]] const Scale& scale() const { return scale_; }
  [[nodiscard]] const Theme& theme() const { return theme_; }
  [[nodiscard]] const Type& type() const { return type_; }
  [[nodiscard]] const deck::Words& words() const { return words_; }
  [[nodiscard]] Draft& draft() { return draft_; }
  [[nodiscard]] ImDrawList& list() { return list_; }
  [[nodiscard]] std::string word(std::string_view key, std::initializer_list<std::string> values = {}) const { return words_(key, values); }

  [[nodiscard]] bool focused(std::string_view id) const { return draft_.focus == id; }
  [[nodiscard]] bool pressed(std::string_view id, Box place);   // with the mouse, or with a key while focused
  [[nodiscard]] bool typing() const { return typing_; }         // a field has the keyboard
  [[nodiscard]] bool keyboard_taken() const { return taken_; }  // a field has it, or a button reached by keyboard
  [[nodiscard]] bool under_mouse(Box place) const;              // and not in a part that is scrolled away
  void record(Drawn drawn);
  // Only what is in `window` is seen, and can be pressed, until this is called
  // again; gives back what was the window before.
  Box look_through(Box window) { return std::exchange(window_, window); }

 private:
  void move_focus(const std::vector<Drawn>& before);

  const deck::Words& words_;
  Draft& draft_;
  ImDrawList& list_;
  Box box_;
  Box window_ = box_;
  Scale scale_;
  const Theme& theme_;
  const Type& type_;
  bool typing_ = false;
  bool taken_ = false;
};

}  // namespace streep::ui
