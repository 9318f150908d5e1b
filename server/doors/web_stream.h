// A connection of a phone, under TLS or not. What waits for it and its buffers lose
// their many types here, so that HTTP and WebSocket are compiled once. It knows
// neither of them, and no phone. For the sources of this folder only.
//
// Whoever asks for more is through with what it asked for before: Beast lends
// the same buffer again, all of it but what it has not looked at. So a buffer is
// wiped before anything is waited for, and of an answer nothing is left in it.
#pragma once

#include <sodium.h>

#include <array>
#include <boost/asio/any_completion_handler.hpp>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/bind_executor.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/websocket.hpp>
#include <boost/container/static_vector.hpp>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <utility>

#include "server/doors/tls.h"

namespace streep::server {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace websocket = beast::websocket;
using asio::ip::tcp;

inline constexpr auto kNoThrow = asio::as_tuple(asio::use_awaitable);

class Stream {
 public:
  using Moved = asio::any_completion_handler<void(boost::system::error_code, std::size_t)>;
  using Ended = asio::any_completion_handler<void(boost::system::error_code)>;
  enum class Hello : std::uint8_t { of_tls, in_clear, none };
  using executor_type = tcp::socket::executor_type;
  using next_layer_type = tcp::socket;

  Stream(tcp::socket socket, const std::optional<TlsKeys>& keys) : socket_(std::move(socket)), keys_(keys ? &*keys : nullptr) {}
  Stream(const Stream&) = delete;
  Stream& operator=(const Stream&) = delete;

  executor_type get_executor() { return socket_.get_executor(); }
  next_layer_type& next_layer() { return socket_; }
  void close() {
    boost::system::error_code ignored;
    socket_.close(ignored);
  }

  [[nodiscard]] bool has_to_shake_hands() const { return keys_ != nullptr; }

  // OpenSSL takes tens of kilobytes for a handshake, so it gets to see no connection whose first record is not
  // there as a whole: until then that waits in the kernel. Whoever speaks HTTP instead begins with a method.
  asio::awaitable<Hello> hear_hello() {
    std::array<unsigned char, kHead> head{};
    if (!co_await wait_for(head.size())) co_return Hello::none;
    boost::system::error_code fault;
    if (socket_.receive(asio::buffer(head), tcp::socket::message_peek, fault) != head.size()) co_return Hello::none;
    const bool is_clear = head[0] >= 'A' && head[0] <= 'Z';
    const std::size_t size = head[3] * 256U + head[4];
    if (!is_clear && (head[0] != kHandshakeRecord || size > Tls::kMost || !co_await wait_for(head.size() + size))) co_return Hello::none;
    socket_.set_option(tcp::socket::receive_low_watermark(1), fault);
    if (fault) co_return Hello::none;
    co_return is_clear ? Hello::in_clear : Hello::of_tls;
  }

  asio::awaitable<bool> shake_hands() {
    socket_.native_non_blocking(true);
    tls_.emplace(*keys_, socket_.native_handle());
    const auto begin = [this](Moved done) { start([this] { return tls_->shake_hands(); }, std::move(done)); };
    auto [refused, none] = co_await asio::async_initiate<decltype(kNoThrow), void(boost::system::error_code, std::size_t)>(begin, kNoThrow);
    co_return !refused;
  }

  template <class Buffers>
  void async_read_some(const Buffers& buffers, Moved done) {
    const auto room = first<asio::mutable_buffer>(buffers);
    for (const asio::mutable_buffer part : room) sodium_memzero(part.data(), part.size());
    if (!tls_) return socket_.async_read_some(room, asio::bind_executor(get_executor(), std::move(done)));
    start([this, room] { return tls_->read(bytes_of(room.empty() ? asio::mutable_buffer() : room.front())); }, std::move(done));
  }
  template <class Buffers>
  void async_write_some(const Buffers& buffers, Moved done) {
    const auto few = first<asio::const_buffer>(buffers);
    if (!tls_) return socket_.async_write_some(few, asio::bind_executor(get_executor(), std::move(done)));
    const auto write_record = [this, few] {
      static std::array<char, Tls::kMost> record;  // for all connections: no step waits
      return tls_->write(bytes_of(asio::buffer(record, asio::buffer_copy(asio::buffer(record), few))));
    };
    start(write_record, std::move(done));
  }
  template <class Handler>
  friend void async_teardown(beast::role_type role, Stream& stream, Handler&& done) {
    if (stream.tls_ && stream.socket_.is_open()) stream.tls_->take_leave();
    websocket::async_teardown(role, stream.socket_, asio::bind_executor(stream.get_executor(), Ended(std::forward<Handler>(done))));
  }

 private:
  static constexpr std::size_t kHead = 5;  // of a record of TLS: kind, version, length
  static constexpr unsigned char kHandshakeRecord = 22;

  // Until so many bytes can be read; false where the connection ends before.
  asio::awaitable<bool> wait_for(std::size_t bytes) {
    boost::system::error_code fault;
    socket_.set_option(tcp::socket::receive_low_watermark(static_cast<int>(bytes)), fault);
    auto [lost] = co_await socket_.async_wait(tcp::socket::wait_read, kNoThrow);
    co_return !lost && socket_.available(fault) >= bytes;
  }

  // Nobody asks for more than that some bytes move, so the first buffers will do.
  template <class Buffer>
  static boost::container::static_vector<Buffer, 8> first(const auto& buffers) {
    boost::container::static_vector<Buffer, 8> few;
    for (const Buffer buffer : beast::buffers_range_ref(buffers))
      if (buffer.size() > 0 && few.size() < few.capacity()) few.push_back(buffer);
    return few;
  }
  static std::span<std::byte> bytes_of(asio::mutable_buffer buffer) { return {static_cast<std::byte*>(buffer.data()), buffer.size()}; }

  // Nobody is told that it is done before they have asked.
  template <class Step>
  void start(Step step, Moved done) {
    asio::post(get_executor(),
               [this, step = std::move(step), done = std::move(done)]() mutable { go_on(std::move(step), std::move(done)); });
  }

  // One step of TLS; and again, when the socket is ready for what it waits for.
  template <class Step>
  void go_on(Step step, Moved done) {
    if (!socket_.is_open()) return done(asio::error::operation_aborted, 0U);
    const Tls::Progress taken = step();
    if (taken.next == Tls::Next::over) return done(asio::error::eof, 0U);
    if (taken.next == Tls::Next::done) return done(boost::system::error_code(), taken.bytes);
    const auto ready = taken.next == Tls::Next::when_readable ? tcp::socket::wait_read : tcp::socket::wait_write;
    const auto slot = asio::get_associated_cancellation_slot(done);
    auto again = [this, step = std::move(step), done = std::move(done)](boost::system::error_code fault) mutable {
      if (fault) return done(fault, 0U);
      go_on(std::move(step), std::move(done));
    };
    socket_.async_wait(ready, asio::bind_cancellation_slot(slot, asio::bind_executor(get_executor(), std::move(again))));
  }

  tcp::socket socket_;
  const TlsKeys* keys_;  // null: no TLS
  std::optional<Tls> tls_;
};

// What `start` tells, which it does once, at once or later. Nothing where whoever asked has gone meanwhile.
template <class Told>
asio::awaitable<std::optional<Told>> hear(asio::io_context& world, std::function<void(std::function<void(Told)>)> start) {
  struct Ear {
    std::optional<Told> told;
    asio::steady_timer signal;
  };
  const auto ear = std::make_shared<Ear>(Ear{std::nullopt, asio::steady_timer(world, asio::steady_timer::time_point::max())});
  start([ear](Told told) {
    ear->told = std::move(told);
    ear->signal.cancel();
  });
  if (!ear->told) co_await ear->signal.async_wait(kNoThrow);
  co_return std::move(ear->told);
}

}  // namespace streep::server
