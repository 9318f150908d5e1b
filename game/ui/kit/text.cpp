// Text that stays in its box.
#include <algorithm>

#include "game/ui/kit/widgets.h"

namespace streep::ui {

namespace {

float size_of(const Canvas& canvas, const TextStyle& style) { return style.size > 0 ? style.size : canvas.scale().body(); }

float part_of(Align align) { return align == Align::left ? 0.0F : align == Align::centre ? 0.5F : 1.0F; }

}  // namespace

Box text(Canvas& canvas, Box box, std::string_view words, const TextStyle& style) {
  const Type& type = canvas.type();
  const float most = size_of(canvas, style);
  const Fitted fitted = type.fit(style.face, words, box.width, box.height, style.least > 0 ? style.least : most / 2, most, style.even);
  Box ink{box.x + (box.width - fitted.ink.width) * part_of(style.align), box.y + (box.height - fitted.ink.height) * style.lift,
          fitted.ink.width, fitted.ink.height};
  for (std::size_t i = 0; i < fitted.lines.size(); ++i) {
    const std::string& line = fitted.lines[i];
    const float x = box.x + (box.width - type.width(style.face, fitted.size, line)) * part_of(style.align);
    type.draw(canvas.list(), style.face, fitted.size, x, ink.y + fitted.tops[i], style.colour.value_or(canvas.theme().ink), line);
  }
  canvas.record({.kind = DrawnKind::text, .label = std::string(words), .box = box, .ink = ink, .size = fitted.size});
  return ink;
}

float text_height(const Canvas& canvas, float width, std::string_view words, const TextStyle& style) {
  const float size = size_of(canvas, style);
  return canvas.type().height(style.face, size, words, width);
}

float common_size(const Canvas& canvas, Face face, std::span<const std::string> texts, float width, float height, float least, float most) {
  float size = most;
  for (const std::string& one : texts) size = std::min(size, canvas.type().fit(face, one, width, height, std::min(size, least), size).size);
  return size;
}

}  // namespace streep::ui
