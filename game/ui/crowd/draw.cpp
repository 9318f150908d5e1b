#include "game/ui/crowd/draw.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "game/base/ranges.h"

namespace streep::ui {

namespace {

constexpr int kIndicesPerQuad = 6;
constexpr int kVerticesPerQuad = 4;
constexpr float kAlphaMost = 255;

[[nodiscard]] const AtlasPicture& picture_of(const Sprite& sprite, const Pictures& pictures) {
  if (sprite.shape == kSilhouette) return pictures.silhouette;
  if (sprite.shape == kPuff) return pictures.puff;
  return pictures.shapes[sprite.shape][sprite.step ? 1 : 0];
}

void add_quad(ImDrawList& list, const Sprite& sprite, const AtlasPicture& picture, ImU32 tint) {
  const float turn = sprite.flip ? -1.0F : 1.0F;
  const ImVec2 from{sprite.x + turn * picture.from_x * sprite.height, sprite.y + picture.from_y * sprite.height};
  const ImVec2 to{sprite.x + turn * picture.to_x * sprite.height, sprite.y + picture.to_y * sprite.height};
  list.PrimRectUV(from, to, {picture.left, picture.top}, {picture.right, picture.bottom}, tint);
}

// Where a pixel of its picture is a pixel of the screen.
[[nodiscard]] Sprite on_pixels(Sprite sprite) {
  for (float* part : {&sprite.x, &sprite.y, &sprite.height}) *part = std::round(*part);
  return sprite;
}

[[nodiscard]] bool all_small(std::span<const Sprite> sprites, const Figures& figures) {
  const auto least = static_cast<float>(figures.least);
  const float end = least + static_cast<float>(figures.small.size());
  return base::all_of(sprites, [&](const Sprite& sprite) { return std::round(sprite.height) >= least && std::round(sprite.height) < end; });
}

[[nodiscard]] ImU32 tint_of(const Sprite& sprite, std::span<const std::uint32_t, kFigureColours> colours) {
  const auto alpha = static_cast<ImU32>(std::clamp(sprite.alpha, 0.0F, 1.0F) * kAlphaMost);
  return (colours[sprite.colour] & ~IM_COL32_A_MASK) | (alpha << IM_COL32_A_SHIFT);
}

}  // namespace

void draw_crowd(ImDrawList& list, std::span<const Sprite> sprites, const Figures& figures,
                std::span<const std::uint32_t, kFigureColours> colours) {
  if (sprites.empty() || figures.texture == 0) return;
  const auto count = static_cast<int>(sprites.size());
  const bool small = all_small(sprites, figures);
  // NOLINTNEXTLINE(performance-no-int-to-ptr): OpenGL numbers its textures, and Dear ImGui has a pointer for them
  list.PushTextureID(reinterpret_cast<ImTextureID>(small ? figures.small_texture : figures.texture));
  list.PrimReserve(count * kIndicesPerQuad, count * kVerticesPerQuad);
  for (const Sprite& sprite : sprites) {
    const Sprite drawn = small ? on_pixels(sprite) : sprite;
    const Pictures& pictures =
        small ? figures.small[static_cast<std::size_t>(drawn.height) - static_cast<std::size_t>(figures.least)] : figures.pictures;
    add_quad(list, drawn, picture_of(drawn, pictures), tint_of(drawn, colours));
  }
  list.PopTextureID();
}

}  // namespace streep::ui
