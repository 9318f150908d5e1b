#include "game/client/machine/posix/knock.h"

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>

#include "game/base/limits.h"

namespace streep::client {

Knock::Knock(const std::string& host, std::uint16_t port) : until_(std::chrono::steady_clock::now() + base::kConnectWait) {
  sockaddr_in there{};
  there.sin_family = AF_INET;
  there.sin_port = htons(port);
  socket_ = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  if (socket_ < 0 || inet_pton(AF_INET, host.c_str(), &there.sin_addr) != 1) {
    answered_ = false;
    return;
  }
  if (connect(socket_, reinterpret_cast<const sockaddr*>(&there), sizeof there) == 0)
    answered_ = true;
  else if (errno != EINPROGRESS)
    answered_ = false;
}

Knock::~Knock() {
  if (socket_ >= 0) close(socket_);
}

std::optional<bool> Knock::answered() {
  if (answered_) return answered_;
  pollfd door{socket_, POLLOUT, 0};
  if (poll(&door, 1, 0) > 0) {
    int fault = 0;
    socklen_t size = sizeof fault;
    answered_ = getsockopt(socket_, SOL_SOCKET, SO_ERROR, &fault, &size) == 0 && fault == 0;
  } else if (std::chrono::steady_clock::now() > until_) {
    answered_ = false;
  }
  return answered_;
}

}  // namespace streep::client
