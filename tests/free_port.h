// A port of this machine that nobody has, for a server that is started again on it.
#pragma once

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace streep {

inline bool is_free(std::uint16_t port) {
  const sockaddr_in address{.sin_family = AF_INET, .sin_port = htons(port), .sin_addr = {htonl(INADDR_LOOPBACK)}, .sin_zero = {}};
  return std::ranges::all_of(std::array{SOCK_STREAM, SOCK_DGRAM}, [&](int kind) {
    const int tried = socket(AF_INET, kind | SOCK_CLOEXEC, 0);
    const bool free = bind(tried, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    close(tried);
    return free;
  });
}

// Below those that Linux gives away itself, to whoever connects: nobody has it meanwhile.
inline std::uint16_t free_port() {
  static std::uint16_t tries = 0;
  const auto next = [] { return static_cast<std::uint16_t>(20000 + (getpid() * 61 + tries++) % 12000); };
  std::uint16_t port = next();
  while (!is_free(port)) port = next();
  return port;
}

}  // namespace streep
