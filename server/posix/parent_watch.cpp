#include "server/posix/parent_watch.h"

#include <unistd.h>

#include <array>
#include <boost/asio/buffer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <utility>

namespace streep::server {

namespace asio = boost::asio;

struct ParentWatch::Works {
  Works(asio::io_context& world, std::function<void()> when_gone) : gone(std::move(when_gone)), input(world, ::dup(STDIN_FILENO)) {}

  void wait() {
    input.async_read_some(asio::buffer(unread), [this](boost::system::error_code fault, std::size_t) {
      if (fault == asio::error::operation_aborted) return;
      if (fault) return gone();
      wait();
    });
  }

  std::function<void()> gone;
  asio::posix::stream_descriptor input;
  std::array<char, 64> unread{};
};

ParentWatch::ParentWatch(asio::io_context& world, std::function<void()> gone) : works_(std::make_unique<Works>(world, std::move(gone))) {
  works_->wait();
}

ParentWatch::~ParentWatch() = default;

}  // namespace streep::server
