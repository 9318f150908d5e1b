#include "game/client/app/kept/placement.h"

#include <algorithm>

namespace streep::client {

namespace {

constexpr int kFrame = 40;  // a title bar, and what is around a window
constexpr int kGrip = 160;  // so much of a title bar can be taken hold of
constexpr Area kConsoleUsual{0, 0, 1280, 800};
constexpr Area kScreenUsual{0, 0, 1280, 720};
constexpr int kBesides = 240;      // of the console beside the big screen, where both are on one display
constexpr int kPartOfScreen = 60;  // of a hundred: of the display, for a big screen that shares it

int right(const Area& area) { return area.x + area.width; }
int bottom(const Area& area) { return area.y + area.height; }

int overlap(int from, int to, int other_from, int other_to) { return std::max(0, std::min(to, other_to) - std::max(from, other_from)); }

int size_of(const Area& area) { return area.width * area.height; }

int shared(const Area& a, const Area& b) {
  const auto both = common(a, b);
  return both ? size_of(*both) : 0;
}

// Displays of one desktop lie side by side; those that lie over each other show the same.
bool mirrors(const Display& one, const Display& other) {
  return 2 * shared(one.all, other.all) > std::min(size_of(one.all), size_of(other.all));
}

Area title_of(const Area& area) { return {area.x, area.y - kFrame, area.width, kFrame}; }

// Its title bar is on the display, high and wide enough to take hold of.
bool in_reach(const Area& area, const Area& usable) {
  const Area title = title_of(area);
  return title.y >= usable.y - kFrame && title.y + kFrame / 2 < bottom(usable) &&
         overlap(title.x, right(title), usable.x, right(usable)) >= kGrip;
}

// Of the title bar of `below` so much is seen that it can be taken hold of.
bool seen_beside(const Area& below, const Area& above) {
  const Area whole{above.x, above.y - kFrame, above.width, above.height + kFrame};
  const Area title = title_of(below);
  return overlap(title.y, bottom(title), whole.y, bottom(whole)) < kFrame / 2 ||
         title.width - overlap(title.x, right(title), whole.x, right(whole)) >= kGrip;
}

// The console at the left below the title bar of the big screen, and the big
// screen at the right: the top of each is seen whichever is in front.
void share(const Area& usable, Area& console, Area& screen) {
  console.width = std::min(console.width, usable.width - kGrip);
  console.height = std::min(console.height, usable.height - 3 * kFrame);
  console.x = usable.x;
  console.y = usable.y + 2 * kFrame;
  screen.width = std::clamp(usable.width * kPartOfScreen / 100, 1, std::max(1, usable.width - kBesides));
  screen.height = std::min(screen.width * 9 / 16, usable.height - 2 * kFrame);
  screen.x = right(usable) - screen.width;
  screen.y = usable.y + kFrame;
}

std::optional<std::size_t> find(const Displays& displays, const std::string& name) {
  const auto found = std::find_if(displays.begin(), displays.end(), [&name](const Display& one) { return one.name == name; });
  return found == displays.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - displays.begin()));
}

std::size_t display_of_screen(const Displays& displays, const Spot& screen, std::size_t console) {
  const auto wanted = find(displays, screen.display);
  if (displays.size() == 1) return 0;
  if (wanted && (*wanted != console || !screen.full_screen)) return *wanted;
  return console == 0 ? 1 : 0;
}

// Where it was put by hand, as long as that is on its display: displays move too.
Area area_of(const Spot& spot, const Displays& displays, std::size_t display, const Area& usual) {
  const Area& usable = displays[display].usable;
  if (spot.area && in_reach(*spot.area, usable) && display_of(displays, *spot.area) == display) return *spot.area;
  const Area size = spot.area.value_or(usual);
  return in_the_middle(usable, {0, 0, size.width, size.height});
}

}  // namespace

Area centred(const Area& all, int width, int height) {
  return {all.x + (all.width - width) / 2, all.y + (all.height - height) / 2, width, height};
}

Area in_the_middle(const Area& usable, const Area& wanted) {
  // Some window managers put the frame where the window was to be, which is one title bar lower.
  return centred(usable, std::min(wanted.width, usable.width), std::min(wanted.height, usable.height - 2 * kFrame));
}

Stands stands_for(const Displays& displays, const Placement& wanted) {
  Stands stands;
  stands.console.display = find(displays, wanted.console.display).value_or(0);
  // The console steps aside where the display it likes is the only one for the big screen.
  if (wanted.console.display.empty() && displays.size() > 1 && wanted.screen.full_screen &&
      find(displays, wanted.screen.display) == std::size_t{0})
    stands.console.display = 1;
  stands.screen.display = display_of_screen(displays, wanted.screen, stands.console.display);
  const bool alone = displays.size() > 1 && stands.screen.display != stands.console.display;
  stands.console.full_screen = alone && wanted.console.full_screen;
  stands.screen.full_screen = alone && wanted.screen.full_screen;
  stands.console.area = area_of(wanted.console, displays, stands.console.display, kConsoleUsual);
  stands.screen.area = area_of(wanted.screen, displays, stands.screen.display, kScreenUsual);
  const bool both_seen = seen_beside(stands.console.area, stands.screen.area) && seen_beside(stands.screen.area, stands.console.area);
  if (stands.console.display == stands.screen.display && !both_seen)
    share(displays[stands.console.display].usable, stands.console.area, stands.screen.area);
  return stands;
}

Placement moved_on(const Displays& displays, const Placement& wanted) {
  if (displays.size() < 2) return wanted;
  const Stands now = stands_for(displays, wanted);
  const std::size_t next = next_display(displays, now.screen.display);
  Placement moved = wanted;
  moved.screen.display = displays[next].name;
  moved.console.display = displays[next == now.console.display ? now.screen.display : now.console.display].name;
  return moved;
}

std::size_t next_display(const Displays& displays, std::size_t now) { return (now + 1) % displays.size(); }

std::optional<Area> common(const Area& one, const Area& other) {
  const Area both{std::max(one.x, other.x), std::max(one.y, other.y), overlap(one.x, right(one), other.x, right(other)),
                  overlap(one.y, bottom(one), other.y, bottom(other))};
  return size_of(both) > 0 ? std::optional(both) : std::nullopt;
}

Displays without_mirrors(const Displays& displays) {
  Displays kept;
  for (const Display& one : displays)
    if (std::none_of(kept.begin(), kept.end(), [&](const Display& other) { return mirrors(one, other); })) kept.push_back(one);
  return kept;
}

bool same_places(const Displays& one, const Displays& other) {
  return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                    [](const Display& a, const Display& b) { return a.name == b.name && a.all == b.all; });
}

std::size_t display_of(const Displays& displays, const Area& area) {
  const auto most = std::max_element(displays.begin(), displays.end(),
                                     [&](const Display& a, const Display& b) { return shared(a.all, area) < shared(b.all, area); });
  return static_cast<std::size_t>(most - displays.begin());
}

}  // namespace streep::client
