#include "server/rooms/manners.h"

#include <algorithm>
#include <chrono>

namespace streep::server {

void Bucket::fill(ServerTime now) {
  const double seconds = std::chrono::duration<double>(now - filled_).count();
  filled_ = now;
  left_ = std::min(burst_, left_ + std::max(0.0, seconds) * per_second_);
}

bool Bucket::empty(ServerTime now) {
  fill(now);
  return left_ < 1;
}

bool Bucket::take(ServerTime now) {
  if (empty(now)) return false;
  left_ -= 1;
  return true;
}

bool WrongTries::may_try(const Digest& address, ServerTime now) {
  forget_old(now);
  if (!together_.empty(now)) return true;
  if (spare_.empty(now)) return false;
  const auto known = addresses_.find(address);
  if (known == addresses_.end()) return addresses_.size() < base::kAddressesMost;
  return known->second.tries < base::kFewWrongTries;
}

void WrongTries::count(const Digest& address, ServerTime now) {
  if (!together_.take(now)) static_cast<void>(spare_.take(now));
  if (addresses_.size() == base::kAddressesMost && !addresses_.contains(address)) return;
  Address& known = addresses_[address];
  ++known.tries;
  known.last = now;
}

void WrongTries::forget_old(ServerTime now) {
  std::erase_if(addresses_, [now](const auto& entry) { return now - entry.second.last >= base::kAddressMemory; });
}

}  // namespace streep::server
