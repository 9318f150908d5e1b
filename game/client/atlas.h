// The figures of assets/figures, drawn once at start into one picture, and
// that picture as a texture. It knows no crowd.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "game/ui/crowd_draw.h"

namespace streep::client {

// A figure that is not there or is no SVG.
struct MissingPicture {
  std::string path;
};

struct Atlas {
  int width = 0, height = 0;
  std::vector<std::uint8_t> pixels;  // red, green, blue, alpha
  ui::Figures figures;               // without a texture

  // From the folder with round-stand.svg and the others.
  [[nodiscard]] static std::variant<Atlas, MissingPicture> load(const std::string& folder);

  // As a texture of the OpenGL context that is current.
  [[nodiscard]] ui::Figures uploaded() const;
};

}  // namespace streep::client
