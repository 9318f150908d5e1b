// A connection to a server, under TLS or not, and how it is made. What waits for
// it loses its many types here, so that HTTP and WebSocket are compiled once. It
// knows neither of them. For the sources of this folder only.
#pragma once

#include <array>
#include <boost/asio/any_completion_handler.hpp>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/bind_executor.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/websocket.hpp>
#include <boost/container/static_vector.hpp>
#include <optional>
#include <utility>

#include "game/client/link/link.h"
#include "game/client/link/ways.h"
#include "game/client/web/web_network.h"

namespace streep::client {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace websocket = beast::websocket;
using asio::ip::tcp;

inline constexpr auto kNoThrow = asio::as_tuple(asio::use_awaitable);

struct WebNetwork::Works {
  Works();

  asio::ssl::context tls{asio::ssl::context::tls_client};
  asio::io_context world{1};  // is gone before the other, which what waits in it uses
};

class WebStream {
 public:
  using Moved = asio::any_completion_handler<void(boost::system::error_code, std::size_t)>;
  using Ended = asio::any_completion_handler<void(boost::system::error_code)>;
  using executor_type = beast::tcp_stream::executor_type;
  using next_layer_type = beast::tcp_stream;

  explicit WebStream(WebNetwork::Works& network) : network_(network), socket_(network.world) {}
  WebStream(const WebStream&) = delete;
  WebStream& operator=(const WebStream&) = delete;

  executor_type get_executor() { return socket_.get_executor(); }
  next_layer_type& next_layer() { return socket_; }
  [[nodiscard]] const next_layer_type& next_layer() const { return socket_; }
  void close() { socket_.close(); }

  // Over a road of the web, with the handshake of TLS where it is safe. What kept it from that, or none.
  asio::awaitable<LinkTrouble> reach(const Way& way);

  template <class Buffers>
  void async_read_some(const Buffers& buffers, Moved done) {
    const auto room = first<asio::mutable_buffer>(buffers);
    auto handler = asio::bind_executor(get_executor(), std::move(done));
    if (tls_) return tls_->async_read_some(room, std::move(handler));
    socket_.async_read_some(room, std::move(handler));
  }
  template <class Buffers>
  void async_write_some(const Buffers& buffers, Moved done) {
    const auto few = first<asio::const_buffer>(buffers);
    auto handler = asio::bind_executor(get_executor(), std::move(done));
    if (tls_) return tls_->async_write_some(few, std::move(handler));
    socket_.async_write_some(few, std::move(handler));
  }
  template <class Handler>
  friend void async_teardown(beast::role_type role, WebStream& stream, Handler&& done) {
    websocket::async_teardown(role, stream.socket_.socket(),
                              asio::bind_executor(stream.get_executor(), Ended(std::forward<Handler>(done))));
  }

 private:
  asio::awaitable<LinkTrouble> shake_hands(const Address& server);

  // Nobody asks for more than that some bytes move, so the first buffers will do.
  template <class Buffer>
  static boost::container::static_vector<Buffer, 8> first(const auto& buffers) {
    boost::container::static_vector<Buffer, 8> few;
    for (const Buffer buffer : beast::buffers_range_ref(buffers))
      if (buffer.size() > 0 && few.size() < few.capacity()) few.push_back(buffer);
    return few;
  }

  WebNetwork::Works& network_;
  beast::tcp_stream socket_;
  std::optional<asio::ssl::stream<beast::tcp_stream&>> tls_;
};

}  // namespace streep::client
