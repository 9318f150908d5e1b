// Where the figures of the crowd stand: game/ui/crowd/crowd.h.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "game/ui/crowd/crowd.h"
#include "game/ui/crowd/walk.h"

using namespace streep::ui;

namespace {

constexpr double kLater = 60;  // seconds: everybody has arrived
constexpr Area kFloor{100, 240, 1720, 780};

Crowd crowd_of(Formation formation, std::vector<std::uint16_t> groups = {}) {
  Crowd crowd;
  crowd.formation = formation;
  crowd.area = kFloor;
  crowd.groups = std::move(groups);
  crowd.seed = 7;
  crowd.seconds = kLater;
  return crowd;
}

Crowd reveal(std::uint16_t stayed, std::uint16_t crossed, double seconds = kLater) {
  Crowd crowd = crowd_of(Formation::line);
  crowd.steps = {{{stayed, crossed}, {0, 0}}};
  crowd.seconds = seconds;
  return crowd;
}

bool inside(const Sprite& sprite, const Area& area) {
  return sprite.x >= area.x && sprite.x <= area.x + area.width && sprite.y <= area.y + area.height && sprite.y - sprite.height >= area.y;
}

long right_of(const std::vector<Sprite>& sprites, float x) {
  return std::ranges::count_if(sprites, [x](const Sprite& sprite) { return sprite.x > x; });
}

// Everybody stands in the area of their group, and every group has as many as it should.
void check_groups(const Crowd& crowd, const std::vector<std::uint16_t>& expected) {
  const auto areas = group_areas(crowd);
  REQUIRE(areas.size() == expected.size());
  std::map<std::uint16_t, std::uint16_t> counted;
  for (const Sprite& sprite : place(crowd)) {
    REQUIRE(inside(sprite, areas.at(sprite.group)));
    ++counted[sprite.group];
  }
  for (std::uint16_t group = 0; group < expected.size(); ++group) CHECK(counted[group] == expected[group]);
}

float nearest_two(const std::vector<Sprite>& sprites) {
  float nearest = 1e9F;
  for (std::size_t i = 0; i < sprites.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j)
      nearest = std::min(nearest, std::hypot(sprites[i].x - sprites[j].x, sprites[i].y - sprites[j].y) / sprites[i].height);
  }
  return nearest;
}

}  // namespace

TEST_CASE("the same crowd stands in the same places") {
  for (const double seconds : {0.0, 1.3, 2.2, kLater}) CHECK(place(reveal(300, 450, seconds)) == place(reveal(300, 450, seconds)));
}

TEST_CASE("another round has other places") {
  Crowd other = reveal(30, 30);
  other.seed = 8;
  CHECK(place(other) != place(reveal(30, 30)));
}

TEST_CASE("after a reveal as many stand over the line as crossed, whatever the number") {
  for (const auto& people :
       {std::pair<std::uint16_t, std::uint16_t>{0, 0}, {1, 0}, {0, 1}, {5, 55}, {60, 0}, {0, 60}, {400, 600}, {700, 800}, {0, 1500}}) {
    CAPTURE(people.second);
    check_groups(reveal(people.first, people.second), {people.first, people.second});
  }
}

TEST_CASE("before a reveal everybody stands in front of the line, and nobody on it") {
  for (const Sprite& sprite : place(reveal(200, 300, 0))) REQUIRE(sprite.x < line_x(kFloor) - line_gap(kFloor));
}

TEST_CASE("people step over the line one after the other") {
  long before = 0;
  for (double seconds = 0; seconds < 4; seconds += 0.1) {
    const long over = right_of(place(reveal(20, 40, seconds)), line_x(kFloor));
    CHECK(over >= before);
    CHECK(over - before < 20);
    before = over;
  }
  CHECK(before == 40);
}

TEST_CASE("who walks to the right looks to the right and takes steps") {
  const auto sprites = place(reveal(0, 60, 1.5));
  CHECK(std::ranges::any_of(sprites, &Sprite::step));
  CHECK(std::ranges::none_of(place(reveal(0, 60)), &Sprite::step));
}

TEST_CASE("a shift moves people both ways") {
  Crowd shift = crowd_of(Formation::line);
  shift.steps = {{{20, 12}, {7, 21}}};
  check_groups(shift, {27, 33});
  shift.seconds = 0;
  CHECK(right_of(place(shift), line_x(kFloor)) == 28);
}

TEST_CASE("zones end in their own areas") {
  check_groups(crowd_of(Formation::zones, {6, 20, 9, 14, 11}), {6, 20, 9, 14, 11});
  check_groups(crowd_of(Formation::zones, {4, 0, 996}), {4, 0, 996});
  check_groups(crowd_of(Formation::zones, {700, 800}), {700, 800});
}

TEST_CASE("two crowds of the same people in other groups have figures of one height") {
  Crowd first = crowd_of(Formation::zones, {500, 500}), now = crowd_of(Formation::zones, {900, 100});
  REQUIRE(walk_of(first).height > walk_of(now).height);
  first.largest = now.largest = 900;
  CHECK(walk_of(first).height == walk_of(now).height);
  check_groups(first, {500, 500});
}

TEST_CASE("how long a move takes tells nothing of how many make it, and nobody walks longer") {
  for (const auto& [stayed, crossed] : {std::pair<std::uint16_t, std::uint16_t>{59, 1}, {48, 12}, {0, 60}}) {
    const Crowd crowd = reveal(stayed, crossed);
    CHECK(duration(crowd) == duration(reveal(30, 30)));
    Crowd last = crowd, later = crowd;
    last.seconds = duration(crowd);
    later.seconds = duration(crowd) + 10;
    CHECK(place(last) == place(later));
  }
}

TEST_CASE("a cloud takes no number, so two hidden counts give one picture") {
  for (const Formation formation : {Formation::cloud_left, Formation::cloud_right}) {
    Crowd one = crowd_of(formation, {1, 59});
    Crowd three = crowd_of(formation, {3, 997});
    three.steps = {{{997, 3}, {0, 0}}};
    three.standing = 12;
    CHECK(place(one) == place(three));
  }
}

TEST_CASE("the small side of a cloud shows no figures") {
  for (const Sprite& sprite : place(crowd_of(Formation::cloud_left))) CHECK((sprite.group == 0) == (sprite.x < line_x(kFloor)));
  for (const Sprite& sprite : place(crowd_of(Formation::cloud_left))) CHECK((sprite.group == 0 || sprite.shape == kPuff));
  for (const Sprite& sprite : place(crowd_of(Formation::cloud_right))) CHECK((sprite.group == 1 || sprite.shape == kPuff));
}

TEST_CASE("nobody hides behind another, in a room of ten or of fifteen hundred") {
  for (const std::uint16_t people : {std::uint16_t{10}, std::uint16_t{60}, std::uint16_t{300}, std::uint16_t{1500}}) {
    Crowd crowd = crowd_of(Formation::gather, {people});
    crowd.standing = people;
    CAPTURE(people);
    CHECK(place(crowd).size() == people);
    CHECK(nearest_two(place(crowd)) > 0.15F);
  }
}

TEST_CASE("those in front are drawn last") {
  const auto sprites = place(reveal(100, 100, 1.7));
  CHECK(std::ranges::is_sorted(sprites, {}, &Sprite::y));
}

TEST_CASE("new people walk in and the others stand where they stood") {
  Crowd crowd = crowd_of(Formation::gather, {20});
  crowd.standing = 15;
  crowd.seconds = 0;
  const auto outside =
      std::ranges::count_if(place(crowd), [](const Sprite& sprite) { return sprite.x < kFloor.x || sprite.x > kFloor.x + kFloor.width; });
  CHECK(outside == 5);
  CHECK(moving(crowd));
  crowd.seconds = kLater;
  for (const Sprite& sprite : place(crowd)) CHECK(inside(sprite, kFloor));
}

TEST_CASE("a pair looks at each other, and an odd one out makes three") {
  auto two = place(crowd_of(Formation::pairs, {2}));
  REQUIRE(two.size() == 2);
  std::ranges::sort(two, {}, &Sprite::x);
  CHECK_FALSE(two[0].flip);
  CHECK(two[1].flip);
  CHECK(place(crowd_of(Formation::pairs, {7})).size() == 7);
  for (const std::uint16_t people : {std::uint16_t{0}, std::uint16_t{1}, std::uint16_t{1000}, std::uint16_t{1500}})
    CHECK(place(crowd_of(Formation::pairs, {people})).size() == people);
}

TEST_CASE("nothing moves after the end, nor where motion is reduced") {
  Crowd crowd = reveal(20, 40, 0);
  const double end = duration(crowd);
  CHECK(end > 1);
  CHECK(end < 6);
  crowd.seconds = end;
  CHECK_FALSE(moving(crowd));
  const auto arrived = place(crowd);
  crowd.seconds = kLater;
  CHECK(place(crowd) == arrived);
  crowd.seconds = 0;
  crowd.reduced_motion = true;
  CHECK_FALSE(moving(crowd));
  CHECK(place(crowd) == arrived);
}

TEST_CASE("a floor without room has nobody on it") {
  Crowd crowd = reveal(10, 10);
  for (const Area area : {Area{}, Area{0, 0, 100, 0}, Area{0, 0, -5, 40}}) {
    crowd.area = area;
    CHECK(place(crowd).empty());
  }
}
