#include "server/rooms/doorstep.h"

#include <algorithm>
#include <utility>

namespace streep::server {

std::optional<Doorstep::Visitor> Doorstep::wait(const Visitor& visitor) {
  if (std::ranges::find(devices_, visitor.device, &Device::address) == devices_.end())
    devices_.push_back({.address = visitor.device, .number = ++numbers_});
  std::optional<Visitor> before;
  const auto same = std::ranges::find(visitors_, visitor.token, &Visitor::token);
  if (same != visitors_.end()) {
    before = *same;
    visitors_.erase(same);
  }
  visitors_.push_back(visitor);
  return before;
}

bool Doorstep::has(PeerId peer) const {
  return std::ranges::any_of(visitors_, [peer](const Visitor& visitor) { return visitor.caller.id == peer; });
}

void Doorstep::leave(PeerId peer) {
  std::erase_if(visitors_, [peer](const Visitor& visitor) { return visitor.caller.id == peer; });
}

std::vector<Doorstep::Visitor> Doorstep::let_in(std::uint16_t device) {
  const auto asked = std::ranges::find(devices_, device, &Device::number);
  if (asked == devices_.end()) return {};
  std::vector<Visitor> there;
  std::ranges::copy_if(visitors_, std::back_inserter(there), [&](const Visitor& visitor) { return visitor.device == asked->address; });
  if (there.empty()) return {};
  asked->may_have_more = true;
  std::erase_if(visitors_, [&](const Visitor& visitor) { return visitor.device == asked->address; });
  return there;
}

std::vector<Doorstep::Visitor> Doorstep::let_all_go() { return std::exchange(visitors_, {}); }

bool Doorstep::may_have_more(const Digest& device) const {
  const auto known = std::ranges::find(devices_, device, &Device::address);
  return known != devices_.end() && known->may_have_more;
}

void Doorstep::forget(const std::function<bool(const Digest&)>& sits_somewhere) {
  std::erase_if(devices_, [&](const Device& device) {
    return waiting_at(device.address) == 0 && !(device.may_have_more && sits_somewhere(device.address));
  });
}

void Doorstep::for_each(const std::function<void(const Digest& device, const wire::AtDoor& at_door)>& tell) const {
  for (const Device& device : devices_) {
    const std::uint16_t waiting = waiting_at(device.address);
    if (waiting > 0) tell(device.address, {.device = device.number, .seats = 0, .waiting = waiting});
  }
}

std::uint16_t Doorstep::waiting_at(const Digest& device) const {
  return static_cast<std::uint16_t>(std::ranges::count(visitors_, device, &Visitor::device));
}

}  // namespace streep::server
