#include "tools/siege/attackers.h"

#include <arpa/inet.h>
#include <enet/enet.h>
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstring>
#include <string>
#include <vector>

#include "game/base/random.h"

namespace streep::siege {

namespace {

using std::chrono::milliseconds;

class Socket {
 public:
  Socket(int type, std::uint16_t port) : number_(socket(AF_INET, type | SOCK_CLOEXEC | SOCK_NONBLOCK, 0)) {
    sockaddr_in there{};
    there.sin_family = AF_INET;
    there.sin_port = htons(port);
    there.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    static_cast<void>(connect(number_, reinterpret_cast<const sockaddr*>(&there), sizeof there));
  }
  ~Socket() {
    if (number_ >= 0) close(number_);
  }
  Socket(Socket&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Socket& operator=(Socket&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  Socket(const Socket&) = delete;
  Socket& operator=(const Socket&) = delete;

  void send(const std::string& bytes) const { static_cast<void>(::send(number_, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT)); }

 private:
  int number_;
};

// As ENet's own client begins, with a number of its own each time.
std::string connect_of(base::Random& random) {
  ENetProtocol command{};
  command.header.command = enet_uint8{ENET_PROTOCOL_COMMAND_CONNECT} | enet_uint8{ENET_PROTOCOL_COMMAND_FLAG_ACKNOWLEDGE};
  command.header.channelID = 0xff;
  command.header.reliableSequenceNumber = ENET_HOST_TO_NET_16(1);
  command.connect.outgoingPeerID = ENET_HOST_TO_NET_16(static_cast<enet_uint16>(random.below(4'000)));
  command.connect.incomingSessionID = command.connect.outgoingSessionID = 0xff;
  command.connect.mtu = ENET_HOST_TO_NET_32(1'392);
  command.connect.windowSize = ENET_HOST_TO_NET_32(65'536);
  command.connect.channelCount = ENET_HOST_TO_NET_32(1);
  command.connect.packetThrottleInterval = ENET_HOST_TO_NET_32(5'000);
  command.connect.packetThrottleAcceleration = ENET_HOST_TO_NET_32(2);
  command.connect.packetThrottleDeceleration = ENET_HOST_TO_NET_32(2);
  command.connect.connectID = static_cast<enet_uint32>(random.next());
  ENetProtocolHeader header{};
  header.peerID = ENET_HOST_TO_NET_16(int{ENET_PROTOCOL_MAXIMUM_PEER_ID} | int{ENET_PROTOCOL_HEADER_FLAG_SENT_TIME});
  std::string bytes(reinterpret_cast<const char*>(&header), sizeof header);
  bytes.append(reinterpret_cast<const char*>(&command), sizeof(ENetProtocolConnect));
  return bytes;
}

std::string noise(base::Random& random, std::size_t most) {
  std::string bytes(1 + random.below(most), '\0');
  for (char& byte : bytes) byte = static_cast<char>(random.next());
  return bytes;
}

// `send` so many times a second, in steps of twenty milliseconds.
template <class Send>
void steadily(int a_second, const std::atomic<bool>& over, std::atomic<std::uint64_t>& sent, Send send) {
  while (!over) {
    for (int i = 0; i < a_second / 50; ++i, ++sent) send();
    std::this_thread::sleep_for(milliseconds(20));
  }
}

void hold(std::uint16_t port, std::size_t count, const std::string& first, const std::string& then, const std::atomic<bool>& over,
          std::atomic<std::uint64_t>& sent) {
  std::vector<Socket> sockets;
  for (std::size_t i = 0; i < count && !over; ++i, ++sent) {
    sockets.emplace_back(SOCK_STREAM, port);
    if (i % 100 == 99) std::this_thread::sleep_for(milliseconds(20));
  }
  for (const Socket& socket : sockets) socket.send(first);
  // What the server closed is opened again.
  for (std::size_t i = 0; !over; ++i) {
    std::this_thread::sleep_for(milliseconds(2));
    Socket& socket = sockets[i % sockets.size()];
    if (i / sockets.size() % 2 == 0) {
      socket.send(then);
    } else {
      socket = Socket(SOCK_STREAM, port);
      socket.send(first);
      ++sent;
    }
  }
}

}  // namespace

void connect_flood(std::uint16_t port, std::atomic<bool>& over, std::atomic<std::uint64_t>& sent) {
  base::Random random(1);
  std::vector<Socket> sockets;
  for (int i = 0; i < 200; ++i) sockets.emplace_back(SOCK_DGRAM, port);
  steadily(1'000, over, sent, [&] { sockets[random.below(sockets.size())].send(connect_of(random)); });
}

void half_open(std::uint16_t port, std::atomic<bool>& over, std::atomic<std::uint64_t>& sent) {
  base::Random random(2);
  while (!over) {
    std::vector<Socket> sockets;
    for (int i = 0; i < 2'000 && !over; ++i, ++sent) {
      sockets.emplace_back(SOCK_DGRAM, port);
      sockets.back().send(connect_of(random));
    }
    for (int i = 0; i < 500 && !over; ++i) std::this_thread::sleep_for(milliseconds(20));
  }
}

void slow_headers(std::uint16_t port, std::atomic<bool>& over, std::atomic<std::uint64_t>& sent) {
  hold(port, 1'500, "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n", "X-Slow: 1\r\n", over, sent);
}

void silent_sockets(std::uint16_t port, std::atomic<bool>& over, std::atomic<std::uint64_t>& sent) {
  hold(port, 1'500, "", "", over, sent);
}

void random_datagrams(std::uint16_t port, std::atomic<bool>& over, std::atomic<std::uint64_t>& sent) {
  base::Random random(3);
  const Socket socket(SOCK_DGRAM, port);
  steadily(2'000, over, sent, [&] { socket.send(noise(random, 1'200)); });
}

void random_requests(std::uint16_t port, std::atomic<bool>& over, std::atomic<std::uint64_t>& sent) {
  base::Random random(4);
  const std::string upgrade =
      "GET /live HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port) +
      "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
  const std::string hello("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11);
  std::vector<Socket> recent;
  steadily(500, over, sent, [&] {
    recent.emplace_back(SOCK_STREAM, port);
    const auto kind = random.below(3);
    recent.back().send((kind == 0 ? upgrade : kind == 1 ? hello : std::string("GET / HTTP/1.1\r\n")) + noise(random, 3'000));
    if (recent.size() > 300) recent.erase(recent.begin(), recent.begin() + 200);
  });
}

}  // namespace streep::siege
