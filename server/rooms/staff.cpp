#include "server/rooms/staff.h"

#include <algorithm>

#include "game/base/limits.h"

namespace streep::server {

namespace {

using wire::Role;

bool is_screen(const Staff& one) { return one.role == Role::screen; }
bool is_local_screen(const Staff& one) { return is_screen(one) && one.local; }

// Who has been here for longest of the screens that are not the big one.
std::optional<PeerId> extra_screen(const Staff& newcomer, const std::vector<Staff>& staff) {
  const auto first = std::ranges::find_if(staff, is_screen), local = std::ranges::find_if(staff, is_local_screen);
  const bool is_big = is_local_screen(newcomer) && local == staff.end();
  const auto big = is_big || local != staff.end() ? local : first;
  for (auto one = staff.begin(); one != staff.end(); ++one) {
    if (is_screen(*one) && one != big) return one->peer;
  }
  return std::nullopt;
}

}  // namespace

StaffPlace place_for(const Staff& newcomer, const std::vector<Staff>& staff) {
  const bool keeps_one = !is_screen(newcomer) && std::ranges::none_of(staff, is_screen);
  if (staff.size() + (keeps_one ? 1 : 0) < base::kScreensMost) return {.free = true};
  if (is_screen(newcomer) && (!newcomer.local || std::ranges::any_of(staff, is_local_screen))) return {};
  const auto extra = extra_screen(newcomer, staff);
  return {.free = extra.has_value(), .leaves = extra};
}

}  // namespace streep::server
