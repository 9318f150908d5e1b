#include "server/posix/socket_watch.h"

#include <unistd.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <utility>

namespace streep::server {

namespace asio = boost::asio;

struct SocketWatch::Works {
  Works(asio::io_context& world, int socket, std::function<void()> when_ready)
      : ready(std::move(when_ready)), second_name(world, ::dup(socket)) {}

  void wait() {
    second_name.async_wait(asio::posix::stream_descriptor::wait_read, [this](boost::system::error_code fault) {
      if (fault) return;
      ready();
      wait();
    });
  }

  std::function<void()> ready;
  asio::posix::stream_descriptor second_name;  // closing it leaves the library its socket
};

SocketWatch::SocketWatch(asio::io_context& world, std::intptr_t socket, std::function<void()> ready)
    : works_(std::make_unique<Works>(world, static_cast<int>(socket), std::move(ready))) {
  works_->wait();
}

SocketWatch::~SocketWatch() = default;

}  // namespace streep::server
