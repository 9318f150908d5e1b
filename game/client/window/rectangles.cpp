#include "game/client/window/rectangles.h"

#include <imgui.h>

#include <algorithm>

namespace streep::client {

namespace {

constexpr unsigned kTriangle = 3;
constexpr unsigned kRectangle = 6;                          // indices of two triangles
constexpr unsigned kMost = 1024 / kRectangle * kRectangle;  // indices in one call

// Whether the indices from `at` on are the rectangle that ImDrawList::PrimRect makes.
[[nodiscard]] bool is_rectangle(const ImDrawList& list, const ImDrawCmd& call, unsigned at) {
  const ImDrawIdx* index = list.IdxBuffer.Data + call.IdxOffset + at;
  const unsigned first = index[0];
  if (index[1] != first + 1 || index[2] != first + 2 || index[3] != first || index[4] != first + 2 || index[5] != first + 3) return false;
  const ImDrawVert* corner = list.VtxBuffer.Data + call.VtxOffset + first;
  return corner[0].pos.y == corner[1].pos.y && corner[1].pos.x == corner[2].pos.x && corner[2].pos.y == corner[3].pos.y &&
         corner[3].pos.x == corner[0].pos.x;
}

void add_part(ImVector<ImDrawCmd>& calls, const ImDrawCmd& whole, unsigned from, unsigned to) {
  if (from == to) return;
  ImDrawCmd part = whole;
  part.IdxOffset = whole.IdxOffset + from;
  part.ElemCount = to - from;
  calls.push_back(part);
}

void cut(ImVector<ImDrawCmd>& calls, const ImDrawList& list, const ImDrawCmd& whole) {
  unsigned from = 0;  // of the part that is growing
  unsigned at = 0;
  bool rectangles = false;  // what it is made of
  while (at < whole.ElemCount) {
    const bool rectangle = at + kRectangle <= whole.ElemCount && is_rectangle(list, whole, at);
    if (rectangle != rectangles || (rectangles && at - from == kMost)) {
      add_part(calls, whole, from, at);
      from = at;
      rectangles = rectangle;
    }
    at += rectangle ? kRectangle : std::min(kTriangle, whole.ElemCount - at);
  }
  add_part(calls, whole, from, at);
}

}  // namespace

void cut_into_rectangles(ImDrawData& frame) {
  for (int i = 0; i < frame.CmdListsCount; ++i) {
    ImDrawList& list = *frame.CmdLists[i];
    ImVector<ImDrawCmd> calls;
    for (const ImDrawCmd& call : list.CmdBuffer) {
      if (call.UserCallback != nullptr)
        calls.push_back(call);
      else
        cut(calls, list, call);
    }
    list.CmdBuffer.swap(calls);
  }
}

}  // namespace streep::client
