#include "game/ui/screen/preview.h"

#include <imgui.h>

#include "game/ui/page.h"
#include "game/ui/screen/screen.h"

namespace streep::ui {

namespace {

// The letters of a window are made for its size: drawn much smaller than that, they flicker.
constexpr float kDrawnHeight = 480;

// Everything drawn since then, smaller and in its place.
void shrink(ImDrawList& list, int first_command, int first_corner, Box box, float part) {
  for (int i = first_command; i < list.CmdBuffer.Size; ++i) list.CmdBuffer[i].ClipRect = {box.x, box.y, box.right(), box.bottom()};
  for (int i = first_corner; i < list.VtxBuffer.Size; ++i) {
    ImVec2& place = list.VtxBuffer[i].pos;
    place = {box.x + place.x * part, box.y + place.y * part};
  }
}

}  // namespace

void draw_preview(Canvas& canvas, const Model& model, Box box, const session::Scene& scene) {
  Model shown = model;
  shown.audience = session::Audience::screen;
  shown.scene = &scene;
  shown.settings.reduced_motion = true;
  Draft widgets;
  StageDraft draft;
  ImDrawList& list = canvas.list();
  card(canvas, box, canvas.theme().floor, canvas.theme().edge);
  const float part = box.height / kDrawnHeight;
  const Box whole{0, 0, box.width / part, kDrawnHeight};
  list.PushClipRect({0, 0}, {whole.width, whole.height});
  const int first_command = list.CmdBuffer.Size - 1;
  const int first_corner = list.VtxBuffer.Size;
  Canvas screen = canvas_for(shown, widgets, whole);
  draw_big_screen(screen, shown, draft);
  shrink(list, first_command, first_corner, box, part);
  list.PopClipRect();
  canvas.record({.kind = DrawnKind::picture, .id = "preview", .label = {}, .box = box, .ink = box});
}

}  // namespace streep::ui
