#include "game/ui/crowd/proportion.h"

#include <algorithm>

namespace streep::ui {

namespace {

// In heights of a figure.
constexpr float kPitch = 0.62F;  // from one person to the next
constexpr float kRow = 1.06F;    // from one row to the next
constexpr float kApart = 0.5F;   // between who is counted and the others
constexpr float kFeet = 0.07F;   // from the feet to the tape
constexpr float kTape = 0.09F;   // how thick it is
constexpr float kMost = 0.6F;    // of the height of the area: two people need not fill a wall

constexpr int kRowsMost = 8;
constexpr std::int64_t kInOneRow = 10;  // people: that is seen in one look

struct Block {
  int rows = 1;
  int counted = 0, others = 0;  // columns
  float height = 0;             // of a figure
};

int columns_for(std::int64_t people, int rows) { return static_cast<int>((people + rows - 1) / rows); }

float width_of(const Block& block) { return static_cast<float>(block.counted + block.others) * kPitch + kApart; }

// The rows in which people are largest.
Block block_for(const deck::Proportion& proportion, const Area& area) {
  Block best;
  const int most = proportion.of() > kInOneRow ? kRowsMost : 1;
  for (int rows = 1; rows <= most; ++rows) {
    Block block{rows, columns_for(proportion.part.value(), rows), columns_for(proportion.others.value(), rows), 0};
    const float high = static_cast<float>(rows) * kRow + kFeet + kTape;
    block.height = std::min({area.width / width_of(block), area.height / high, rows == 1 ? area.height : area.height * kMost});
    if (block.height > best.height) best = block;
  }
  return best;
}

// From the left and from the front, column by column; those in front are drawn last.
void add_people(std::vector<Sprite>& people, const Block& block, std::int64_t count, float left, float floor, std::uint8_t group) {
  const auto first = static_cast<std::ptrdiff_t>(people.size());
  for (int i = 0; i < count; ++i) {
    const int column = i / block.rows;
    const float x = left + (static_cast<float>(column) + 0.5F) * kPitch * block.height;
    const float y = floor - static_cast<float>(i % block.rows) * kRow * block.height;
    people.push_back({.x = x, .y = y, .height = block.height, .colour = group, .group = group});
  }
  std::stable_sort(people.begin() + first, people.end(), [](const Sprite& a, const Sprite& b) { return a.y < b.y; });
}

}  // namespace

ProportionPicture picture_of(const deck::Proportion& proportion, const Area& area) {
  const Block block = block_for(proportion, area);
  const float bottom = area.y + area.height;
  const float floor = bottom - (kFeet + kTape) * block.height;
  const float counted = static_cast<float>(block.counted) * kPitch * block.height;
  ProportionPicture picture;
  add_people(picture.people, block, proportion.part.value(), area.x, floor, kCounted);
  add_people(picture.people, block, proportion.others.value(), area.x + counted + kApart * block.height, floor, kOthers);
  picture.tape = {area.x, bottom - kTape * block.height, counted, kTape * block.height};
  return picture;
}

}  // namespace streep::ui
