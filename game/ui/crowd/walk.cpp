#include "game/ui/crowd/walk.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "game/base/ranges.h"

namespace streep::ui {

namespace {

constexpr std::size_t kSmallRoom = 24;
constexpr std::size_t kTwo = 2;

// When somebody starts, at a chance within `spread` after `first`, and how long the walk takes, in seconds.
struct Pace {
  double first = 0, spread = 0, lasts = 0;
  [[nodiscard]] double start(base::Random& random) const { return first + spread * random.fraction(); }
  [[nodiscard]] double end() const { return first + spread + lasts; }
};
constexpr Pace kComing{0, 0.9, 1.5};
constexpr Pace kCrossing{0.2, 0.3, 1.9};  // and later who stands farther from the line
constexpr double kFarther = 2.0;          // of the width of the floor
constexpr Pace kClosingUp{1.8, 0.5, 1.4};
constexpr Pace kSpreading{0.2, 1.0, 2.0};
constexpr Pace kPairing{0.2, 1.0, 1.6};

[[nodiscard]] std::size_t people_in(const Crowd& crowd) {
  return std::accumulate(crowd.groups.begin(), crowd.groups.end(), std::size_t{0});
}

// A size that stays while a room fills up, and changes only when it has doubled.
[[nodiscard]] std::size_t roomy(std::size_t people) {
  std::size_t size = kSmallRoom;
  while (size < people) size *= 2;
  return size;
}

[[nodiscard]] std::vector<std::size_t> shuffled(std::size_t count, base::Random& random) {
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  random.shuffle(order);
  return order;
}

// Gives each walker a spot; both in the order of their y, so that few paths cross.
void send(std::vector<Walker*> walkers, std::vector<Spot> spots) {
  base::stable_sort(walkers, [](const Walker* walker) { return walker->from.y; });
  base::stable_sort(spots, &Spot::y);
  for (std::size_t i = 0; i < walkers.size() && i < spots.size(); ++i) walkers[i]->to = spots[i];
}

[[nodiscard]] std::vector<Spot> first_of(const std::vector<Spot>& spots, std::size_t count) {
  return {spots.begin(), spots.begin() + static_cast<std::ptrdiff_t>(std::min(count, spots.size()))};
}

// --- gather: those who stood there make room, the others come in from the sides

[[nodiscard]] Walk gather(const Crowd& crowd) {
  const std::size_t people = people_in(crowd);
  const std::size_t there = std::min<std::size_t>(crowd.standing, people);
  const Stance stance = stance_for(crowd.area, roomy(people));
  Walk walk{stance.height, {}};
  const auto after = first_of(spots_in(crowd.area, stance, crowd.seed), people);
  const auto before = spots_in(crowd.area, stance_for(crowd.area, roomy(there)), crowd.seed);
  base::Random random(crowd.seed + 1);
  for (std::size_t i = 0; i < after.size(); ++i) {
    Walker walker{after[i], after[i], kComing.start(random), kComing.lasts, 0};
    const float outside = random.below(2) == 0 ? -walk.height : crowd.area.width + walk.height;
    if (i < there && i < before.size())
      walker.from = before[i];
    else
      walker.from.x = crowd.area.x + outside;
    walk.walkers.push_back(walker);
  }
  return walk;
}

// --- line: a block on each side; some step over, then both blocks close up

// Who stands on one side before the move, by the spot it stands on.
struct Half {
  std::vector<Walker> walkers;
  std::vector<bool> leaves;
};

[[nodiscard]] Half half_before(const Crowd& crowd, const std::vector<Spot>& spots, std::uint16_t side, base::Random& random) {
  const std::uint16_t other = side == 0 ? 1 : 0;
  const std::size_t leaving = crowd.steps[side][other];
  const std::size_t people = std::min<std::size_t>(leaving + crowd.steps[side][side], spots.size());
  Half result{std::vector<Walker>(people), std::vector<bool>(people, false)};
  const auto order = shuffled(people, random);
  for (std::size_t i = 0; i < people; ++i) {
    const std::size_t at = order[i];
    const double far = std::abs(spots[at].x - line_x(crowd.area)) / crowd.area.width;
    result.leaves[at] = i < leaving;
    result.walkers[at] = i < leaving ? Walker{spots[at], spots[at], kFarther * far + kCrossing.start(random), kCrossing.lasts, other}
                                     : Walker{spots[at], spots[at], kClosingUp.start(random), kClosingUp.lasts, side};
  }
  return result;
}

// The people of a side after the move fill its first spots; who stands on one of those stays there.
void close_up(Half& stayers, Half& comers, const std::vector<Spot>& spots) {
  std::vector<Walker*> walking;
  const auto stays = static_cast<std::size_t>(base::count(stayers.leaves, false));
  const auto comes = static_cast<std::size_t>(base::count(comers.leaves, true));
  std::vector<bool> taken(std::min(stays + comes, spots.size()), false);
  for (std::size_t i = 0; i < stayers.walkers.size(); ++i) {
    if (stayers.leaves[i]) continue;
    if (i < taken.size())
      taken[i] = true;
    else
      walking.push_back(&stayers.walkers[i]);
  }
  for (std::size_t i = 0; i < comers.walkers.size(); ++i) {
    if (comers.leaves[i]) walking.push_back(&comers.walkers[i]);
  }
  std::vector<Spot> free;
  for (std::size_t i = 0; i < taken.size(); ++i) {
    if (!taken[i]) free.push_back(spots[i]);
  }
  send(std::move(walking), std::move(free));
}

[[nodiscard]] Walk line(const Crowd& crowd) {
  const auto areas = group_areas(crowd);
  const auto& steps = crowd.steps;
  const std::size_t everyone = std::size_t{steps[0][0]} + steps[0][1] + steps[1][0] + steps[1][1];
  const Stance stance = stance_for(areas[0], everyone);
  Walk walk{stance.height, {}};
  const auto left_spots = spots_in(areas[0], stance, crowd.seed);
  const auto right_spots = spots_in(areas[1], stance, crowd.seed + 1);
  base::Random random(crowd.seed + 2);
  Half left = half_before(crowd, left_spots, 0, random);
  Half right = half_before(crowd, right_spots, 1, random);
  close_up(left, right, left_spots);
  close_up(right, left, right_spots);
  walk.walkers = std::move(left.walkers);
  walk.walkers.insert(walk.walkers.end(), right.walkers.begin(), right.walkers.end());
  return walk;
}

// --- zones: from one crowd in the middle to a block for each group

// The same for every group, so that a larger group is a larger block; with some
// room to spare, so that a block is round and not the shape of its area.
[[nodiscard]] Stance stance_in(const std::vector<Area>& areas, const Crowd& crowd) {
  const auto spots = [&crowd](std::size_t group) { return std::size_t{std::max(crowd.groups[group], crowd.largest)} * 5 / 4; };
  Stance stance = stance_for(crowd.area, people_in(crowd));
  for (std::size_t i = 0; i < areas.size(); ++i) stance.height = std::min(stance.height, stance_for(areas[i], spots(i)).height);
  for (std::size_t i = 0; i < areas.size(); ++i) stance.spread = std::min(stance.spread, spread_for(areas[i], stance.height, spots(i)));
  return stance;
}

[[nodiscard]] Walk spread(const Crowd& crowd) {
  const auto areas = group_areas(crowd);
  if (areas.empty()) return {};
  const std::size_t people = people_in(crowd);
  const Stance stance = stance_in(areas, crowd);
  Walk walk{stance.height, {}};
  const auto start = spots_in(crowd.area, stance, crowd.seed);
  base::Random random(crowd.seed + 1);
  const auto order = shuffled(std::min(people, start.size()), random);
  for (const std::size_t at : order) walk.walkers.push_back({start[at], start[at], kSpreading.start(random), kSpreading.lasts});
  std::size_t next = 0;
  for (std::size_t group = 0; group < areas.size(); ++group) {
    std::vector<Walker*> members;
    for (; members.size() < crowd.groups[group] && next < walk.walkers.size(); ++next) {
      walk.walkers[next].group = static_cast<std::uint16_t>(group);
      members.push_back(&walk.walkers[next]);
    }
    const std::size_t count = members.size();
    send(std::move(members), first_of(spots_in(areas[group], stance, crowd.seed + group + 2), count));
  }
  return walk;
}

// --- pairs: turned to each other; where the number is odd, one of them is three

[[nodiscard]] Walk pairs(const Crowd& crowd) {
  const std::size_t people = people_in(crowd);
  const std::size_t twos = std::max<std::size_t>(1, people / kTwo);
  const Stance stance = stance_for(crowd.area, twos, Company::twos);
  Walk walk{stance.height, {}};
  const auto middles = spots_in(crowd.area, stance, crowd.seed, Company::twos);
  const auto start = spots_in(crowd.area, {stance.height, 1}, crowd.seed + 1);
  base::Random random(crowd.seed + 2);
  for (std::size_t i = 0; i < people && !middles.empty(); ++i) {
    const std::size_t pair = std::min({i / kTwo, twos - 1, middles.size() - 1});
    const Spot middle = middles[pair];
    const bool third = i / kTwo >= twos && people > 1;
    const float turn = third ? 0.0F : i % kTwo == 0 ? 1.0F : -1.0F;
    const Spot to{middle.x - turn * 0.29F * walk.height, middle.y - (third ? 0.12F * walk.height : 0)};
    walk.walkers.push_back({to, to, kPairing.start(random), kPairing.lasts, 0, turn});
  }
  std::vector<Spot> from = first_of(start, people);
  std::vector<Walker*> walkers;
  for (Walker& walker : walk.walkers) walkers.push_back(&walker);
  base::stable_sort(walkers, [](const Walker* walker) { return walker->to.y; });
  base::stable_sort(from, &Spot::y);
  for (std::size_t i = 0; i < walkers.size() && i < from.size(); ++i) walkers[i]->from = from[i];
  return walk;
}

}  // namespace

Walk walk_of(const Crowd& crowd) {
  switch (crowd.formation) {
    case Formation::gather: return gather(crowd);
    case Formation::line: return line(crowd);
    case Formation::zones: return spread(crowd);
    case Formation::pairs: return pairs(crowd);
    case Formation::cloud_left:
    case Formation::cloud_right: break;
  }
  return {};
}

double end_of_walk(const Crowd& crowd) {
  constexpr double kHalf = 0.5;  // of the floor: nobody stands farther from the line
  const bool somebody = people_in(crowd) > 0;
  switch (crowd.formation) {
    case Formation::gather: return people_in(crowd) != crowd.standing ? kComing.end() : 0;
    case Formation::line:
      return crowd.steps[0][1] + crowd.steps[1][0] > 0 ? std::max(kFarther * kHalf + kCrossing.end(), kClosingUp.end()) : 0;
    case Formation::zones: return somebody ? kSpreading.end() : 0;
    case Formation::pairs: return somebody ? kPairing.end() : 0;
    case Formation::cloud_left:
    case Formation::cloud_right: break;
  }
  return 0;
}

}  // namespace streep::ui
