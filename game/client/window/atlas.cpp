#include "game/client/window/atlas.h"

#include <SDL.h>
#include <SDL_image.h>
#include <SDL_opengl.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <utility>

namespace streep::client {

namespace {

constexpr std::array<const char*, ui::kFigureShapes> kShapes{"round", "tall", "scarf", "bag", "coat", "square", "hood", "folder", "wheel"};
constexpr std::array<const char*, 2> kPoses{"stand", "step"};
constexpr int kLarge = 256;                       // pixels high
constexpr int kSmallLeast = 24, kSmallMost = 40;  // pixels high: a thousand people are about 32 at 1080p
constexpr int kRgbaBytes = 4;
constexpr int kAlpha = 3;
constexpr int kWidth = 1024;      // of a texture
constexpr int kLargePadding = 8;  // so that smaller copies of the pictures do not run into each other
constexpr int kSmallPadding = 1;

using Surface = std::unique_ptr<SDL_Surface, decltype(&SDL_FreeSurface)>;

[[nodiscard]] Surface draw_svg(const std::string& path, int height) {
  Surface none(nullptr, &SDL_FreeSurface);
  SDL_RWops* file = SDL_RWFromFile(path.c_str(), "rb");
  if (file == nullptr) return none;
  Surface drawn(IMG_LoadSizedSVG_RW(file, 0, height), &SDL_FreeSurface);
  SDL_RWclose(file);
  if (!drawn) return none;
  return {SDL_ConvertSurfaceFormat(drawn.get(), SDL_PIXELFORMAT_RGBA32, 0), &SDL_FreeSurface};
}

[[nodiscard]] const std::uint8_t* pixel(const SDL_Surface& picture, int x, int y) {
  return static_cast<const std::uint8_t*>(picture.pixels) + static_cast<std::ptrdiff_t>(y) * picture.pitch +
         static_cast<std::ptrdiff_t>(x) * kRgbaBytes;
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
[[nodiscard]] std::array<std::uint8_t, kRgbaBytes> edge_colour(const SDL_Surface& picture, const SDL_Rect& part) {
  for (int x = part.x; x < part.x + part.w; ++x) {
    const std::uint8_t* at = pixel(picture, x, part.y);
    if (at[kAlpha] != 0) return {at[0], at[1], at[2], 0};
  }
  return {};
}

// Puts pictures into a texture, from left to right and then in the next row.
// What it gives back lies in pixels until the texture has its height.
class Packer {
 public:
  Packer(Texture& texture, int padding) : texture_(texture), padding_(padding) { texture.width = kWidth; }

  [[nodiscard]] std::optional<ui::AtlasPicture> add(const std::string& path, int height) {
    const Surface picture = draw_svg(path, height);
    if (!picture || picture->w > kWidth - 2 * padding_) return std::nullopt;
    const SDL_Rect part = inked(*picture);
    if (x_ + part.w + 2 * padding_ > kWidth) start_row();
    const int x = std::exchange(x_, x_ + part.w + 2 * padding_) + padding_;
    row_ = std::max(row_, part.h + 2 * padding_);
    grow();
    copy(*picture, part, x, y_ + padding_);
    return place(*picture, part, height, x, y_ + padding_);
  }

 private:
  void start_row() {
    x_ = 0;
    y_ += std::exchange(row_, 0);
  }

  void grow() {
    texture_.height = y_ + row_;
    texture_.pixels.resize(static_cast<std::size_t>(kWidth) * static_cast<std::size_t>(texture_.height) * kRgbaBytes, 0);
  }

  void copy(const SDL_Surface& picture, const SDL_Rect& part, int x, int y) {
    const auto around = edge_colour(picture, part);
    for (int row = -padding_; row < part.h + padding_; ++row) {
      for (int column = -padding_; column < part.w + padding_; ++column) {
        const bool inside = row >= 0 && row < part.h && column >= 0 && column < part.w;
        const std::uint8_t* from = inside ? pixel(picture, part.x + column, part.y + row) : around.data();
        std::copy_n(from[kAlpha] != 0 ? from : around.data(), kRgbaBytes, at(x + column, y + row));
      }
    }
  }

  [[nodiscard]] std::uint8_t* at(int x, int y) {
    return texture_.pixels.data() + (static_cast<std::ptrdiff_t>(y) * kWidth + x) * kRgbaBytes;
  }

  // The feet are in the middle of the bottom of the whole picture.
  [[nodiscard]] static ui::AtlasPicture place(const SDL_Surface& picture, const SDL_Rect& part, int height, int x, int y) {
    const auto pixels = [](int number) { return static_cast<float>(number); };
    const auto heights = [height](int number) { return static_cast<float>(number) / static_cast<float>(height); };
    const int middle = picture.w / 2;
    return {pixels(x),
            pixels(y),
            pixels(x + part.w),
            pixels(y + part.h),
            heights(part.x - middle),
            heights(part.y - picture.h),
            heights(part.x + part.w - middle),
            heights(part.y + part.h - picture.h)};
  }

  Texture& texture_;
  int padding_;
  int x_ = 0, y_ = 0, row_ = 0;  // where the next one goes, and how high this row is
};

// Calls `with(path, picture)` for every file and what it becomes.
template <class With>
void for_each_picture(const std::string& folder, ui::Pictures& pictures, const With& with) {
  for (std::size_t shape = 0; shape < kShapes.size(); ++shape) {
    for (std::size_t pose = 0; pose < kPoses.size(); ++pose)
      with(folder + "/" + kShapes[shape] + "-" + kPoses[pose] + ".svg", pictures.shapes[shape][pose]);
  }
  with(folder + "/silhouette.svg", pictures.silhouette);
  with(folder + "/puff.svg", pictures.puff);
}

void to_parts(ui::Pictures& pictures, const Texture& texture) {
  for_each_picture({}, pictures, [&](const std::string&, ui::AtlasPicture& picture) {
    for (float* across : {&picture.left, &picture.right}) *across /= static_cast<float>(texture.width);
    for (float* down : {&picture.top, &picture.bottom}) *down /= static_cast<float>(texture.height);
  });
}

[[nodiscard]] GLuint upload(const Texture& picture, GLint smaller, GLint larger) {
  GLuint texture = 0;
  glGenTextures(1, &texture);
  glBindTexture(GL_TEXTURE_2D, texture);
  glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
  // Not blue first: of such a picture llvmpipe (Mesa 22.3) draws nothing as a rectangle.
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, picture.width, picture.height, 0, GL_RGBA, GL_UNSIGNED_BYTE, picture.pixels.data());
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, larger);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, smaller);
  return texture;
}

}  // namespace

std::variant<Atlas, MissingPicture> Atlas::load(const std::string& folder) {
  Atlas atlas;
  std::optional<MissingPicture> missing;
  const auto draw = [&](ui::Pictures& pictures, Packer& packer, int height) {
    for_each_picture(folder, pictures, [&](const std::string& path, ui::AtlasPicture& picture) {
      const auto drawn = packer.add(path, height);
      if (drawn)
        picture = *drawn;
      else
        missing = MissingPicture{path};
    });
  };
  Packer large(atlas.large, kLargePadding);
  draw(atlas.figures.pictures, large, kLarge);
  Packer small(atlas.small, kSmallPadding);
  atlas.figures.least = kSmallLeast;
  for (int height = kSmallLeast; height <= kSmallMost && !missing; ++height) draw(atlas.figures.small.emplace_back(), small, height);
  if (missing) return *missing;
  to_parts(atlas.figures.pictures, atlas.large);
  for (ui::Pictures& pictures : atlas.figures.small) to_parts(pictures, atlas.small);
  return atlas;
}

ui::Figures Atlas::uploaded() const {
  const auto make_smaller_copies = reinterpret_cast<PFNGLGENERATEMIPMAPPROC>(SDL_GL_GetProcAddress("glGenerateMipmap"));
  ui::Figures result = figures;
  result.texture = upload(large, make_smaller_copies != nullptr ? GL_LINEAR_MIPMAP_NEAREST : GL_LINEAR, GL_LINEAR);
  if (make_smaller_copies != nullptr) make_smaller_copies(GL_TEXTURE_2D);
  result.small_texture = upload(small, GL_NEAREST, GL_NEAREST);
  return result;
}

}  // namespace streep::client
