// Places for facilitators and big screens, who have keys: which of them makes
// place where all are taken. It knows no keys and tells nobody.
#pragma once

#include <optional>
#include <vector>

#include "server/rooms/post.h"

namespace streep::server {

struct Staff {
  PeerId peer{};
  wire::Role role{};   // no player
  bool local = false;  // on this machine
};

struct StaffPlace {
  bool free = false;
  std::optional<PeerId> leaves{};  // for it: an extra screen
  bool operator==(const StaffPlace&) const = default;
};

// A console and the big screen never make place. The big screen is the one on this machine
// or else, of `staff`, who has been here for longest; one place is kept for it.
[[nodiscard]] StaffPlace place_for(const Staff& newcomer, const std::vector<Staff>& staff);

}  // namespace streep::server
