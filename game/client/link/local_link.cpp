#include "game/client/link/local_link.h"

namespace streep::client {

void LocalLink::send(const wire::FromPeer& message) {
  if (const auto* hello = std::get_if<wire::Hello>(&message)) hello_ = *hello;
  if (state_ == LinkState::open) sent_.push_back(message);
}

std::vector<wire::ToPeer> LocalLink::receive() { return std::exchange(incoming_, {}); }

void LocalLink::deliver(wire::ToPeer message) { incoming_.push_back(std::move(message)); }

void LocalLink::become(LinkState state) {
  const bool opens = state == LinkState::open && state_ != LinkState::open;
  state_ = state;
  if (opens && hello_) sent_.emplace_back(*hello_);
}

}  // namespace streep::client
