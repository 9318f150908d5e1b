// The letters: Inter, baked at a few sizes so that text is crisp on windows of
// 480 to 2160 pixels high. Measures, wraps, fits and draws. Sizes are ems in
// pixels. It knows no colours by role, and no files: fonts come in as bytes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "game/base/enumeration.h"
#include "game/ui/kit/box.h"
#include "game/ui/kit/theme.h"

struct ImDrawList;
struct ImFont;
struct ImFontAtlas;

namespace streep::ui {

enum class Face : std::uint8_t {
  text,     // running text
  strong,   // labels, buttons, names
  display,  // statements and headings
};

enum class Align : std::uint8_t { left, centre, right };

// The bytes of an OpenType font for each face, by Face.
using FontFiles = base::By<Face, std::string>;

// A face for which no font came in.
struct MissingFont {
  Face face{};
  bool operator==(const MissingFont&) const = default;
};

struct Fitted {
  float size = 0;
  std::vector<std::string> lines;
  std::vector<float> tops;  // of the lines, and of one that would follow
  Box ink;                  // around the lines, from (0, 0)
};

class Type {
 public:
  // Empties the atlas and puts the letters in, for windows about `window_height`
  // high. The client builds the texture, for which `files` are needed still, and
  // comes back when `suits` says no.
  [[nodiscard]] static std::variant<Type, MissingFont> load(ImFontAtlas& atlas, float window_height, const FontFiles& files);
  [[nodiscard]] bool suits(float window_height) const;

  [[nodiscard]] float width(Face face, float size, std::string_view text) const;
  // At words; a word that is wider than `width` is broken, and a line feed ends a paragraph.
  [[nodiscard]] std::vector<std::string> wrap(Face face, float size, std::string_view text, float width) const;
  // How high that is, with some room between the paragraphs.
  [[nodiscard]] float height(Face face, float size, std::string_view text, float width) const;
  // The largest size up to `most` at which the wrapped text fits in the box
  // with no word broken; where that would be below `least`, words are broken;
  // where even that is too large, it goes below `least`. With `even`, lines are
  // of about one length.
  [[nodiscard]] Fitted fit(Face face, std::string_view text, float width, float height, float least, float most, bool even = true) const;
  // Does every character have a glyph?
  [[nodiscard]] bool knows(Face face, std::string_view text) const;

  // One line; (x, y) is the top left corner of its line box.
  void draw(ImDrawList& list, Face face, float size, float x, float y, Colour colour, std::string_view text) const;

  // From one line to the next, as a part of the size.
  [[nodiscard]] static float leading(Face face) { return face == Face::display ? 1.14F : 1.36F; }

 private:
  struct Rung {
    float size = 0;
    ImFont* font = nullptr;
  };
  Type() = default;
  [[nodiscard]] const Rung& rung(Face face, float size, std::string_view text) const;

  float height_ = 0;                         // of the windows it was made for
  base::By<Face, std::vector<Rung>> rungs_;  // small to large
  Rung huge_;                                // plain letters and digits of the display face
};

}  // namespace streep::ui
