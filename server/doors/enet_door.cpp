#include "server/doors/enet_door.h"

#include <enet/enet.h>
#include <sodium.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <deque>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "game/channel/channel.h"
#include "game/channel/datagram.h"
#include "game/channel/knock.h"
#include "game/channel/resend.h"
#include "server/doors/gate.h"
#include "server/ground/world_error.h"
#include "server/posix/heap.h"
#include "server/posix/socket_watch.h"
#include "server/rooms/outbox.h"

namespace streep::server {
namespace {

namespace asio = boost::asio;

constexpr enet_uint8 kReliable = 0;  // the only channel
constexpr int kSocketBuffer = 4 * 1024 * 1024;
constexpr std::size_t kLargestIn = base::kPeerMessageBytes + channel::kSealBytes;
constexpr std::size_t kLargestOut = base::kSceneMessageBytes + channel::kSealBytes;
constexpr std::size_t kWaitingIn = 16 * kLargestIn;  // of one peer, before ENet hands it over
constexpr std::size_t kEventsAtOnce = 256;
constexpr std::chrono::milliseconds kBeat{20};  // ENet sends again what got lost

// One connection.
struct Native {
  Native(ENetPeer* a_peer, PeerId an_id, Gate::Slot a_slot) : peer(a_peer), id(an_id), slot(a_slot) {}

  ENetPeer* peer;
  PeerId id;
  Gate::Slot slot;
  channel::Channel channel{channel::Side::server};
  Outbox outbox;
  bool closing = false;
  bool queued = false;     // in the queue of personal frames
  bool in_slices = false;  // in the queue of broadcasts
};

struct EnetLibrary {
  EnetLibrary() {
    const ENetCallbacks wiping{take_memory, give_back_memory, nullptr};
    enet_initialize_with_callbacks(ENET_VERSION, &wiping);
  }
  ~EnetLibrary() { enet_deinitialize(); }
};

struct DestroyHost {
  void operator()(ENetHost* host) const { enet_host_destroy(host); }
};
using Host = std::unique_ptr<ENetHost, DestroyHost>;

Source source_of(const ENetAddress& address) { return {address.host, address.port}; }
// ENet keeps it as it came.
std::uint32_t id_of(const ENetPeer& peer) { return ENET_NET_TO_HOST_32(peer.connectID); }
Gate::Slot slot_of(const ENetPeer& peer) { return {source_of(peer.address), id_of(peer)}; }

void set_patience(ENetPeer* peer, std::chrono::milliseconds least, std::chrono::milliseconds most) {
  enet_peer_timeout(peer, ENET_PEER_TIMEOUT_LIMIT, static_cast<enet_uint32>(least.count()), static_cast<enet_uint32>(most.count()));
}

WorldError cannot_open(int reason, const EnetDoor::Options& options) {
  if (reason == EADDRINUSE) return {WorldFault::port_taken, std::to_string(options.port)};
  if (reason == EADDRNOTAVAIL) return {WorldFault::address_unknown, options.address};
  return {WorldFault::no_door, std::strerror(reason)};
}

Host open_host(const EnetDoor::Options& options) {
  ENetAddress address{ENET_HOST_ANY, options.port};
  if (!options.address.empty() && enet_address_set_host_ip(&address, options.address.c_str()) != 0)
    throw WorldError(WorldFault::address_unknown, options.address);
  errno = 0;
  const std::size_t slots = std::min(options.connections + base::kHalfOpenMost, base::kConnectionsMost);
  Host host(enet_host_create(&address, slots, 1, 0, 0));
  if (!host) throw cannot_open(errno, options);
  enet_socket_set_option(host->socket, ENET_SOCKOPT_RCVBUF, kSocketBuffer);
  enet_socket_set_option(host->socket, ENET_SOCKOPT_SNDBUF, kSocketBuffer);
  host->maximumPacketSize = kLargestIn;
  host->maximumWaitingData = kWaitingIn;
  return host;
}

}  // namespace

struct EnetDoor::Works {
  Works(asio::io_context& io_context, const Clock& a_clock, Rooms& all_rooms, Post& this_post, const Options& options)
      : clock(a_clock),
        rooms(all_rooms),
        post(this_post),
        host(open_host(options)),
        gate(options.connections),
        world(io_context),
        watch(io_context, host->socket, [this] { pump(); }),
        beat(io_context) {
    host->compressor.context = this;  // of all that ENet hands to its hook, what is free: nothing is compressed
    host->intercept = [](ENetHost* this_host, ENetEvent*) {
      return static_cast<Works*>(this_host->compressor.context)->may_pass({this_host->receivedData, this_host->receivedDataLength}) ? 0 : 1;
    };
  }

  void wait_for_beat();
  void wake();
  void pump();
  [[nodiscard]] bool may_pass(std::span<const std::uint8_t> bytes);
  void answer(const channel::Knock& knock, const Source& from);
  [[nodiscard]] ENetPeer* peer_at(std::uint16_t number, const Source& from);
  void read();
  void take(ENetEvent& event);
  void clear_half_open();
  void lose(Native& native);
  void greet(ENetPeer* peer);
  void take_packet(Native& native, std::string_view packet);
  void enqueue(Native& native, FrameKind kind);
  void write();
  void hand_over(PeerId id);
  [[nodiscard]] bool transmit(Native& native, std::string_view packet);
  void finish_shutting();
  [[nodiscard]] Native* find(PeerId id);

  EnetLibrary library;
  const Clock& clock;
  Rooms& rooms;
  Post& post;
  Host host;
  Gate gate;
  asio::io_context& world;
  SocketWatch watch;  // of ENet's socket
  asio::steady_timer beat;
  std::map<PeerId, Native> natives;
  std::deque<PeerId> personal, slices, slow;
  bool awake = false;
  std::uint64_t unreadable = 0;
  std::function<void()> done;
  std::optional<ServerTime> give_up;
};

// --- when there is work

void EnetDoor::Works::wait_for_beat() {
  beat.expires_after(kBeat);
  beat.async_wait([this](boost::system::error_code fault) {
    if (fault) return;
    personal.insert(personal.end(), slow.begin(), slow.end());
    slow.clear();
    clear_half_open();
    pump();
    wait_for_beat();
  });
}

void EnetDoor::Works::wake() {
  if (std::exchange(awake, true)) return;
  asio::post(world, [this] {
    awake = false;
    pump();
  });
}

void EnetDoor::Works::pump() {
  read();
  sodium_memzero(host->packetData, sizeof host->packetData);  // where ENet put the last datagram
  write();
  enet_host_flush(host.get());
  if (!personal.empty() || !slices.empty()) wake();
  finish_shutting();
}

// --- before ENet

bool EnetDoor::Works::may_pass(std::span<const std::uint8_t> bytes) {
  const Source from = source_of(host->receivedAddress);
  if (const auto knock = channel::read_knock(bytes)) {
    answer(*knock, from);
    return false;
  }
  const auto datagram = channel::read_datagram(bytes, channel::Side::client);
  if (!datagram) return false;
  if (datagram->connect) return gate.take(*datagram->connect, from, clock.now());
  if (!datagram->farewell) return true;
  // Anybody can send this end in the name of another.
  const ENetPeer* const peer = peer_at(datagram->peer, from);
  const auto* const native = peer == nullptr ? nullptr : static_cast<const Native*>(peer->data);
  return native != nullptr && native->channel.is_farewell(*datagram->farewell);
}

ENetPeer* EnetDoor::Works::peer_at(std::uint16_t number, const Source& from) {
  if (number >= host->peerCount) return nullptr;
  ENetPeer& peer = host->peers[number];
  return source_of(peer.address) == from ? &peer : nullptr;
}

void EnetDoor::Works::answer(const channel::Knock& knock, const Source& from) {
  ENetPeer* const peer = knock.connection ? peer_at(knock.connection->peer, from) : nullptr;
  const bool known = peer != nullptr && peer->state == ENET_PEER_STATE_CONNECTED && id_of(*peer) == knock.connection->id;
  const auto answer = gate.answer(knock, from, known, clock.now());
  if (!answer) return;
  if (known) channel::resend_soon(*peer);
  std::string bytes = channel::write(*answer);
  const ENetBuffer buffer{bytes.data(), bytes.size()};
  enet_socket_send(host->socket, &host->receivedAddress, &buffer, 1);
}

// Those that ENet knows only, and those who have said nothing that lets them in.
void EnetDoor::Works::clear_half_open() {
  const auto slots = gate.overdue(clock.now());
  if (slots.empty()) return;
  for (ENetPeer& peer : std::span(host->peers, host->peerCount)) {
    if (peer.state == ENET_PEER_STATE_DISCONNECTED || std::ranges::find(slots, slot_of(peer)) == slots.end()) continue;
    if (auto* const native = static_cast<Native*>(peer.data)) lose(*native);
    enet_peer_reset(&peer);
  }
}

// --- what comes in

// ENet says -1 to a datagram that it cannot read, which anybody can send: that
// is no reason to stop.
void EnetDoor::Works::read() {
  ENetEvent event{};
  for (std::size_t i = 0; i < kEventsAtOnce; ++i) {
    const int result = enet_host_service(host.get(), &event, 0);
    if (result == 0) return;
    if (result > 0) {
      take(event);
    } else if (++unreadable == 1) {
      spdlog::warn("a datagram could not be read; more of them are not told");
    }
  }
  wake();
}

void EnetDoor::Works::take(ENetEvent& event) {
  auto* native = static_cast<Native*>(event.peer->data);
  switch (event.type) {
    case ENET_EVENT_TYPE_CONNECT: return greet(event.peer);
    case ENET_EVENT_TYPE_RECEIVE:
      if (native != nullptr) take_packet(*native, {reinterpret_cast<const char*>(event.packet->data), event.packet->dataLength});
      return enet_packet_destroy(event.packet);
    case ENET_EVENT_TYPE_DISCONNECT:
      if (native != nullptr) lose(*native);
      return;
    case ENET_EVENT_TYPE_NONE: return;
  }
}

void EnetDoor::Works::greet(ENetPeer* peer) {
  if (give_up) return enet_peer_disconnect_now(peer, 0);
  const Gate::Slot slot = slot_of(*peer);
  const PeerId id = rooms.arrived(post, wire::Encoding::binary, address_of(slot.source), clock.now());
  peer->data = &natives.try_emplace(id, peer, id, slot).first->second;
  enet_peer_ping_interval(peer, static_cast<enet_uint32>(base::kPing.count()));
  set_patience(peer, base::kLostLeast, base::kLostMost);
}

void EnetDoor::Works::lose(Native& native) {
  native.peer->data = nullptr;
  gate.give_back(native.slot);
  const PeerId id = native.id;
  natives.erase(id);
  rooms.gone(id, clock.now());
}

void EnetDoor::Works::take_packet(Native& native, std::string_view packet) {
  if (native.closing) return;
  if (native.channel.ready()) {
    if (auto message = native.channel.open(packet)) {
      rooms.received(native.id, *message, clock.now());
      return sodium_memzero(message->data(), message->size());
    }
  } else if (native.channel.take_greeting(packet) && transmit(native, native.channel.greeting())) {
    return;
  }
  post.close(native.id);
}

// --- what goes out

Native* EnetDoor::Works::find(PeerId id) {
  const auto native = natives.find(id);
  return native == natives.end() ? nullptr : &native->second;
}

// What is for one goes before what is for all.
void EnetDoor::Works::enqueue(Native& native, FrameKind kind) {
  const bool for_all = kind == kKindOf<session::Scene> || kind == kKindOf<session::Progress>;
  bool& waits = for_all ? native.in_slices : native.queued;
  if (!std::exchange(waits, true)) (for_all ? slices : personal).push_back(native.id);
  wake();
}

void EnetDoor::Works::write() {
  for (std::size_t left = base::kSlice; left > 0; --left) {
    auto& queue = personal.empty() ? slices : personal;
    if (queue.empty()) return;
    const PeerId id = queue.front();
    queue.pop_front();
    if (Native* native = find(id)) (&queue == &slices ? native->in_slices : native->queued) = false;
    hand_over(id);
  }
}

void EnetDoor::Works::hand_over(PeerId id) {
  Native* native = find(id);
  if (native == nullptr) return;
  const bool is_slow = enet_list_empty(&native->peer->outgoingCommands) == 0;
  if (is_slow) {
    if (!std::exchange(native->queued, true)) slow.push_back(id);
    return;
  }
  if (native->channel.ready()) {
    for (const auto& [kind, frame] : native->outbox.take()) {
      if (!transmit(*native, native->channel.seal(*frame))) native->closing = true;
      if (!native->closing) gate.admit(native->slot);
    }
  }
  if (native->closing) {
    set_patience(native->peer, base::kShutWait, base::kShutWait);
    enet_peer_disconnect_later(native->peer, native->channel.farewell());
  }
}

bool EnetDoor::Works::transmit(Native& native, std::string_view packet) {
  ENetPacket* copy = enet_packet_create(packet.data(), packet.size(), ENET_PACKET_FLAG_RELIABLE);
  if (copy == nullptr) return false;
  // ENet has one limit for both directions; the one that stands is for what comes in.
  host->maximumPacketSize = kLargestOut;
  const bool taken = enet_peer_send(native.peer, kReliable, copy) == 0;
  host->maximumPacketSize = kLargestIn;
  if (!taken) enet_packet_destroy(copy);
  return taken;
}

void EnetDoor::Works::finish_shutting() {
  if (!give_up || !done || (!natives.empty() && clock.now() < *give_up)) return;
  std::exchange(done, nullptr)();
}

// --- the door

EnetDoor::EnetDoor(asio::io_context& world, const Clock& clock, Rooms& rooms, const Options& options)
    : works_(std::make_unique<Works>(world, clock, rooms, *this, options)) {
  works_->wait_for_beat();
}

EnetDoor::~EnetDoor() = default;

std::uint16_t EnetDoor::port() const { return works_->host->address.port; }

void EnetDoor::send(PeerId peer, FrameKind kind, Frame frame) {
  Native* native = works_->find(peer);
  if (native == nullptr || native->closing) return;
  native->outbox.put(kind, std::move(frame));
  works_->enqueue(*native, kind);
}

void EnetDoor::close(PeerId peer) {
  Native* native = works_->find(peer);
  if (native == nullptr || std::exchange(native->closing, true)) return;
  works_->enqueue(*native, kKindOf<wire::Refused>);
}

void EnetDoor::shut(std::function<void()> done) {
  works_->done = std::move(done);
  works_->give_up = works_->clock.now() + base::kShutWait;
  for (auto& [id, native] : works_->natives) {
    if (!std::exchange(native.closing, true)) works_->enqueue(native, kKindOf<wire::Refused>);
  }
  works_->wake();
}

}  // namespace streep::server
