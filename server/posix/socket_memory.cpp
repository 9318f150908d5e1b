#include "server/posix/socket_memory.h"

#include <fcntl.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <vector>

namespace streep::server {

void take_memory_for_sockets(boost::asio::io_context& world, std::size_t sockets) {
  namespace asio = boost::asio;
  boost::system::error_code fault;
  asio::posix::stream_descriptor some(world);
  some.assign(eventfd(0, EFD_CLOEXEC), fault);
  std::vector<asio::posix::stream_descriptor> all;
  all.reserve(sockets);
  while (all.size() < sockets && !fault) {
    const int copy = fcntl(some.native_handle(), F_DUPFD_CLOEXEC, 0);
    if (copy < 0) return;
    if (all.emplace_back(world).assign(copy, fault)) close(copy);
  }
}

}  // namespace streep::server
