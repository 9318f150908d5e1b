#include "game/ui/symbol.h"

#include <imgui.h>

#include <algorithm>
#include <string>

#include "game/ui/kit/widgets.h"

namespace streep::ui {

void symbol(Canvas& canvas, Box box, const session::Symbol& symbol, bool with_number) {
  const Point middle = box.centre();
  const float radius = std::min(box.width, box.height) / 2;
  const Colour colour = canvas.theme().symbols.at(symbol.colour % canvas.theme().symbols.size());
  ImDrawList& list = canvas.list();
  const ImU32 paint = colour.packed();
  Point heart = middle;  // where the number goes
  switch (symbol.shape % session::kSymbolShapes) {
    case 0: list.AddCircleFilled({middle.x, middle.y}, radius, paint, 96); break;
    case 1:
      list.AddTriangleFilled({middle.x, middle.y - radius}, {middle.x + radius, middle.y + radius * 0.86F},
                             {middle.x - radius, middle.y + radius * 0.86F}, paint);
      heart.y += radius * 0.28F;
      break;
    case 2:
      list.AddRectFilled({middle.x - radius * 0.88F, middle.y - radius * 0.88F}, {middle.x + radius * 0.88F, middle.y + radius * 0.88F},
                         paint, radius * 0.12F);
      break;
    default:
      list.AddQuadFilled({middle.x, middle.y - radius}, {middle.x + radius, middle.y}, {middle.x, middle.y + radius},
                         {middle.x - radius, middle.y}, paint);
  }
  canvas.record({.kind = DrawnKind::picture, .box = box, .ink = box});
  if (!with_number || symbol.number == 0) return;
  const Box number{heart.x - radius * 0.55F, heart.y - radius * 0.45F, radius * 1.1F, radius * 0.9F};
  text(canvas, number, std::to_string(symbol.number),
       {.face = Face::display, .size = radius * 0.75F, .colour = number_on(canvas.theme(), colour), .align = Align::centre, .lift = 0.5F});
}

}  // namespace streep::ui
