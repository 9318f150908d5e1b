// The figures of assets/figures, drawn once at start: large, and for crowds at
// every small height. Both as a texture. It knows no crowd.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "game/ui/crowd/draw.h"

namespace streep::client {

// A figure that is not there or is no SVG.
struct MissingPicture {
  std::string path;
};

struct Texture {
  int width = 0, height = 0;
  std::vector<std::uint8_t> pixels{};  // red, green, blue, alpha
};

struct Atlas {
  Texture large, small;
  ui::Figures figures;  // without textures

  // From the folder with round-stand.svg and the others.
  [[nodiscard]] static std::variant<Atlas, MissingPicture> load(const std::string& folder);

  // As textures of the OpenGL context that is current.
  [[nodiscard]] ui::Figures uploaded() const;
};

}  // namespace streep::client
