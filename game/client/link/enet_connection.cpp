#include "game/client/link/enet_connection.h"

#include <enet/enet.h>

#include <utility>

#include "game/base/limits.h"
#include "game/channel/datagram.h"
#include "game/channel/resend.h"

namespace streep::client {

namespace {

constexpr enet_uint8 kReliable = 0;  // the only channel
constexpr std::size_t kPacketBytes = base::kSceneMessageBytes + channel::kSealBytes;

enet_uint32 milliseconds(std::chrono::milliseconds time) { return static_cast<enet_uint32>(time.count()); }

}  // namespace

void EnetConnection::CloseHost::operator()(ENetHost* host) const { enet_host_destroy(host); }

EnetConnection::EnetConnection(std::uint32_t host, std::uint16_t port, Time now)
    : server_(host),
      port_(port),
      host_(enet_host_create(nullptr, 1, 1, 0, 0)),
      now_(now),
      give_up_(now + base::kConnectWait),
      heard_(now),
      next_knock_(now),
      over_(!host_) {
  if (over_) return;
  host_->maximumPacketSize = kPacketBytes;
  host_->maximumWaitingData = 2 * kPacketBytes;
  host_->compressor.context = this;  // of all that ENet hands to its hook, what is free: nothing is compressed
  host_->intercept = [](ENetHost* this_host, ENetEvent*) {
    auto& connection = *static_cast<EnetConnection*>(this_host->compressor.context);
    return connection.may_pass({this_host->receivedData, this_host->receivedDataLength}) ? 0 : 1;
  };
}

EnetConnection::~EnetConnection() { end(); }

void EnetConnection::end() {
  if (peer_ != nullptr) {
    enet_host_flush(host_.get());  // a Goodbye may still wait
    enet_peer_disconnect_now(peer_, channel_ ? channel_->farewell() : 0);
  }
  peer_ = nullptr;
  open_ = false;
  over_ = true;
}

void EnetConnection::work(Time now) {
  now_ = now;
  if (over_) return;
  const bool unheard = open_ ? now - heard_ >= base::kKnockAfter || now < restless_ : peer_ == nullptr;
  if (unheard && now >= next_knock_) knock(now);
  serve();
  if (!open_ && now > give_up_) end();
}

// After a silence it goes on asking for a while: the first that is sent again may get lost, too.
void EnetConnection::hear() {
  if (now_ - heard_ >= 2 * base::kKnockAfter) restless_ = now_ + 4 * base::kKnockEvery;
  heard_ = now_;
}

// --- before ENet

void EnetConnection::ask(Time now) {
  if (open_) knock(now);
}

void EnetConnection::knock(Time now) {
  next_knock_ = now + base::kKnockEvery;
  channel::Knock knock{nonce_, {}};
  if (open_) knock.connection = {ENET_NET_TO_HOST_32(peer_->connectID), peer_->outgoingPeerID};
  std::string bytes = channel::write(knock);
  const ENetAddress server{server_, port_};
  const ENetBuffer buffer{bytes.data(), bytes.size()};
  enet_socket_send(host_->socket, &server, &buffer, 1);
}

bool EnetConnection::may_pass(std::span<const std::uint8_t> bytes) {
  if (host_->receivedAddress.host != server_ || host_->receivedAddress.port != port_) return false;
  if (const auto answer = channel::read_answer(bytes)) {
    if (answer->nonce == nonce_) take_answer(*answer);
    return false;
  }
  const auto datagram = channel::read_datagram(bytes, channel::Side::server);
  if (!datagram || datagram->connect) return false;
  hear();
  if (!datagram->farewell || !open_ || channel_->is_farewell(*datagram->farewell)) return true;
  knock(now_);  // anybody can send this end in the name of the server, which says better itself whether it is one
  return false;
}

void EnetConnection::take_answer(const channel::Answer& answer) {
  answered_ = true;
  if (peer_ == nullptr) return connect(answer.cookie);
  if (!open_) return;
  hear();
  forgotten_ = !answer.known;
  if (answer.known) channel::resend_soon(*peer_);
}

void EnetConnection::connect(std::uint32_t cookie) {
  const ENetAddress server{server_, port_};
  peer_ = enet_host_connect(host_.get(), &server, 1, cookie);
  if (peer_ != nullptr) peer_->roundTripTime = milliseconds(base::kKnockEvery);  // sent again after that
}

// --- the connection

// ENet says -1 to a datagram it cannot read, which anybody can send: that is no
// reason to stop.
void EnetConnection::serve() {
  ENetEvent event{};
  for (std::size_t i = 0; i < base::kEventsMost && !over_; ++i) {
    if (enet_host_service(host_.get(), &event, 0) <= 0) return;
    take(event);
  }
}

void EnetConnection::take(ENetEvent& event) {
  if (event.type == ENET_EVENT_TYPE_RECEIVE) {
    take_packet({reinterpret_cast<const char*>(event.packet->data), event.packet->dataLength});
    enet_packet_destroy(event.packet);
  } else if (event.type == ENET_EVENT_TYPE_DISCONNECT) {
    end();
  } else if (event.type == ENET_EVENT_TYPE_CONNECT) {
    enet_peer_ping_interval(peer_, milliseconds(base::kPing));
    enet_peer_timeout(peer_, ENET_PEER_TIMEOUT_LIMIT, milliseconds(base::kLostLeast), milliseconds(base::kLostMost));
    transmit(channel_.emplace(channel::Side::client).greeting());
  }
}

void EnetConnection::take_packet(std::string_view packet) {
  if (!channel_ || over_) return;
  if (!channel_->ready()) {
    open_ = channel_->take_greeting(packet);
    nonce_ = channel::make_nonce();  // what is still to come answers a stranger
    if (!open_) end();
  } else if (auto message = channel_->open(packet)) {
    incoming_.push_back(*std::move(message));
  } else {
    end();
  }
}

std::vector<std::string> EnetConnection::receive() { return std::exchange(incoming_, {}); }

void EnetConnection::send(std::string_view message) {
  if (open_) transmit(channel_->seal(message));
}

void EnetConnection::transmit(std::string_view packet) {
  ENetPacket* copy = enet_packet_create(packet.data(), packet.size(), ENET_PACKET_FLAG_RELIABLE);
  if (copy == nullptr || enet_peer_send(peer_, kReliable, copy) != 0) {
    if (copy != nullptr) enet_packet_destroy(copy);
    return;
  }
  enet_host_flush(host_.get());
}

}  // namespace streep::client
