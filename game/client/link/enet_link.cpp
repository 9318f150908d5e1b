#include "game/client/link/enet_link.h"

#include <enet/enet.h>

#include <utility>

#include "game/base/limits.h"
#include "game/wire/codec.h"

namespace streep::client {

namespace {

constexpr enet_uint8 kReliable = 0;  // the only channel
constexpr std::size_t kPacketBytes = base::kSceneMessageBytes + channel::kSealBytes;

enet_uint32 milliseconds(std::chrono::milliseconds time) { return static_cast<enet_uint32>(time.count()); }

}  // namespace

EnetLink::World::World() { enet_initialize(); }
EnetLink::World::~World() { enet_deinitialize(); }

void EnetLink::CloseHost::operator()(_ENetHost* host) const { enet_host_destroy(host); }

EnetLink::EnetLink(Address server, base::Seed seed, FindHost find, Clock clock)
    : server_(std::move(server)), backoff_(seed), find_(std::move(find)), clock_(std::move(clock)) {}

EnetLink::~EnetLink() {
  if (peer_ == nullptr) return;
  enet_host_flush(host_.get());  // a Goodbye may still wait
  enet_peer_disconnect_now(peer_, 0);
}

void EnetLink::send(const wire::FromPeer& message) {
  if (const auto* hello = std::get_if<wire::Hello>(&message)) {
    hello_ = *hello;
    resting_ = false;
  }
  if (state_ == LinkState::open) say(message);
}

std::vector<wire::ToPeer> EnetLink::receive() {
  work();
  return inbox_.take();
}

void EnetLink::work() {
  if (state_ == LinkState::wrong_version) return;
  if (peer_ == nullptr) try_connect();
  if (peer_ != nullptr) serve();
  if (peer_ != nullptr && state_ != LinkState::open && clock_() > give_up_) lose();
}

// --- the connection

void EnetLink::try_connect() {
  if (resting_ || clock_() < next_try_) return;
  const auto found = find_server();
  if (!found) return;
  // A socket of its own for each try: on the last one an answer that comes late
  // would end this try, whose own answer would then end the next, without end.
  host_.reset(enet_host_create(nullptr, 1, 1, 0, 0));
  if (!*found || !host_) return lose();
  host_->maximumPacketSize = kPacketBytes;
  host_->maximumWaitingData = 2 * kPacketBytes;
  const ENetAddress address{**found, server_.port};
  peer_ = enet_host_connect(host_.get(), &address, 1, 0);
  if (peer_ == nullptr) return lose();
  give_up_ = clock_() + base::kConnectWait;
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

void EnetLink::lose() {
  if (peer_ != nullptr) enet_peer_disconnect_now(peer_, 0);
  peer_ = nullptr;
  channel_.reset();
  if (state_ != LinkState::wrong_version) state_ = LinkState::waiting;
  next_try_ = clock_() + backoff_.next();
}

// Never longer than one frame may take. ENet says -1 to a datagram it cannot
// read, which anybody can send: that is no reason to stop.
void EnetLink::serve() {
  ENetEvent event{};
  for (std::size_t i = 0; i < base::kEventsMost && peer_ != nullptr; ++i) {
    if (enet_host_service(host_.get(), &event, 0) <= 0) return;
    if (event.peer != peer_) {
      enet_peer_reset(event.peer);
    } else if (event.type == ENET_EVENT_TYPE_CONNECT) {
      enet_peer_ping_interval(peer_, milliseconds(base::kPing));
      enet_peer_timeout(peer_, ENET_PEER_TIMEOUT_LIMIT, milliseconds(base::kLostLeast), milliseconds(base::kLostMost));
      transmit(channel_.emplace(channel::Side::client).greeting());
    } else if (event.type == ENET_EVENT_TYPE_DISCONNECT) {
      lose();
    }
    if (event.type == ENET_EVENT_TYPE_RECEIVE) {
      if (peer_ != nullptr) take_packet({reinterpret_cast<const char*>(event.packet->data), event.packet->dataLength});
      enet_packet_destroy(event.packet);
    }
  }
}

// --- what goes over it

void EnetLink::take_packet(std::string_view packet) {
  if (!channel_) return;
  if (channel_->ready()) {
    const auto bytes = channel_->open(packet);
    return bytes ? take_message(*bytes) : lose();
  }
  if (!channel_->take_greeting(packet)) return lose();
  state_ = LinkState::open;
  if (hello_) say(*hello_);
}

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

void EnetLink::say(const wire::FromPeer& message) { transmit(channel_->seal(wire::encode(message, wire::Encoding::binary))); }

void EnetLink::transmit(std::string_view packet) {
  ENetPacket* copy = enet_packet_create(packet.data(), packet.size(), ENET_PACKET_FLAG_RELIABLE);
  if (copy == nullptr || enet_peer_send(peer_, kReliable, copy) != 0) {
    if (copy != nullptr) enet_packet_destroy(copy);
    return;
  }
  enet_host_flush(host_.get());
}

}  // namespace streep::client
