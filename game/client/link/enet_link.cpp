#include "game/client/link/enet_link.h"

#include <enet/enet.h>

#include <utility>

#include "game/base/limits.h"
#include "game/wire/codec.h"

namespace streep::client {

EnetLink::World::World() { enet_initialize(); }
EnetLink::World::~World() { enet_deinitialize(); }

EnetLink::EnetLink(Address server, base::Seed seed, FindHost find, Clock clock)
    : server_(std::move(server)), backoff_(seed), find_(std::move(find)), clock_(std::move(clock)) {}

EnetLink::~EnetLink() = default;

void EnetLink::send(const wire::FromPeer& message) {
  if (const auto* hello = std::get_if<wire::Hello>(&message)) {
    hello_ = *hello;
    resting_ = false;
  }
  if (entered_) say(message);
}

std::vector<wire::ToPeer> EnetLink::receive() {
  work();
  return inbox_.take();
}

void EnetLink::renew() {
  next_try_ = {};
  if (entered_)
    doubtful_ = true;
  else
    connection_.reset();
}

// --- the connection

void EnetLink::work() {
  if (state_ == LinkState::wrong_version) return;
  if (!connection_) connection_ = connect();
  if (!connection_) return;
  connection_->work(clock_());
  if (entered_) work_beside();
  if (connection_->open() && !entered_) enter();
  for (const std::string& message : connection_->receive()) {
    take_message(message);
    if (!connection_) return;
  }
  if (connection_->over()) return lose();
  if (!entered_) return;
  const bool unheard = clock_() - connection_->heard() >= base::kUnheardMost;
  state_ = unheard ? LinkState::waiting : LinkState::open;
}

EnetLink::Try EnetLink::connect() {
  if (resting_ || clock_() < next_try_) return nullptr;
  const auto found = find_server();
  if (!found) return nullptr;
  if (*found) return std::make_unique<EnetConnection>(**found, server_.port, clock_());
  lose();
  return nullptr;
}

// Numbers are known at once; a name is looked up anew for each try.
std::optional<HostNumber> EnetLink::find_server() {
  ENetAddress address{};
  if (enet_address_set_host_ip(&address, server_.host.c_str()) == 0) return HostNumber(address.host);
  if (!search_) search_ = find_(server_.host);
  const auto found = search_();
  if (found) search_ = nullptr;
  return found;
}

// A server that was started anew does not know this connection, nor does one to
// which it comes from elsewhere by now. Whoever says so may be wrong: the new one
// takes its place when it is there.
void EnetLink::work_beside() {
  if (connection_->forgotten()) doubtful_ = true;
  if (!doubtful_) return;
  if (!beside_) beside_ = connect();
  if (!beside_) return;
  beside_->work(clock_());
  if (beside_->over()) {
    beside_.reset();
    next_try_ = clock_() + backoff_.next();
    doubtful_ = false;  // or else it is said again
  } else if (beside_->open() || connection_->over()) {
    connection_ = std::move(beside_);
    entered_ = doubtful_ = false;
    state_ = LinkState::waiting;
  }
}

void EnetLink::enter() {
  entered_ = true;
  state_ = LinkState::open;
  if (hello_) say(*hello_);
}

// Where no server answered it was only a knock, and the next may come at once.
void EnetLink::lose() {
  const bool answered = connection_ && connection_->answered();
  next_try_ = clock_();
  if (answered || !connection_) next_try_ += backoff_.next();
  connection_.reset();
  beside_.reset();
  entered_ = doubtful_ = false;
  if (state_ != LinkState::wrong_version) state_ = LinkState::waiting;
}

// --- what goes over it

void EnetLink::take_message(std::string_view bytes) {
  auto decoded = wire::decode_to_peer(bytes, wire::Encoding::binary);
  if (const auto* fault = std::get_if<wire::DecodeFault>(&decoded)) {
    if (*fault == wire::DecodeFault::malformed) return;
    state_ = LinkState::wrong_version;
    return lose();
  }
  auto& message = std::get<wire::ToPeer>(decoded);
  if (std::holds_alternative<wire::Welcome>(message)) backoff_.reset();
  const auto* refused = std::get_if<wire::Refused>(&message);
  const bool shut = refused != nullptr && refused->final;
  const bool for_good = shut && !(hello_ && passes(refused->why, hello_->role));
  inbox_.put(std::move(message));
  if (!shut) return;
  if (for_good) hello_.reset();
  resting_ = for_good;
  lose();
}

void EnetLink::say(const wire::FromPeer& message) { connection_->send(wire::encode(message, wire::Encoding::binary)); }

}  // namespace streep::client
