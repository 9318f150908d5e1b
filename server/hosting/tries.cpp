#include "server/hosting/tries.h"

#include <iterator>

namespace streep::server {

bool Tries::take(const Digest& who, ServerTime now) {
  for (auto entry = taken_.begin(); entry != taken_.end();) {
    auto& times = entry->second;
    while (!times.empty() && now - times.front() >= std::chrono::minutes(1)) times.pop_front();
    entry = times.empty() ? taken_.erase(entry) : std::next(entry);
  }
  if (taken_.size() >= base::kAddressesMost && !taken_.contains(who)) return false;
  auto& times = taken_[who];
  if (times.size() >= base::kPassphraseTries) return false;
  times.push_back(now);
  return true;
}

void Tries::give_back(const Digest& who) {
  const auto taken = taken_.find(who);
  if (taken == taken_.end()) return;
  taken->second.pop_back();
  if (taken->second.empty()) taken_.erase(taken);
}

}  // namespace streep::server
