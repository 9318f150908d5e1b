// Cuts what Dear ImGui drew so that a renderer without a graphics card (Mesa's
// llvmpipe) sees upright rectangles: it draws one more quickly than two triangles,
// but looks for them only in a call whose indices are rectangles throughout and
// at most 1024 (Mesa 22.3: lp_setup_draw_elements, vsplit). What is drawn stays
// the same, and so does the order.
#pragma once

struct ImDrawData;

namespace streep::client {

void cut_into_rectangles(ImDrawData& frame);

}  // namespace streep::client
