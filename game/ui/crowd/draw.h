// Draws the crowd as textured quads of one texture: one draw call, however many
// people there are. It knows no formations.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "game/ui/crowd/crowd.h"

struct ImDrawList;

namespace streep::ui {

// A picture cut out close around a figure, since empty pixels take as long to
// draw as others. Where it lies in the atlas, from 0 to 1, and where around the
// feet it is drawn, in heights of the figure.
struct AtlasPicture {
  float left = 0, top = 0, right = 0, bottom = 0;
  float from_x = 0, from_y = 0, to_x = 0, to_y = 0;
};

// Every figure of one drawing.
struct Pictures {
  std::array<std::array<AtlasPicture, 2>, kFigureShapes> shapes;  // standing, mid-step
  AtlasPicture silhouette, puff;                                  // what a cloud is made of
};

// The figures as textures of this window. Made by the client from assets/figures.
struct Figures {
  std::uintptr_t texture = 0;
  Pictures pictures;  // large, to be drawn smaller

  // Drawn once for each small height, in whole pixels from `least` on. A pixel
  // of it is one on the screen: a crowd of hundreds is sharp, and costs a
  // renderer without a graphics card less than smaller copies do.
  std::uintptr_t small_texture = 0;
  int least = 0;
  std::vector<Pictures> small;
};

// `colours` holds kFigureColours colours as ImU32.
void draw_crowd(ImDrawList& list, std::span<const Sprite> sprites, const Figures& figures,
                std::span<const std::uint32_t, kFigureColours> colours);

}  // namespace streep::ui
