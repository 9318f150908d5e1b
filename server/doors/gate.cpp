#include "server/doors/gate.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace streep::server {
namespace {

std::int64_t period_of(ServerTime now) { return now.time_since_epoch() / base::kCookieSlot; }

}  // namespace

std::string address_of(const Source& source) {
  std::array<std::uint8_t, 4> numbers{};
  std::memcpy(numbers.data(), &source.host, numbers.size());
  std::string text;
  for (const std::uint8_t number : numbers) text += (text.empty() ? "" : ".") + std::to_string(number);
  return text;
}

std::uint32_t Gate::cookie(const Source& from, std::int64_t period) const {
  std::string bytes(sizeof from.host + sizeof from.port + sizeof period, '\0');
  std::memcpy(bytes.data(), &from.host, sizeof from.host);
  std::memcpy(bytes.data() + sizeof from.host, &from.port, sizeof from.port);
  std::memcpy(bytes.data() + sizeof from.host + sizeof from.port, &period, sizeof period);
  const Digest digest = hash_(bytes);
  std::uint32_t number = 0;
  std::memcpy(&number, digest.data(), sizeof number);
  return number;
}

std::optional<channel::Answer> Gate::answer(const channel::Knock& knock, const Source& from, bool known, ServerTime now) {
  if (!answers_.take(now)) return std::nullopt;
  return channel::Answer{knock.nonce, cookie(from, period_of(now)), known};
}

bool Gate::take(const channel::Datagram::Connect& connect, const Source& from, ServerTime now) {
  const Slot slot{from, connect.id};
  if (taken_.contains(slot)) return true;
  const std::int64_t period = period_of(now);
  if (connect.cookie != cookie(from, period) && connect.cookie != cookie(from, period - 1)) return false;
  if (half_open_.size() >= base::kHalfOpenMost || !share_.take(address_of(from))) return false;
  taken_.insert(slot);
  half_open_.push_back({slot, now});
  return true;
}

void Gate::admit(const Slot& slot) {
  std::erase_if(half_open_, [&slot](const HalfOpen& each) { return each.slot == slot; });
}

void Gate::give_back(const Slot& slot) {
  if (taken_.erase(slot) == 0) return;
  share_.give_back(address_of(slot.source));
  admit(slot);
}

std::vector<Gate::Slot> Gate::overdue(ServerTime now) {
  const std::size_t crowded = half_open_.size() >= base::kHalfOpenMost ? base::kHalfOpenToDrop : 0;
  std::vector<Slot> slots;
  for (const HalfOpen& each : half_open_) {
    if (slots.size() >= crowded && now - each.since < base::kHalfOpen) break;
    slots.push_back(each.slot);
  }
  for (const Slot& slot : slots) give_back(slot);
  return slots;
}

}  // namespace streep::server
