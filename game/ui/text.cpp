// Text that stays in its box.
#include <algorithm>

#include "game/ui/widgets.h"

namespace streep::ui {

namespace {

float size_of(const Canvas& canvas, const TextStyle& style) { return style.size > 0 ? style.size : canvas.scale().body(); }

float part_of(Align align) { return align == Align::left ? 0.0F : align == Align::centre ? 0.5F : 1.0F; }

}  // namespace

Box text(Canvas& canvas, Box box, std::string_view words, const TextStyle& style) {
  const Type& type = canvas.type();
  const float most = size_of(canvas, style);
  const Fitted fitted = type.fit(style.face, words, box.width, box.height, style.least > 0 ? style.least : most / 2, most, style.even);
  const float leading = Type::leading(style.face) * fitted.size;
  Box ink{box.x + (box.width - fitted.ink.width) * part_of(style.align), box.y + (box.height - fitted.ink.height) * style.lift, fitted.ink.width, fitted.ink.height};
  float y = ink.y;
  for (const std::string& line : fitted.lines) {
    const float x = box.x + (box.width - type.width(style.face, fitted.size, line)) * part_of(style.align);
    type.draw(canvas.list(), style.face, fitted.size, x, y, style.colour.value_or(canvas.theme().ink), line);
    y += leading;
  }
  canvas.record({.kind = DrawnKind::text, .label = std::string(words), .box = box, .ink = ink, .size = fitted.size});
  return ink;
}

float text_height(const Canvas& canvas, float width, std::string_view words, const TextStyle& style) {
  const float size = size_of(canvas, style);
  return static_cast<float>(canvas.type().wrap(style.face, size, words, width).size()) * size * Type::leading(style.face);
}

}  // namespace streep::ui
