// Where the windows go on the displays there are: game/client/app/kept/placement.h.
#include "game/client/app/kept/placement.h"

#include <doctest/doctest.h>

using namespace streep::client;

namespace {

constexpr int kTitle = 40;  // a title bar, at most

const Display kLaptop{"laptop", {0, 0, 1366, 768}, {0, 30, 1366, 738}};
const Display kBeamer{"beamer", {1366, 0, 1920, 1080}, {1366, 0, 1920, 1080}};
const Display kThird{"third", {3286, 0, 1280, 1024}, {3286, 0, 1280, 1024}};

bool inside(const Area& area, const Area& whole) {
  return area.x >= whole.x && area.y >= whole.y && area.x + area.width <= whole.x + whole.width &&
         area.y + area.height <= whole.y + whole.height;
}

// A point of the title bar of `one` that `other` does not cover.
bool can_be_taken(const Area& one, const Area& other) {
  const int y = one.y - kTitle / 2;
  for (int x = one.x; x < one.x + one.width; ++x)
    if (x < other.x || x >= other.x + other.width || y < other.y - kTitle || y >= other.y + other.height) return true;
  return false;
}

}  // namespace

TEST_CASE("with a beamer the big screen is full-screen on it, and the console a window on the laptop") {
  const Stands stands = stands_for({kLaptop, kBeamer}, {});
  CHECK(stands.screen.display == 1);
  CHECK(stands.screen.full_screen);
  CHECK(stands.console.display == 0);
  CHECK_FALSE(stands.console.full_screen);
  CHECK(inside(stands.console.area, kLaptop.usable));
}

TEST_CASE("on one display both windows can be taken hold of, whichever is in front, and neither covers it") {
  for (const Area& all :
       {Area{0, 0, 1366, 768}, Area{0, 0, 1024, 768}, Area{0, 0, 800, 600}, Area{0, 0, 3840, 2160}, Area{-1920, 200, 1920, 1080}}) {
    const Stands stands = stands_for({{"only", all, all}}, {});
    CHECK_FALSE(stands.screen.full_screen);
    CHECK_FALSE(stands.console.full_screen);
    CHECK(inside(stands.console.area, all));
    CHECK(inside(stands.screen.area, all));
    CHECK(can_be_taken(stands.console.area, stands.screen.area));
    CHECK(can_be_taken(stands.screen.area, stands.console.area));
  }
}

TEST_CASE("when the beamer goes the big screen comes to the console's display as a window, and goes back when the beamer does") {
  const Placement wanted = moved_on({kLaptop, kBeamer}, moved_on({kLaptop, kBeamer}, {}));
  const Stands before = stands_for({kLaptop, kBeamer}, wanted);
  const Stands alone = stands_for({kLaptop}, wanted);
  CHECK(alone.screen.display == 0);
  CHECK_FALSE(alone.screen.full_screen);
  CHECK(inside(alone.screen.area, kLaptop.usable));
  CHECK(can_be_taken(alone.console.area, alone.screen.area));
  CHECK(stands_for({kLaptop, kBeamer}, wanted) == before);
  CHECK(before.screen.full_screen);
}

TEST_CASE("when the laptop's display goes the console comes to the one that is left, and stays in reach") {
  Placement wanted;
  wanted.console = {"laptop", Area{20, 100, 1280, 640}, false};
  const Stands stands = stands_for({kBeamer}, wanted);
  CHECK(stands.console.display == 0);
  CHECK(inside(stands.console.area, kBeamer.usable));
  CHECK_FALSE(stands.screen.full_screen);
}

TEST_CASE("one key swaps the two displays, and once more brings them back") {
  const Displays both{kLaptop, kBeamer};
  const Placement swapped = moved_on(both, {});
  CHECK(stands_for(both, swapped).screen.display == 0);
  CHECK(stands_for(both, swapped).console.display == 1);
  CHECK(stands_for(both, swapped).screen.full_screen);
  CHECK(stands_for(both, moved_on(both, swapped)).screen.display == 1);
}

TEST_CASE("with three displays the big screen goes round, and the console gives way only where it stands") {
  const Displays three{kLaptop, kBeamer, kThird};
  const Placement once = moved_on(three, {});
  CHECK(stands_for(three, once).screen.display == 2);
  CHECK(stands_for(three, once).console.display == 0);
  const Placement twice = moved_on(three, once);
  CHECK(stands_for(three, twice).screen.display == 0);
  CHECK(stands_for(three, twice).console.display == 2);
}

TEST_CASE("with one display there is nowhere to move to") { CHECK(moved_on({kLaptop}, {}) == Placement{}); }

TEST_CASE("windows that were put somewhere by hand stay there as long as they can be taken hold of") {
  Placement wanted;
  wanted.console.area = Area{30, 90, 700, 500};
  wanted.screen = {"laptop", Area{760, 90, 560, 400}, false};
  const Stands stands = stands_for({kLaptop, kBeamer}, wanted);
  CHECK(stands.console.area == *wanted.console.area);
  CHECK(stands.screen.area == *wanted.screen.area);
  wanted.console.area = Area{5000, 90, 700, 500};
  CHECK(inside(stands_for({kLaptop, kBeamer}, wanted).console.area, kLaptop.usable));
}

TEST_CASE("a console put by hand comes along with its display, and does not stay where the beamer is now") {
  Display laptop = kLaptop, beamer = kBeamer;
  Placement wanted;
  wanted.console = {"laptop", Area{45, 60, 1280, 640}, false};
  beamer.all = beamer.usable = {0, 0, 1024, 768};
  laptop.all = laptop.usable = {1024, 0, 1366, 768};
  CHECK(inside(stands_for({laptop, beamer}, wanted).console.area, laptop.all));
}

TEST_CASE("two windows that were kept at one place are moved apart") {
  Placement wanted;
  wanted.console.area = wanted.screen.area = Area{100, 100, 1000, 600};
  const Stands stands = stands_for({kLaptop}, wanted);
  CHECK(can_be_taken(stands.console.area, stands.screen.area));
  CHECK(can_be_taken(stands.screen.area, stands.console.area));
}

TEST_CASE("a display that is known by name is found wherever it stands now") {
  const Placement wanted{{"beamer", {}, false}, {"laptop", {}, true}};
  CHECK(stands_for({kBeamer, kLaptop}, wanted).console.display == 0);
  CHECK(stands_for({kLaptop, kBeamer}, wanted).console.display == 1);
}

TEST_CASE("a beamer that mirrors the laptop is not a second display") {
  Display mirror{"beamer", kLaptop.all, kLaptop.all};
  CHECK(without_mirrors({kLaptop, mirror, kThird}) == Displays{kLaptop, kThird});
  mirror.all = {0, 0, 1024, 768};  // of another size, at the same corner
  CHECK(without_mirrors({kLaptop, mirror}) == Displays{kLaptop});
  CHECK(without_mirrors({mirror, kLaptop}) == Displays{mirror});
}

TEST_CASE("displays side by side, or one above the other, are no mirrors") {
  const Display above{"above", {0, -1080, 1920, 1080}, {0, -1080, 1920, 1080}};
  const Displays all{kLaptop, kBeamer, kThird, above};
  CHECK(without_mirrors(all) == all);
}

TEST_CASE("a panel that comes or goes moves no window; a display that moves, goes or is another one does") {
  Displays other{kLaptop, kBeamer};
  other[0].usable = kLaptop.all;
  CHECK(same_places({kLaptop, kBeamer}, other));
  other[1].all.x = -1920;
  CHECK_FALSE(same_places({kLaptop, kBeamer}, other));
  CHECK_FALSE(same_places({kLaptop, kBeamer}, {kLaptop}));
  CHECK_FALSE(same_places({kLaptop, kBeamer}, {kLaptop, {"third", kBeamer.all, kBeamer.usable}}));
}

TEST_CASE("two areas have in common what lies in both") {
  CHECK(common({0, 0, 100, 100}, {60, 80, 100, 100}) == Area{60, 80, 40, 20});
  CHECK_FALSE(common(kLaptop.all, kBeamer.all));
}

TEST_CASE("an area belongs to the display that most of it is on") {
  CHECK(display_of({kLaptop, kBeamer}, {1300, 10, 400, 400}) == 1);
  CHECK(display_of({kLaptop, kBeamer}, {1000, 10, 500, 400}) == 0);
}
