#include "server/doors/share.h"

#include "server/rooms/addresses.h"

namespace streep::server {

bool Share::take(std::string_view address) {
  if (!is_of_one_device(address)) return true;
  std::size_t& taken = taken_[hash_(address)];
  if (taken >= most_) return false;
  ++taken;
  return true;
}

void Share::give_back(std::string_view address) {
  if (!is_of_one_device(address)) return;
  const auto known = taken_.find(hash_(address));
  if (known != taken_.end() && --known->second == 0) taken_.erase(known);
}

}  // namespace streep::server
