#include "server/rooms/seats.h"

#include <algorithm>
#include <functional>
#include <set>

#include "game/base/limits.h"

namespace streep::server {

using session::SeatId;

std::optional<SeatId> Seats::find(const Digest& token) const {
  const auto known = tokens_.find(token);
  if (known == tokens_.end()) return std::nullopt;
  return known->second;
}

std::optional<SeatId> Seats::take(const Digest& token, ServerTime now) {
  if (const auto known = find(token)) return known;
  SeatId seat{};
  if (holders_.size() < most_) {
    seat = SeatId{static_cast<std::uint16_t>(holders_.size())};
    holders_.emplace_back();
  } else {
    if (given_up_.empty()) return std::nullopt;
    seat = given_up_.front();
    given_up_.pop_front();
  }
  holders_[index(seat)] = {};
  holders_[index(seat)].token = token;
  holders_[index(seat)].taken = now;
  tokens_.emplace(token, seat);
  return seat;
}

void Seats::give_up(SeatId seat) {
  Holder& holder = holders_[index(seat)];
  if (!holder.token) return;
  tokens_.erase(*holder.token);
  holder = {};
  given_up_.push_back(seat);
}

void Seats::connect(SeatId seat, PeerId peer, const std::optional<Digest>& device) {
  holders_[index(seat)].peer = peer;
  holders_[index(seat)].device = device;
}

void Seats::disconnect(SeatId seat, ServerTime now) {
  holders_[index(seat)].peer.reset();
  holders_[index(seat)].gone = now;
}

session::Presence Seats::presence_of(const Holder& holder, ServerTime now) {
  if (holder.peer || now - holder.gone < base::kPresentFor) return session::Presence::present;
  return now - holder.gone < base::kAsleepFor ? session::Presence::asleep : session::Presence::lost;
}

std::vector<session::Noticed> Seats::notice(ServerTime now) {
  std::vector<session::Noticed> changed;
  for (std::size_t i = 0; i < holders_.size(); ++i) {
    Holder& holder = holders_[i];
    if (!holder.peer && now - holder.gone >= base::kAddressMemory) holder.device.reset();
    if (!holder.token || presence_of(holder, now) == holder.presence) continue;
    holder.presence = presence_of(holder, now);
    changed.push_back({.seat = SeatId{static_cast<std::uint16_t>(i)}, .presence = holder.presence});
  }
  return changed;
}

Seats::Count Seats::count() const {
  Count count;
  std::set<Digest> devices;
  for (const auto& [token, seat] : tokens_) {
    const Holder& holder = holders_[index(seat)];
    ++count.taken;
    if (holder.peer) ++count.connected;
    if (holder.device)
      devices.insert(*holder.device);
    else
      ++count.untold;
  }
  count.devices = static_cast<std::uint16_t>(devices.size());
  return count;
}

std::uint16_t Seats::seats_at(const Digest& device) const {
  return static_cast<std::uint16_t>(std::ranges::count(holders_, std::optional(device), &Holder::device));
}

bool Seats::has_place_at(const Digest& device, std::optional<SeatId> own) const {
  const bool is_here = own && holders_[index(*own)].device == device;
  return seats_at(device) - (is_here ? 1 : 0) < static_cast<int>(base::kSeatsOfOneDevice);
}

std::vector<session::Noticed> Seats::seen() const {
  std::vector<session::Noticed> all;
  for (std::size_t i = 0; i < holders_.size(); ++i) {
    if (holders_[i].token) all.push_back({.seat = SeatId{static_cast<std::uint16_t>(i)}, .presence = holders_[i].presence});
  }
  std::ranges::stable_sort(all, std::ranges::greater(), &session::Noticed::presence);
  return all;
}

std::vector<SeatId> Seats::taken_since(ServerTime moment) const {
  std::vector<SeatId> taken;
  for (std::size_t i = 0; i < holders_.size(); ++i) {
    if (holders_[i].token && holders_[i].taken > moment) taken.push_back(SeatId{static_cast<std::uint16_t>(i)});
  }
  return taken;
}

std::vector<SeatId> Seats::empty_since(ServerTime moment) const {
  std::vector<SeatId> empty;
  for (const auto& [token, seat] : tokens_) {
    const Holder& holder = holders_[index(seat)];
    if (!holder.peer && holder.gone <= moment) empty.push_back(seat);
  }
  return empty;
}

}  // namespace streep::server
