// A window with everything a screen needs: letters, figures, and the drafts of
// what is being typed. Draws a model and gives back what the person wants.
#pragma once

#include <string>
#include <variant>

#include "game/client/window/atlas.h"
#include "game/client/window/window.h"
#include "game/deck/words.h"
#include "game/ui/screens.h"

namespace streep::client {

class Pane {
 public:
  using Opened = std::variant<Pane, NoWindow, ui::MissingFont>;
  [[nodiscard]] static Opened open(const WindowWish& wish, const Atlas& atlas);

  // Draws one frame, not yet shown.
  [[nodiscard]] ui::Intents draw(ui::Model model);
  [[nodiscard]] Window& window() { return window_; }
  [[nodiscard]] ui::Drafts& drafts() { return drafts_; }

 private:
  Pane(Window window, ui::FontFiles fonts, ui::Type type, ui::Figures figures);

  ui::FontFiles fonts_;  // the window reads them whenever it makes its letters
  Window window_;
  ui::Type type_;
  ui::Figures figures_;
  ui::Drafts drafts_;
};

// Why there is no pane, and what to do. Empty where there is one.
[[nodiscard]] std::string trouble_with(const Pane::Opened& opened, const deck::Words& words);

}  // namespace streep::client
