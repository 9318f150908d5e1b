// The crowd on the big screen: where every figure stands at a moment. It is
// told published numbers and never who answered what: no figure is a person
// (rule 12). Pure: the same crowd gives the same sprites. It knows no drawing.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "game/base/random.h"

namespace streep::ui {

inline constexpr int kFigureShapes = 9;
inline constexpr int kFigureColours = 7;
inline constexpr std::uint8_t kSilhouette = kFigureShapes;  // of a cloud
inline constexpr std::uint8_t kPuff = kFigureShapes + 1;

struct Area {
  float x = 0, y = 0, width = 0, height = 0;
  bool operator==(const Area&) const = default;
};

// One figure. (x, y) is where its feet are; it stands `height` high.
struct Sprite {
  float x = 0, y = 0, height = 0;
  float alpha = 1;
  std::uint8_t shape = 0;   // below kFigureShapes, or kSilhouette or kPuff
  std::uint8_t colour = 0;  // below kFigureColours
  bool step = false;        // mid-step; else standing
  bool flip = false;        // looks to the left
  std::uint16_t group = 0;  // of the end of the move
  bool operator==(const Sprite&) const = default;
};

enum class Formation : std::uint8_t {
  gather,       // groups[0] people loosely together; those after `standing` walk in
  line,         // `steps` over the line in the middle: side 0 is left, side 1, crossed, right
  zones,        // a column for each group, from left to right
  cloud_left,   // nearly everyone left of the middle, a few right; nobody can be counted
  cloud_right,  // a few left, nearly everyone right
  pairs,        // groups[0] people, turned to each other in twos
};

// What is shown, in published numbers. A cloud takes none, so it can tell none.
struct Crowd {
  Formation formation = Formation::gather;
  Area area;                          // feet stay inside, heads too
  std::vector<std::uint16_t> groups;  // gather, zones, pairs
  std::array<std::array<std::uint16_t, 2>, 2>
      steps{};                  // line: people by [side before][side after]; a first reveal is {{{stayed, crossed}, {0, 0}}}
  std::uint16_t standing = 0;   // gather
  std::uint16_t largest = 0;    // zones: figures are no higher than a group this large has room for
  base::Seed seed = 0;          // another one for every round
  double seconds = 0;           // since the move began
  bool reduced_motion = false;  // at once where it ends
};

// Every figure, those in front last.
[[nodiscard]] std::vector<Sprite> place(const Crowd& crowd);

// How long the move takes, in seconds; 0 where nothing moves.
[[nodiscard]] double duration(const Crowd& crowd);
[[nodiscard]] bool moving(const Crowd& crowd);

// Where each group ends, for words and numbers near it. A line and a cloud have
// two: left and right.
[[nodiscard]] std::vector<Area> group_areas(const Crowd& crowd);

// Where the line is, and half as wide as nobody stands on it.
[[nodiscard]] float line_x(const Area& area);
[[nodiscard]] float line_gap(const Area& area);

}  // namespace streep::ui
