#include "game/client/window/shots.h"

#include <SDL.h>
#include <SDL_image.h>
#include <SDL_opengl.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <vector>

#include "game/client/window/window.h"

namespace streep::client {

namespace {

constexpr int kRgbBytes = 3;

// OpenGL starts at the bottom and a picture at the top.
void turn_over(std::vector<std::uint8_t>& pixels, std::size_t row_bytes) {
  const std::size_t rows = pixels.size() / row_bytes;
  for (std::size_t row = 0; row < rows / 2; ++row) {
    const auto top = pixels.begin() + static_cast<std::ptrdiff_t>(row * row_bytes);
    const auto bottom = pixels.begin() + static_cast<std::ptrdiff_t>((rows - 1 - row) * row_bytes);
    std::swap_ranges(top, top + static_cast<std::ptrdiff_t>(row_bytes), bottom);
  }
}

}  // namespace

bool shoot(Window& window, const std::string& path) {
  window.use();
  const int width = window.width();
  const int height = window.height();
  const auto row_bytes = static_cast<std::size_t>(width) * kRgbBytes;
  std::vector<std::uint8_t> pixels(row_bytes * static_cast<std::size_t>(height));
  glPixelStorei(GL_PACK_ALIGNMENT, 1);
  glReadBuffer(GL_BACK);
  glReadPixels(0, 0, width, height, GL_RGB, GL_UNSIGNED_BYTE, pixels.data());
  turn_over(pixels, row_bytes);
  const std::unique_ptr<SDL_Surface, decltype(&SDL_FreeSurface)> picture(
      SDL_CreateRGBSurfaceWithFormatFrom(pixels.data(), width, height, 8 * kRgbBytes, width * kRgbBytes, SDL_PIXELFORMAT_RGB24),
      &SDL_FreeSurface);
  return picture && IMG_SavePNG(picture.get(), path.c_str()) == 0;
}

}  // namespace streep::client
