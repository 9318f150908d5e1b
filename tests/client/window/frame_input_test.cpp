// What may come in one frame: game/client/window/frame_input.h.
#include "game/client/window/frame_input.h"

#include <SDL.h>
#include <doctest/doctest.h>

#include <string>

using namespace streep;

namespace {

SDL_Event key(std::uint32_t type, SDL_Scancode code, bool repeats = false) {
  SDL_Event event{};
  event.type = type;
  event.key.keysym.scancode = code;
  event.key.repeat = repeats ? 1 : 0;
  return event;
}
SDL_Event down(SDL_Scancode code) { return key(SDL_KEYDOWN, code); }
SDL_Event again(SDL_Scancode code) { return key(SDL_KEYDOWN, code, true); }
SDL_Event up(SDL_Scancode code) { return key(SDL_KEYUP, code); }
SDL_Event of(std::uint32_t type) {
  SDL_Event event{};
  event.type = type;
  return event;
}

// How many events each frame takes until all were taken: "2 1" are two frames.
std::string frames_of(const std::vector<SDL_Event>& events) {
  std::string frames;
  for (std::size_t at = 0; at < events.size();) {
    client::FrameInput frame;
    const std::size_t first = at;
    while (at < events.size() && frame.takes(events[at])) ++at;
    REQUIRE(at > first);
    frames += (frames.empty() ? "" : " ") + std::to_string(at - first);
  }
  return frames;
}

constexpr auto kA = SDL_SCANCODE_A, kB = SDL_SCANCODE_B;

}  // namespace

TEST_CASE("a key that goes down and up is down in one frame and up in the next") {
  CHECK(frames_of({down(kA), up(kA)}) == "1 1");
  CHECK(frames_of({down(kA), up(kA), down(kA), up(kA)}) == "1 1 1 1");
}

TEST_CASE("a key comes with what it types, and the one before is let go meanwhile") {
  CHECK(frames_of({down(kA), of(SDL_TEXTINPUT), up(kA), down(kB), of(SDL_TEXTINPUT), up(kB)}) == "2 3 1");
}

TEST_CASE("two keys, two texts or two buttons of the mouse never come in one frame") {
  CHECK(frames_of({down(kA), down(kB)}) == "1 1");
  CHECK(frames_of({of(SDL_TEXTINPUT), of(SDL_TEXTINPUT)}) == "1 1");
  CHECK(frames_of({down(kA), of(SDL_TEXTINPUT), of(SDL_TEXTINPUT)}) == "2 1");
  CHECK(frames_of({of(SDL_MOUSEBUTTONDOWN), of(SDL_MOUSEBUTTONUP)}) == "1 1");
  CHECK(frames_of({down(kA), of(SDL_MOUSEBUTTONDOWN)}) == "1 1");
}

TEST_CASE("the mouse moves any number of times in a frame, and not after a button was pressed where it was") {
  const SDL_Event moved = of(SDL_MOUSEMOTION);
  CHECK(frames_of({moved, moved, moved, of(SDL_MOUSEBUTTONDOWN), moved, moved, of(SDL_MOUSEBUTTONUP), moved}) == "4 3 1");
}

TEST_CASE("all that a held key types comes in one frame") {
  const SDL_Event text = of(SDL_TEXTINPUT);
  CHECK(frames_of({again(kA), text, again(kA), text, again(kA), text, up(kA)}) == "7");
}

TEST_CASE("what comes after a window was closed comes when the answer to that is drawn") {
  SDL_Event closed = of(SDL_WINDOWEVENT);
  closed.window.event = SDL_WINDOWEVENT_CLOSE;
  CHECK(frames_of({closed, down(kA), closed, closed}) == "1 1 1 1");
}

TEST_CASE("what windows and displays have to say comes at any time") {
  CHECK(frames_of({of(SDL_WINDOWEVENT), down(kA), of(SDL_WINDOWEVENT), of(SDL_DISPLAYEVENT), of(SDL_MOUSEWHEEL)}) == "5");
}
