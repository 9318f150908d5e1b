// Wakes whoever works at a socket that a library owns and reads. It reads
// nothing itself.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>

namespace boost::asio {
class io_context;
}

namespace streep::server {

class SocketWatch {
 public:
  // Calls `ready` as long as something can be read: what waits is read in it.
  // Nothing is called any more when the watch is no more.
  SocketWatch(boost::asio::io_context& world, std::intptr_t socket, std::function<void()> ready);
  ~SocketWatch();
  SocketWatch(const SocketWatch&) = delete;
  SocketWatch& operator=(const SocketWatch&) = delete;

 private:
  struct Works;
  std::unique_ptr<Works> works_;
};

}  // namespace streep::server
