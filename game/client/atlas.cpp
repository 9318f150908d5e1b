#include "game/client/atlas.h"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include <SDL.h>
#include <SDL_image.h>
#include <SDL_opengl.h>

namespace streep::client {

namespace {

constexpr std::array<const char*, ui::kFigureShapes> kShapes{"round", "tall", "scarf", "bag", "coat", "square", "hood", "folder", "wheel"};
constexpr std::array<const char*, 2> kPoses{"stand", "step"};
constexpr int kPictureHeight = 256;
constexpr int kPictureWidth = 256;  // no picture is wider
constexpr int kColumns = 5;
constexpr int kBytes = 4;
constexpr int kAlpha = 3;
constexpr int kPadding = 8;         // so that smaller copies of the picture do not run into each other

using Surface = std::unique_ptr<SDL_Surface, decltype(&SDL_FreeSurface)>;

[[nodiscard]] Surface draw_svg(const std::string& path) {
  Surface none(nullptr, &SDL_FreeSurface);
  SDL_RWops* file = SDL_RWFromFile(path.c_str(), "rb");
  if (file == nullptr) return none;
  Surface drawn(IMG_LoadSizedSVG_RW(file, 0, kPictureHeight), &SDL_FreeSurface);
  SDL_RWclose(file);
  if (!drawn) return none;
  return {SDL_ConvertSurfaceFormat(drawn.get(), SDL_PIXELFORMAT_RGBA32, 0), &SDL_FreeSurface};
}

[[nodiscard]] const std::uint8_t* pixel(const SDL_Surface& picture, int x, int y) {
  return static_cast<const std::uint8_t*>(picture.pixels) + static_cast<std::ptrdiff_t>(y) * picture.pitch + static_cast<std::ptrdiff_t>(x) * kBytes;
}

// The part of a picture that is not empty.
[[nodiscard]] SDL_Rect inked(const SDL_Surface& picture) {
  int left = picture.w, top = picture.h, right = 0, bottom = 0;
  for (int y = 0; y < picture.h; ++y) {
    for (int x = 0; x < picture.w; ++x) {
      if (pixel(picture, x, y)[kAlpha] == 0) continue;
      left = std::min(left, x);
      right = std::max(right, x + 1);
      top = std::min(top, y);
      bottom = std::max(bottom, y + 1);
    }
  }
  return {left, top, std::max(0, right - left), std::max(0, bottom - top)};
}

// The colour of its edge; see-through. Around a picture it keeps the edge from
// turning dark where the picture is drawn smaller.
[[nodiscard]] std::array<std::uint8_t, kBytes> edge_colour(const SDL_Surface& picture, const SDL_Rect& part) {
  for (int x = part.x; x < part.x + part.w; ++x) {
    const std::uint8_t* at = pixel(picture, x, part.y);
    if (at[kAlpha] != 0) return {at[0], at[1], at[2], 0};
  }
  return {};
}

// Puts a picture into the next free place.
class Packer {
 public:
  explicit Packer(Atlas& atlas, int pictures) : atlas_(atlas) {
    atlas.width = kColumns * (kPictureWidth + 2 * kPadding);
    atlas.height = (pictures + kColumns - 1) / kColumns * (kPictureHeight + 2 * kPadding);
    atlas.pixels.assign(static_cast<std::size_t>(atlas.width) * static_cast<std::size_t>(atlas.height) * kBytes, 0);
  }

  [[nodiscard]] std::optional<ui::AtlasPicture> add(const std::string& path) {
    const Surface picture = draw_svg(path);
    if (!picture || picture->w > kPictureWidth || picture->h > kPictureHeight) return std::nullopt;
    const SDL_Rect part = inked(*picture);
    const int x = next_ % kColumns * (kPictureWidth + 2 * kPadding) + kPadding;
    const int y = next_ / kColumns * (kPictureHeight + 2 * kPadding) + kPadding;
    ++next_;
    copy(*picture, part, x, y);
    return place(*picture, part, x, y);
  }

 private:
  void copy(const SDL_Surface& picture, const SDL_Rect& part, int x, int y) {
    const auto around = edge_colour(picture, part);
    for (int row = -kPadding; row < part.h + kPadding; ++row) {
      for (int column = -kPadding; column < part.w + kPadding; ++column) {
        const bool inside = row >= 0 && row < part.h && column >= 0 && column < part.w;
        const std::uint8_t* from = inside ? pixel(picture, part.x + column, part.y + row) : around.data();
        std::copy_n(from[kAlpha] != 0 ? from : around.data(), kBytes, at(x + column, y + row));
      }
    }
  }

  [[nodiscard]] std::uint8_t* at(int x, int y) { return atlas_.pixels.data() + (static_cast<std::ptrdiff_t>(y) * atlas_.width + x) * kBytes; }

  // The feet are in the middle of the bottom of the whole picture.
  [[nodiscard]] ui::AtlasPicture place(const SDL_Surface& picture, const SDL_Rect& part, int x, int y) const {
    const auto across = [this](int at) { return static_cast<float>(at) / static_cast<float>(atlas_.width); };
    const auto down = [this](int at) { return static_cast<float>(at) / static_cast<float>(atlas_.height); };
    const auto heights = [&picture](int pixels) { return static_cast<float>(pixels) / static_cast<float>(picture.h); };
    const int middle = picture.w / 2;
    return {across(x), down(y), across(x + part.w), down(y + part.h),
            heights(part.x - middle), heights(part.y - picture.h), heights(part.x + part.w - middle), heights(part.y + part.h - picture.h)};
  }

  Atlas& atlas_;
  int next_ = 0;
};

}  // namespace

std::variant<Atlas, MissingPicture> Atlas::load(const std::string& folder) {
  Atlas atlas;
  Packer packer(atlas, ui::kFigureShapes * 2 + 2);
  for (std::size_t shape = 0; shape < kShapes.size(); ++shape) {
    for (std::size_t pose = 0; pose < kPoses.size(); ++pose) {
      const std::string path = folder + "/" + kShapes[shape] + "-" + kPoses[pose] + ".svg";
      const auto picture = packer.add(path);
      if (!picture) return MissingPicture{path};
      atlas.figures.shapes[shape][pose] = *picture;
    }
  }
  const std::string silhouette = folder + "/silhouette.svg";
  const std::string puff = folder + "/puff.svg";
  if (const auto picture = packer.add(silhouette)) atlas.figures.silhouette = *picture;
  else return MissingPicture{silhouette};
  if (const auto picture = packer.add(puff)) atlas.figures.puff = *picture;
  else return MissingPicture{puff};
  return atlas;
}

ui::Figures Atlas::uploaded() const {
  const auto make_smaller_copies = reinterpret_cast<PFNGLGENERATEMIPMAPPROC>(SDL_GL_GetProcAddress("glGenerateMipmap"));
  GLuint texture = 0;
  glGenTextures(1, &texture);
  glBindTexture(GL_TEXTURE_2D, texture);
  glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, width, height, 0, GL_RGBA, GL_UNSIGNED_BYTE, pixels.data());
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, make_smaller_copies != nullptr ? GL_LINEAR_MIPMAP_NEAREST : GL_LINEAR);
  if (make_smaller_copies != nullptr) make_smaller_copies(GL_TEXTURE_2D);
  ui::Figures result = figures;
  result.texture = texture;
  return result;
}

}  // namespace streep::client
