#include "game/client/link/searching_link.h"

#include <algorithm>
#include <utility>

#include "game/base/limits.h"

namespace streep::client {

namespace {

// How much a trouble tells, in the order of its enumeration but for what every second way has.
int weight(LinkTrouble trouble) {
  switch (trouble) {
    case LinkTrouble::none:
    case LinkTrouble::no_native_port: return 0;
    case LinkTrouble::no_answer: return 1;
    case LinkTrouble::nobody_listens:
    case LinkTrouble::not_private: return 2;
    case LinkTrouble::cut_off:
    case LinkTrouble::not_encrypted: return 3;
    default: return 4;
  }
}

}  // namespace

SearchingLink::SearchingLink(std::vector<Way> ways, MakeLink make, base::Seed seed, Clock clock)
    : ways_(std::move(ways)), make_(std::move(make)), backoff_(seed), clock_(std::move(clock)) {
  go();
}

void SearchingLink::send(const wire::FromPeer& message) {
  if (const auto* hello = std::get_if<wire::Hello>(&message)) {
    hello_ = *hello;
    resting_ = false;
  }
  if (link_) link_->send(message);
}

std::vector<wire::ToPeer> SearchingLink::receive() {
  std::vector<wire::ToPeer> messages;
  if (link_) messages = link_->receive();
  if (!messages.empty()) {
    found_ = was_found_ = true;
    trouble_ = worst_ = LinkTrouble::none;
    backoff_.reset();
    leave_at_ = clock_() + base::kLostMost;
  }
  for (const wire::ToPeer& message : messages) {
    const auto* refused = std::get_if<wire::Refused>(&message);
    if (refused != nullptr && refused->final && !(hello_ && passes(refused->why, hello_->role))) resting_ = true;
  }
  work();
  return messages;
}

void SearchingLink::renew() {
  if (found_)
    link_->renew();
  else if (!resting_)
    start_anew();
}

LinkState SearchingLink::state() const {
  if (link_ && (found_ || link_->state() == LinkState::wrong_version)) return link_->state();
  return was_found_ ? LinkState::waiting : LinkState::connecting;
}

void SearchingLink::work() {
  const Time now = clock_();
  if (resting_ || state() == LinkState::wrong_version) return;
  if (!link_) {
    if (now >= leave_at_) start_anew();
    return;
  }
  const bool open = link_->state() == LinkState::open;
  if (found_) {
    if (open)
      leave_at_ = now + base::kLostMost;
    else if (now >= leave_at_)
      start_anew();
    return;
  }
  if (open && !std::exchange(opened_, true)) leave_at_ = now + base::kHelloWait;
  if (link_->trouble() == LinkTrouble::none && now < leave_at_) return;
  notice(link_->trouble() == LinkTrouble::none ? LinkTrouble::no_answer : link_->trouble());
  leave();
}

void SearchingLink::leave() {
  link_.reset();
  if (++at_ < ways_.size()) return go();
  trouble_ = std::exchange(worst_, LinkTrouble::none);
  leave_at_ = clock_() + backoff_.next();
}

void SearchingLink::start_anew() {
  link_.reset();
  at_ = 0;
  go();
}

// A link over the web says itself when its time is over: it takes several steps, each of which may take that long.
void SearchingLink::go() {
  const Way& way = ways_[at_];
  link_ = make_(way);
  found_ = opened_ = false;
  leave_at_ = way.road == Road::udp ? clock_() + base::kConnectWait : Time::max();
  if (hello_) link_->send(*hello_);
}

void SearchingLink::notice(LinkTrouble trouble) {
  if (weight(trouble) >= weight(worst_)) worst_ = trouble;
}

}  // namespace streep::client
