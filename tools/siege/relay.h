// A network that loses and delays what it carries, or is cut: between one native
// client and the server, datagram by datagram, over loopback. It reads none of them.
#pragma once

#include <chrono>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <string>

#include "game/base/random.h"

namespace streep::siege {

struct Network {
  double loss = 0;                    // of the datagrams, each way
  std::chrono::milliseconds delay{};  // each way
  bool cut = false;
  base::Random random{1};
};

// Each socket of the client is one to the server.
class Relay {
 public:
  Relay(Network& network, std::uint16_t port);  // of the server
  ~Relay();
  Relay(const Relay&) = delete;
  Relay& operator=(const Relay&) = delete;

  [[nodiscard]] std::uint16_t port() const;  // for the client
  void work();                               // whatever is due: call it often

 private:
  struct Datagram {
    std::chrono::steady_clock::time_point due;
    int through = 0;       // a socket
    std::uint16_t to = 0;  // a port
    std::string bytes;
  };

  void take(int socket, const std::function<Datagram(std::uint16_t from)>& onward);

  Network& network_;
  std::uint16_t server_;
  int near_;
  std::map<std::uint16_t, int> far_;  // by port of the client
  std::deque<Datagram> under_way_;
};

}  // namespace streep::siege
