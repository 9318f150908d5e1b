// Any bytes as the figure that a crowd is drawn with: it is a picture or none.
#include <SDL.h>
#include <SDL_image.h>

#include <cstdint>

// SDL_image keeps what it has read of a picture that ends in the middle (2.6). Figures are files of ours, read once.
extern "C" int __lsan_is_turned_off();  // NOLINT(bugprone-reserved-identifier): the name is the sanitizer's
extern "C" int __lsan_is_turned_off() { return 1; }

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  SDL_RWops* const file = SDL_RWFromConstMem(data, static_cast<int>(size));
  SDL_FreeSurface(IMG_LoadSizedSVG_RW(file, 0, 64));
  SDL_RWclose(file);
  return 0;
}
