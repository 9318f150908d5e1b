// A place on the screen, in pixels, and how to cut it up. It knows no drawing.
#pragma once

#include <algorithm>

namespace streep::ui {

struct Point {
  float x = 0, y = 0;
  bool operator==(const Point&) const = default;
};

struct Box {
  float x = 0, y = 0, width = 0, height = 0;

  [[nodiscard]] constexpr float right() const { return x + width; }
  [[nodiscard]] constexpr float bottom() const { return y + height; }
  [[nodiscard]] constexpr Point centre() const { return {x + width / 2, y + height / 2}; }
  [[nodiscard]] constexpr bool holds(Point point) const { return point.x >= x && point.x < right() && point.y >= y && point.y < bottom(); }
  [[nodiscard]] constexpr bool holds(const Box& other, float slack = 0) const {
    return other.x >= x - slack && other.y >= y - slack && other.right() <= right() + slack && other.bottom() <= bottom() + slack;
  }
  bool operator==(const Box&) const = default;
};

[[nodiscard]] constexpr Box inset(Box box, float across, float down) {
  return {box.x + across, box.y + down, std::max(0.0F, box.width - 2 * across), std::max(0.0F, box.height - 2 * down)};
}
[[nodiscard]] constexpr Box inset(Box box, float by) { return inset(box, by, by); }

// Cuts a strip off one side of `rest`, and a gap beside it.
constexpr Box take_top(Box& rest, float height, float gap = 0) {
  height = std::clamp(height, 0.0F, rest.height);
  const Box strip{rest.x, rest.y, rest.width, height};
  const float gone = std::min(rest.height, height + gap);
  rest.y += gone;
  rest.height -= gone;
  return strip;
}
constexpr Box take_bottom(Box& rest, float height, float gap = 0) {
  height = std::clamp(height, 0.0F, rest.height);
  const Box strip{rest.x, rest.bottom() - height, rest.width, height};
  rest.height = std::max(0.0F, rest.height - height - gap);
  return strip;
}
constexpr Box take_left(Box& rest, float width, float gap = 0) {
  width = std::clamp(width, 0.0F, rest.width);
  const Box strip{rest.x, rest.y, width, rest.height};
  const float gone = std::min(rest.width, width + gap);
  rest.x += gone;
  rest.width -= gone;
  return strip;
}
constexpr Box take_right(Box& rest, float width, float gap = 0) {
  width = std::clamp(width, 0.0F, rest.width);
  const Box strip{rest.right() - width, rest.y, width, rest.height};
  rest.width = std::max(0.0F, rest.width - width - gap);
  return strip;
}

// Column `i` of `n` of one width; row `i` of `n` of one height.
[[nodiscard]] constexpr Box column(Box box, int i, int n, float gap) {
  const float width = (box.width - gap * static_cast<float>(n - 1)) / static_cast<float>(n);
  return {box.x + static_cast<float>(i) * (width + gap), box.y, width, box.height};
}
[[nodiscard]] constexpr Box row(Box box, int i, int n, float gap) {
  const float height = (box.height - gap * static_cast<float>(n - 1)) / static_cast<float>(n);
  return {box.x, box.y + static_cast<float>(i) * (height + gap), box.width, height};
}

[[nodiscard]] constexpr Box centred(Box around, float width, float height) {
  return {around.x + (around.width - width) / 2, around.y + (around.height - height) / 2, width, height};
}

}  // namespace streep::ui
