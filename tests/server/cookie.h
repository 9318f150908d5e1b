// How somebody without our client gets into the server over ENet: by a knock.
#pragma once

#include <doctest/doctest.h>
#include <enet/enet.h>

#include <array>
#include <span>
#include <string>

#include "game/channel/knock.h"

namespace streep {

// What the server answers to the socket of this host.
inline channel::Answer knock_at(const ENetHost* host, const ENetAddress& server, std::optional<channel::Connection> connection = {}) {
  const channel::Knock knock{channel::make_nonce(), connection};
  std::string bytes = channel::write(knock);
  const ENetBuffer question{bytes.data(), bytes.size()};
  enet_socket_send(host->socket, &server, &question, 1);
  for (;;) {
    enet_uint32 condition = ENET_SOCKET_WAIT_RECEIVE;
    enet_socket_wait(host->socket, &condition, 1000);
    std::array<std::uint8_t, ENET_PROTOCOL_MAXIMUM_MTU> datagram{};
    ENetBuffer buffer{datagram.data(), datagram.size()};
    ENetAddress from{};
    const int size = enet_socket_receive(host->socket, &from, &buffer, 1);
    const auto answer = channel::read_answer(std::span(datagram).first(static_cast<std::size_t>(std::max(size, 0))));
    if (answer && answer->nonce == knock.nonce) return *answer;
  }
}

}  // namespace streep
