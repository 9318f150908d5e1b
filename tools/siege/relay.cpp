#include "tools/siege/relay.h"

#include <enet/enet.h>

#include <array>
#include <stdexcept>
#include <utility>

namespace streep::siege {

namespace {

ENetAddress on_loopback(std::uint16_t port) { return {htonl(INADDR_LOOPBACK), port}; }

int open_socket() {
  const ENetSocket socket = enet_socket_create(ENET_SOCKET_TYPE_DATAGRAM);
  const ENetAddress any = on_loopback(0);
  if (enet_socket_bind(socket, &any) != 0) throw std::runtime_error("no socket can be opened");
  enet_socket_set_option(socket, ENET_SOCKOPT_NONBLOCK, 1);
  return socket;
}

}  // namespace

Relay::Relay(Network& network, std::uint16_t port) : network_(network), server_(port), near_(open_socket()) {}

Relay::~Relay() {
  enet_socket_destroy(near_);
  for (const auto& [client, far] : far_) enet_socket_destroy(far);
}

std::uint16_t Relay::port() const {
  ENetAddress here{};
  enet_socket_get_address(near_, &here);
  return here.port;
}

void Relay::work() {
  take(near_, [this](std::uint16_t from) {
    if (!far_.contains(from)) far_.emplace(from, open_socket());
    return Datagram{.due = {}, .through = far_.at(from), .to = server_, .bytes = {}};
  });
  for (const auto& [client, far] : far_)
    take(far, [this, to = client](std::uint16_t) { return Datagram{.due = {}, .through = near_, .to = to, .bytes = {}}; });
  for (; !under_way_.empty() && under_way_.front().due <= std::chrono::steady_clock::now(); under_way_.pop_front()) {
    auto& [due, through, to, bytes] = under_way_.front();
    const ENetAddress there = on_loopback(to);
    const ENetBuffer buffer{bytes.data(), bytes.size()};
    enet_socket_send(through, &there, &buffer, 1);
  }
}

void Relay::take(int socket, const std::function<Datagram(std::uint16_t from)>& onward) {
  std::array<char, ENET_PROTOCOL_MAXIMUM_MTU> bytes{};
  ENetBuffer buffer{bytes.data(), bytes.size()};
  ENetAddress from{};
  for (int size = 0; (size = enet_socket_receive(socket, &from, &buffer, 1)) > 0;) {
    Datagram datagram = onward(from.port);
    if (network_.cut || network_.random.fraction() < network_.loss) continue;
    datagram.due = std::chrono::steady_clock::now() + network_.delay;
    datagram.bytes.assign(bytes.data(), static_cast<std::size_t>(size));
    under_way_.push_back(std::move(datagram));
  }
}

}  // namespace streep::siege
