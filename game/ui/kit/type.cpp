#include "game/ui/kit/type.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "game/base/ranges.h"
#include "game/base/utf8.h"

namespace streep::ui {

namespace {

// Inter's line box is 1.21 ems high, and Dear ImGui measures fonts by it.
constexpr float kLineBox = 1.21F;

// Baked sizes in hundredths of the window's height. Other sizes are the next
// larger one, made smaller.
constexpr std::array kTextRungs{2.2F, 2.7F, 3.4F, 4.6F};
constexpr std::array kDisplayRungs{3.4F, 4.6F, 7.0F, 11.0F};
constexpr float kHugeRung = 20.0F;  // room codes and a few words

// Larger letters are stretched: on a 2160-pixel screen that is not seen, and
// the texture stays below 100 MB.
constexpr float kLargestBaked = 160;
constexpr float kLargestHuge = 240;

constexpr float kBetweenParagraphs = 0.35F;  // of a line

// Western and central European letters, punctuation, the euro, arrows.
constexpr std::array<ImWchar, 21> kLetters{0x20,   0x7e,   0xa0,   0x17f,  0x218,  0x21b,  0x2010, 0x2015, 0x2018, 0x201e, 0x2022,
                                           0x2026, 0x2039, 0x203a, 0x20ac, 0x20ac, 0x2190, 0x2193, 0x2212, 0x2212, 0};
constexpr std::array<ImWchar, 3> kPlain{0x20, 0x7e, 0};

// As OpenType and TrueType files begin. The atlas takes others for a mistake of ours, and stops.
bool is_font(std::string_view file) { return file.starts_with("OTTO") || file.starts_with(std::string_view("\0\1\0\0", 4)); }

ImFont* bake(ImFontAtlas& atlas, const std::string& file, float size, const ImWchar* characters) {
  ImFontConfig config;
  config.FontDataOwnedByAtlas = false;
  config.OversampleH = size < 40 ? 2 : 1;
  config.OversampleV = 1;
  config.GlyphRanges = characters;
  // Only read, though its type does not say so.
  return atlas.AddFontFromMemoryTTF(const_cast<char*>(file.data()), static_cast<int>(file.size()), std::round(size * kLineBox), &config,
                                    characters);
}

struct Wrapped {
  std::vector<std::string> lines;
  std::vector<bool> first;  // of a paragraph after another one
  float widest = 0;
  bool broken = false;  // a word was
};

// Greedy: as many words on a line as fit.
Wrapped wrap_words(const Type& type, Face face, float size, std::string_view text, float width) {
  Wrapped result;
  std::string line;
  float line_width = 0;
  bool first = false;
  const float blank = type.width(face, size, " ");
  const auto end_line = [&] {
    result.widest = std::max(result.widest, line_width);
    result.lines.push_back(std::exchange(line, {}));
    result.first.push_back(std::exchange(first, false));
    line_width = 0;
  };
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
    std::string_view word = text.substr(at, end - at);
    float word_width = type.width(face, size, word);
    if (!line.empty() && line_width + blank + word_width > width) end_line();
    while (word_width > width && base::next_character(word, 0) < word.size()) {
      std::size_t cut = base::next_character(word, 0);
      while (type.width(face, size, word.substr(0, base::next_character(word, cut))) <= width) cut = base::next_character(word, cut);
      line = word.substr(0, cut);
      line_width = type.width(face, size, line);
      end_line();
      result.broken = true;
      word.remove_prefix(cut);
      word_width = type.width(face, size, word);
    }
    if (!word.empty()) {
      line_width += (line.empty() ? 0 : blank) + word_width;
      if (!line.empty()) line += ' ';
      line += word;
    }
    if (end < text.size() && text[end] == '\n') {
      if (!line.empty()) end_line();
      first = !result.lines.empty();
    }
    at = end + 1;
  }
  if (!line.empty()) end_line();
  return result;
}

// Of each line; at the end, where a next line would go.
std::vector<float> tops_of(const Wrapped& wrapped, Face face, float size) {
  const float leading = size * Type::leading(face);
  std::vector<float> tops;
  float y = 0;
  for (const bool first : wrapped.first) {
    if (first) y += kBetweenParagraphs * leading;
    tops.push_back(y);
    y += leading;
  }
  tops.push_back(y);
  return tops;
}

// The largest size in between for which `fits` holds; it holds for `low`.
template <class Fits>
float largest(float low, float high, const Fits& fits) {
  if (fits(high)) return high;
  while (high - low > 0.5F) {
    const float middle = (low + high) / 2;
    if (fits(middle))
      low = middle;
    else
      high = middle;
  }
  return low;
}

}  // namespace

std::variant<Type, MissingFont> Type::load(ImFontAtlas& atlas, float window_height, const FontFiles& files) {
  for (const Face face : {Face::text, Face::strong, Face::display})
    if (!is_font(files[face])) return MissingFont{face};

  atlas.Clear();
  atlas.Flags |= ImFontAtlasFlags_NoPowerOfTwoHeight;
  atlas.TexDesiredWidth = window_height > 1200 ? 8192 : 4096;
  Type type;
  type.height_ = window_height;
  for (const Face face : {Face::text, Face::strong, Face::display}) {
    const std::string& file = files[face];
    std::vector<Rung>& rungs = type.rungs_[face];
    for (const float part : face == Face::display ? kDisplayRungs : kTextRungs) {
      const float size = std::round(std::clamp(part * window_height / 100, 8.0F, kLargestBaked));
      rungs.push_back({size, bake(atlas, file, size, kLetters.data())});
    }
  }
  const float huge = std::round(std::clamp(kHugeRung * window_height / 100, 8.0F, kLargestHuge));
  type.huge_ = {huge, bake(atlas, files[Face::display], huge, kPlain.data())};
  return type;
}

bool Type::suits(float window_height) const { return window_height <= height_ * 1.15F && window_height >= height_ * 0.6F; }

const Type::Rung& Type::rung(Face face, float size, std::string_view text) const {
  const std::vector<Rung>& rungs = rungs_[face];
  const auto plain = [](char c) { return c >= ' ' && c <= '~'; };
  if (face == Face::display && size > rungs.back().size && base::all_of(text, plain)) return huge_;
  for (const Rung& rung : rungs)
    if (rung.size + 0.5F >= size) return rung;
  return rungs.back();
}

float Type::width(Face face, float size, std::string_view text) const {
  if (text.empty()) return 0;
  const ImFont& font = *rung(face, size, text).font;
  return font.CalcTextSizeA(size * kLineBox, std::numeric_limits<float>::max(), 0, text.data(), text.data() + text.size()).x;
}

std::vector<std::string> Type::wrap(Face face, float size, std::string_view text, float width) const {
  return wrap_words(*this, face, size, text, width).lines;
}

float Type::height(Face face, float size, std::string_view text, float width) const {
  return tops_of(wrap_words(*this, face, size, text, width), face, size).back();
}

Fitted Type::fit(Face face, std::string_view text, float width, float height, float least, float most, bool even) const {
  const auto fits = [&](float size, bool may_break) {
    const Wrapped wrapped = wrap_words(*this, face, size, text, width);
    return tops_of(wrapped, face, size).back() <= height && wrapped.widest <= width && (may_break || !wrapped.broken);
  };
  const auto whole = [&](float size) { return fits(size, false); };
  const auto broken = [&](float size) { return fits(size, true); };
  least = std::min(least, most);
  const float size = whole(least)    ? largest(least, most, whole)
                     : broken(least) ? largest(least, most, broken)
                                     : largest(1.0F, least, broken);

  // The narrowest column that needs no more lines has lines of one length.
  Wrapped best = wrap_words(*this, face, size, text, width);
  const std::size_t lines = best.lines.size();
  float low = width / 2;
  float high = best.widest;
  for (int i = 0; even && i < 8 && lines > 1 && !best.broken; ++i) {
    const float middle = (low + high) / 2;
    Wrapped narrower = wrap_words(*this, face, size, text, middle);
    if (narrower.lines.size() == lines && !narrower.broken) {
      high = middle;
      best = std::move(narrower);
    } else {
      low = middle;
    }
  }
  std::vector<float> tops = tops_of(best, face, size);
  const Box ink{0, 0, best.widest, tops.back()};
  return {size, std::move(best.lines), std::move(tops), ink};
}

bool Type::knows(Face face, std::string_view text) const {
  const ImFont& font = *rungs_[face].front().font;
  for (std::size_t at = 0; at < text.size(); at = base::next_character(text, at)) {
    const auto character = base::character_at(text, at);
    if (!character || character->point > 0xffff) return false;
    if (character->point != '\n' && font.FindGlyphNoFallback(static_cast<ImWchar>(character->point)) == nullptr) return false;
  }
  return true;
}

void Type::draw(ImDrawList& list, Face face, float size, float x, float y, Colour colour, std::string_view text) const {
  if (text.empty()) return;
  // The font's own line box is centred on ours.
  const float top = y + size * (leading(face) - kLineBox) / 2;
  list.AddText(rung(face, size, text).font, size * kLineBox, {x, top}, colour.packed(), text.data(), text.data() + text.size());
}

}  // namespace streep::ui
