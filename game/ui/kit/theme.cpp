#include "game/ui/kit/theme.h"

#include <algorithm>
#include <cmath>

namespace streep::ui {

namespace {

float linear(std::uint8_t channel) {
  const float part = static_cast<float>(channel) / 255.0F;
  return part <= 0.03928F ? part / 12.92F : std::pow((part + 0.055F) / 1.055F, 2.4F);
}

float luminance(Colour colour) { return 0.2126F * linear(colour.red) + 0.7152F * linear(colour.green) + 0.0722F * linear(colour.blue); }

std::uint8_t between(std::uint8_t a, std::uint8_t b, float part) {
  return static_cast<std::uint8_t>(std::lround(static_cast<float>(a) + (static_cast<float>(b) - static_cast<float>(a)) * part));
}

// An aula in the evening: a dark floor, marigold tape.
constexpr Theme kDark{
    .floor = {17, 21, 30},
    .marking = {27, 32, 44},
    .ink = {246, 243, 234},
    .quiet = {171, 178, 191},
    .card = {30, 36, 49},
    .edge = {70, 79, 98},
    .tape = {255, 196, 46},
    .on_tape = {23, 19, 8},
    .accent = {255, 207, 86},
    .focus = {120, 201, 255},
    .warn = {255, 178, 120},
    .symbols = {{{230, 159, 0}, {86, 180, 233}, {0, 178, 130}, {240, 228, 66}, {238, 96, 56}, {222, 140, 186}}},
    .figures = {{{230, 159, 0}, {86, 180, 233}, {0, 168, 124}, {240, 228, 66}, {58, 132, 204}, {222, 100, 26}, {214, 132, 178}}},
    .cloud = {168, 182, 212},
};

// The same aula by day, for a beamer that has to beat the sun.
constexpr Theme kLight{
    .floor = {246, 243, 236},
    .marking = {236, 231, 221},
    .ink = {22, 24, 31},
    .quiet = {78, 82, 92},
    .card = {255, 255, 252},
    .edge = {176, 172, 162},
    .tape = {255, 190, 20},
    .on_tape = {23, 19, 8},
    .accent = {122, 80, 0},
    .focus = {0, 88, 160},
    .warn = {148, 66, 0},
    .symbols = {{{198, 124, 0}, {0, 116, 176}, {0, 128, 92}, {158, 138, 0}, {194, 74, 10}, {178, 80, 136}}},
    .figures = {{{214, 140, 0}, {64, 158, 214}, {0, 142, 104}, {208, 190, 20}, {0, 104, 170}, {204, 84, 0}, {190, 100, 152}}},
    .cloud = {96, 112, 146},
};

}  // namespace

std::uint32_t Colour::packed() const {
  return static_cast<std::uint32_t>(red) | static_cast<std::uint32_t>(green) << 8U | static_cast<std::uint32_t>(blue) << 16U |
         static_cast<std::uint32_t>(alpha) << 24U;
}

Colour Colour::faded(float part) const {
  return {red, green, blue, static_cast<std::uint8_t>(std::lround(static_cast<float>(alpha) * std::clamp(part, 0.0F, 1.0F)))};
}

Colour mixed(Colour a, Colour b, float part_of_b) {
  const float part = std::clamp(part_of_b, 0.0F, 1.0F);
  return {between(a.red, b.red, part), between(a.green, b.green, part), between(a.blue, b.blue, part), between(a.alpha, b.alpha, part)};
}

float contrast(Colour a, Colour b) {
  const float first = luminance(a);
  const float second = luminance(b);
  return (std::max(first, second) + 0.05F) / (std::min(first, second) + 0.05F);
}

const Theme& theme_of(Tone tone) { return tone == Tone::dark ? kDark : kLight; }

Colour number_on(const Theme& theme, Colour symbol) {
  constexpr Colour kWhite{255, 255, 255};
  return contrast(symbol, theme.on_tape) >= contrast(symbol, kWhite) ? theme.on_tape : kWhite;
}

Scale Scale::of(float window_width, float window_height) {
  // A window narrower than 4:3 would break every line: it gets smaller letters.
  return {.unit = std::max(1.0F, std::min(window_height, window_width * 0.75F)) / 100.0F};
}

}  // namespace streep::ui
