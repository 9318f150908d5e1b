#include "game/client/window/frame_input.h"

#include <SDL.h>

#include "game/base/ranges.h"

namespace streep::client {

bool FrameInput::takes(const SDL_Event& event) {
  switch (event.type) {
    case SDL_KEYDOWN: repeats_ = event.key.repeat != 0; return repeats_ || (presses(Press::key) && changes(event.key.keysym.scancode));
    case SDL_KEYUP: return changes(event.key.keysym.scancode);
    // All that a held key types is taken at once, or on a slow machine it would go on after the key was let go.
    case SDL_TEXTINPUT: return repeats_ || presses(Press::text);
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP: return presses(Press::button);
    case SDL_MOUSEMOTION: return press_ != Press::button;  // it was pressed where the mouse was then
    case SDL_WINDOWEVENT: return event.window.event != SDL_WINDOWEVENT_CLOSE || presses(Press::button);
    default: return true;
  }
}

// One of them a frame; but a key comes with what it types.
bool FrameInput::presses(Press what) {
  if (press_ != Press::none && !(press_ == Press::key && what == Press::text)) return false;
  press_ = what;
  return true;
}

bool FrameInput::changes(std::int32_t key) {
  if (base::contains(keys_, key)) return false;
  keys_.push_back(key);
  return true;
}

}  // namespace streep::client
