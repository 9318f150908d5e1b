// Who makes place where all places of facilitators and big screens are taken.
#include "server/rooms/staff.h"

#include <doctest/doctest.h>

#include "game/base/limits.h"

using namespace streep;
using namespace streep::server;
using wire::Role;

namespace {

enum class Where : bool { elsewhere, here };

// In the order in which they came.
struct Hall {
  void come(Role role, Where where = Where::elsewhere) {
    staff.push_back({.peer = PeerId{staff.size()}, .role = role, .local = where == Where::here});
  }
  void fill_with(Role role) {
    while (staff.size() < base::kScreensMost) come(role);
  }
  [[nodiscard]] StaffPlace place(Role role, Where where = Where::elsewhere) const {
    return place_for({.peer = PeerId{99}, .role = role, .local = where == Where::here}, staff);
  }
  std::vector<Staff> staff;
};

constexpr StaffPlace kFree{.free = true};
constexpr StaffPlace kNone{};
StaffPlace instead_of(std::uint64_t peer) { return {.free = true, .leaves = PeerId{peer}}; }

}  // namespace

TEST_CASE("while there is a place nobody leaves") {
  Hall hall;
  hall.come(Role::screen);
  CHECK(hall.place(Role::facilitator) == kFree);
  CHECK(hall.place(Role::screen) == kFree);
}

TEST_CASE("for a facilitator the oldest extra screen leaves, and never the big one or a console") {
  Hall hall;
  hall.come(Role::facilitator);
  hall.come(Role::screen);
  hall.fill_with(Role::screen);
  CHECK(hall.place(Role::facilitator) == instead_of(2));
}

TEST_CASE("the big screen is that of this machine, also where it came back last") {
  Hall hall;
  hall.come(Role::facilitator, Where::here);
  while (hall.staff.size() + 1 < base::kScreensMost) hall.come(Role::screen);
  hall.come(Role::screen, Where::here);
  CHECK(hall.place(Role::facilitator) == instead_of(1));
}

TEST_CASE("where there is no extra screen a facilitator finds the room full") {
  Hall hall;
  hall.come(Role::screen);
  hall.fill_with(Role::facilitator);
  CHECK(hall.place(Role::facilitator) == kNone);
}

TEST_CASE("facilitators leave a place for the big screen") {
  Hall hall;
  while (hall.staff.size() + 1 < base::kScreensMost) hall.come(Role::facilitator);
  CHECK(hall.place(Role::facilitator) == kNone);
  CHECK(hall.place(Role::screen) == kFree);
}

TEST_CASE("of a full room the big screen of this machine comes back instead of an extra one, and no other screen does") {
  Hall hall;
  hall.come(Role::facilitator, Where::here);
  hall.fill_with(Role::screen);
  CHECK(hall.place(Role::screen, Where::here) == instead_of(1));
  CHECK(hall.place(Role::screen) == kNone);
  hall.staff[5].local = true;
  CHECK(hall.place(Role::screen, Where::here) == kNone);
}
