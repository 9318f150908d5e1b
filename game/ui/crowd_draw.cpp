#include "game/ui/crowd_draw.h"

#include <algorithm>

#include <imgui.h>

namespace streep::ui {

namespace {

constexpr int kIndicesPerQuad = 6;
constexpr int kVerticesPerQuad = 4;
constexpr float kAlphaMost = 255;

[[nodiscard]] const AtlasPicture& picture_of(const Sprite& sprite, const Figures& figures) {
  if (sprite.shape == kSilhouette) return figures.silhouette;
  if (sprite.shape == kPuff) return figures.puff;
  return figures.shapes[sprite.shape][sprite.step ? 1 : 0];
}

void add_quad(ImDrawList& list, const Sprite& sprite, const AtlasPicture& picture, ImU32 tint) {
  const float turn = sprite.flip ? -1.0F : 1.0F;
  const ImVec2 from{sprite.x + turn * picture.from_x * sprite.height, sprite.y + picture.from_y * sprite.height};
  const ImVec2 to{sprite.x + turn * picture.to_x * sprite.height, sprite.y + picture.to_y * sprite.height};
  list.PrimRectUV(from, to, {picture.left, picture.top}, {picture.right, picture.bottom}, tint);
}

[[nodiscard]] ImU32 tint_of(const Sprite& sprite, std::span<const std::uint32_t, kFigureColours> colours) {
  const auto alpha = static_cast<ImU32>(std::clamp(sprite.alpha, 0.0F, 1.0F) * kAlphaMost);
  return (colours[sprite.colour] & ~IM_COL32_A_MASK) | (alpha << IM_COL32_A_SHIFT);
}

}  // namespace

void draw_crowd(ImDrawList& list, std::span<const Sprite> sprites, const Figures& figures, std::span<const std::uint32_t, kFigureColours> colours) {
  if (sprites.empty() || figures.texture == 0) return;
  const auto count = static_cast<int>(sprites.size());
  list.PushTextureID(reinterpret_cast<ImTextureID>(figures.texture));
  list.PrimReserve(count * kIndicesPerQuad, count * kVerticesPerQuad);
  for (const Sprite& sprite : sprites) add_quad(list, sprite, picture_of(sprite, figures), tint_of(sprite, colours));
  list.PopTextureID();
}

}  // namespace streep::ui
