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

std::optional<SeatId> Seats::take(const Digest& token) {
  if (const auto known = find(token)) return known;
  SeatId seat{};
  if (places_.size() < most_) {
    seat = SeatId{static_cast<std::uint16_t>(places_.size())};
    places_.emplace_back();
  } else {
    if (given_up_.empty()) return std::nullopt;
    seat = given_up_.front();
    given_up_.pop_front();
  }
  places_[index(seat)] = {};
  places_[index(seat)].token = token;
  tokens_.emplace(token, seat);
  return seat;
}

void Seats::give_up(SeatId seat) {
  Place& place = places_[index(seat)];
  if (!place.token) return;
  tokens_.erase(*place.token);
  place = {};
  given_up_.push_back(seat);
}

void Seats::connect(SeatId seat, PeerId peer, const std::optional<Digest>& device) {
  places_[index(seat)].peer = peer;
  places_[index(seat)].device = device;
}

void Seats::disconnect(SeatId seat, ServerTime now) {
  places_[index(seat)].peer.reset();
  places_[index(seat)].gone = now;
}

session::Presence Seats::presence_of(const Place& place, ServerTime now) {
  if (place.peer || now - place.gone < base::kPresentFor) return session::Presence::present;
  return now - place.gone < base::kAsleepFor ? session::Presence::asleep : session::Presence::lost;
}

std::vector<session::Noticed> Seats::notice(ServerTime now) {
  std::vector<session::Noticed> changed;
  for (std::size_t i = 0; i < places_.size(); ++i) {
    Place& place = places_[i];
    if (!place.peer && now - place.gone >= base::kAddressMemory) place.device.reset();
    if (!place.token || presence_of(place, now) == place.presence) continue;
    place.presence = presence_of(place, now);
    changed.push_back({.seat = SeatId{static_cast<std::uint16_t>(i)}, .presence = place.presence});
  }
  return changed;
}

Seats::Count Seats::count() const {
  Count count;
  std::set<Digest> devices;
  for (const auto& [token, seat] : tokens_) {
    const Place& place = places_[index(seat)];
    ++count.taken;
    if (place.peer) ++count.connected;
    if (place.device)
      devices.insert(*place.device);
    else
      ++count.untold;
  }
  count.devices = static_cast<std::uint16_t>(devices.size());
  return count;
}

std::uint16_t Seats::seats_at(const Digest& device) const {
  return static_cast<std::uint16_t>(std::ranges::count(places_, std::optional(device), &Place::device));
}

bool Seats::has_place_at(const Digest& device, std::optional<SeatId> own) const {
  const bool is_here = own && places_[index(*own)].device == device;
  return seats_at(device) - (is_here ? 1 : 0) < static_cast<int>(base::kSeatsOfOneDevice);
}

std::vector<session::Noticed> Seats::seen() const {
  std::vector<session::Noticed> all;
  for (std::size_t i = 0; i < places_.size(); ++i) {
    if (places_[i].token) all.push_back({.seat = SeatId{static_cast<std::uint16_t>(i)}, .presence = places_[i].presence});
  }
  std::ranges::stable_sort(all, std::ranges::greater(), &session::Noticed::presence);
  return all;
}

std::vector<SeatId> Seats::empty_since(ServerTime moment) const {
  std::vector<SeatId> empty;
  for (const auto& [token, seat] : tokens_) {
    const Place& place = places_[index(seat)];
    if (!place.peer && place.gone <= moment) empty.push_back(seat);
  }
  return empty;
}

}  // namespace streep::server
