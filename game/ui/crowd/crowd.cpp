#include "game/ui/crowd/crowd.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "game/base/ranges.h"
#include "game/ui/crowd/ground.h"
#include "game/ui/crowd/walk.h"

namespace streep::ui {

namespace {

constexpr double kFadeIn = 0.8;    // seconds in which a cloud appears
constexpr float kStride = 0.30F;   // of the height
constexpr float kBow = 0.35F;      // how far a path bends, so that walkers pass each other, of the height
constexpr float kBounce = 0.035F;  // of the height
constexpr float kBack = 0.88F;     // how high figures at the back are for those in front

// One of so many figures has wheels.
constexpr std::uint64_t kWheelsAmong = 30;
constexpr std::uint8_t kWheels = kFigureShapes - 1;

// A cloud has the same shapes, of one colour, whatever was counted.
constexpr std::size_t kSilhouettes = 110;
constexpr float kTaller = 1.6F;    // than they have room for, so that one runs into the next
constexpr float kHeadroom = 0.1F;  // of the height of their side
constexpr std::size_t kPuffs = 8;
constexpr float kFewReach = 0.22F;  // of their side
constexpr float kManyReach = 0.34F;

[[nodiscard]] bool is_cloud(const Crowd& crowd) {
  return crowd.formation == Formation::cloud_left || crowd.formation == Formation::cloud_right;
}

[[nodiscard]] double eased(double part) {
  const double t = std::clamp(part, 0.0, 1.0);
  return t * t * (3 - 2 * t);
}

void give_looks(Sprite& sprite, base::Random& random) {
  const auto shape = static_cast<std::uint8_t>(random.below(kWheels));
  sprite.shape = random.below(kWheelsAmong) == 0 ? kWheels : shape;
  sprite.colour = static_cast<std::uint8_t>(random.below(kFigureColours));
  sprite.flip = random.below(2) == 0;
}

[[nodiscard]] float seen_height(float height, float y, const Area& area) {
  const float front = area.height > 0 ? std::clamp((y - area.y) / area.height, 0.0F, 1.0F) : 1;
  return height * (kBack + (1 - kBack) * front);
}

// Where a walker is and how it looks there.
void move(Sprite& sprite, const Walker& walker, float height, float bow, const Crowd& crowd) {
  const double part = crowd.reduced_motion ? 1 : (crowd.seconds - walker.starts) / walker.lasts;
  const auto done = static_cast<float>(eased(part));
  const float dx = walker.to.x - walker.from.x;
  const float dy = walker.to.y - walker.from.y;
  const float distance = std::hypot(dx, dy);
  const float bend = std::sin(done * std::numbers::pi_v<float>) * bow * std::min(kBow * height, distance / 8);
  sprite.x = walker.from.x + dx * done;
  sprite.y = walker.from.y + dy * done + bend;
  sprite.group = walker.group;
  if (part > 0 && part < 1 && distance > height / 8) {
    const float strides = done * distance / (kStride * height);
    sprite.step = std::fmod(strides, 2.0F) < 1;
    sprite.flip = dx < 0;
    if (sprite.shape != kWheels) sprite.y -= kBounce * height * std::abs(std::sin(strides * std::numbers::pi_v<float>));
  } else if (part >= 1 && walker.turn != 0) {
    sprite.flip = walker.turn < 0;
  }
  sprite.height = seen_height(height, sprite.y, crowd.area);
}

[[nodiscard]] std::vector<Sprite> place_walk(const Crowd& crowd) {
  const Walk walk = walk_of(crowd);
  base::Random random(crowd.seed + 99);
  std::vector<Sprite> sprites;
  sprites.reserve(walk.walkers.size());
  for (const Walker& walker : walk.walkers) {
    Sprite sprite;
    give_looks(sprite, random);
    move(sprite, walker, walk.height, signed_fraction(random), crowd);
    sprites.push_back(sprite);
  }
  return sprites;
}

[[nodiscard]] std::uint8_t cloud_colour(const Crowd& crowd) {
  base::Random random(crowd.seed);
  return static_cast<std::uint8_t>(random.below(kFigureColours));
}

// Silhouettes of one colour that run into each other.
void add_silhouettes(std::vector<Sprite>& sprites, const Crowd& crowd, const Area& side, std::uint16_t group, float alpha) {
  const float head = kHeadroom * side.height;
  const Area feet{side.x, side.y + head, side.width, side.height - head};
  const Stance stance{stance_for(feet, kSilhouettes).height, 1};
  const auto spots = spots_in(feet, stance, crowd.seed);
  for (std::size_t i = 0; i < std::min(kSilhouettes, spots.size()); ++i) {
    Sprite sprite{spots[i].x, spots[i].y, kTaller * stance.height, alpha, kSilhouette, cloud_colour(crowd)};
    sprite.flip = i % 2 == 0;
    sprite.group = group;
    sprites.push_back(sprite);
  }
}

// Mist, in which there is nothing to count.
void add_puffs(std::vector<Sprite>& sprites, const Crowd& crowd, const Area& side, std::uint16_t group, float reach, float alpha) {
  base::Random random(crowd.seed + 1);
  const float height = 1.3F * reach * std::min(side.width, side.height);
  for (std::size_t i = 0; i < kPuffs; ++i) {
    const float angle = 2 * std::numbers::pi_v<float> * static_cast<float>(random.fraction());
    const float far = reach * std::sqrt(static_cast<float>(random.fraction())) / 2;
    Sprite sprite{side.x + side.width * (0.5F + far * std::cos(angle)),
                  side.y + side.height * (0.5F + far * std::sin(angle)) + height / 2,
                  height,
                  alpha,
                  kPuff,
                  cloud_colour(crowd)};
    sprite.group = group;
    sprites.push_back(sprite);
  }
}

[[nodiscard]] std::vector<Sprite> place_cloud(const Crowd& crowd) {
  const auto sides = group_areas(crowd);
  const std::uint16_t many = crowd.formation == Formation::cloud_left ? 0 : 1;
  const std::uint16_t few = many == 0 ? 1 : 0;
  const float alpha = crowd.reduced_motion ? 1 : static_cast<float>(eased(crowd.seconds / kFadeIn));
  std::vector<Sprite> sprites;
  add_silhouettes(sprites, crowd, sides[many], many, alpha);
  add_puffs(sprites, crowd, sides[many], many, kManyReach, 0.12F * alpha);
  add_puffs(sprites, crowd, sides[few], few, kFewReach, 0.3F * alpha);
  return sprites;
}

}  // namespace

std::vector<Sprite> place(const Crowd& crowd) {
  if (crowd.area.width <= 0 || crowd.area.height <= 0) return {};
  auto sprites = is_cloud(crowd) ? place_cloud(crowd) : place_walk(crowd);
  base::stable_sort(sprites, &Sprite::y);
  return sprites;
}

double duration(const Crowd& crowd) {
  if (crowd.reduced_motion) return 0;
  return is_cloud(crowd) ? kFadeIn : end_of_walk(crowd);
}

bool moving(const Crowd& crowd) { return crowd.seconds < duration(crowd); }

}  // namespace streep::ui
