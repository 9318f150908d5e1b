// The input of one frame. Dear ImGui (1.86) sees how keys and buttons are when a
// frame begins: what is pressed after something else, or let go again, comes in
// the next one, so that it meets what the first one changed. It knows no windows.
#pragma once

#include <cstdint>
#include <vector>

union SDL_Event;

namespace streep::client {

class FrameInput {
 public:
  // False where this event comes in the next frame, and all that come after it.
  [[nodiscard]] bool takes(const SDL_Event& event);

 private:
  enum class Press : std::uint8_t { none, key, text, button };

  [[nodiscard]] bool presses(Press what);
  [[nodiscard]] bool changes(std::int32_t key);

  Press press_ = Press::none;
  bool repeats_ = false;            // the newest key is held
  std::vector<std::int32_t> keys_;  // went down or up in this frame
};

}  // namespace streep::client
