#include "tools/crowd/phone_link.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/websocket.hpp>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "game/client/link/backoff.h"
#include "game/client/link/inbox.h"
#include "game/wire/codec.h"

namespace streep::crowd {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
namespace websocket = beast::websocket;
using asio::ip::tcp;
using client::LinkState;

using Socket = websocket::stream<beast::tcp_stream, false>;  // without compression

constexpr auto kNoThrow = asio::as_tuple(asio::use_awaitable);
constexpr const char* kSocketPath = "/socket";

}  // namespace

struct PhoneNetwork::Works {
  asio::io_context world{1};
};

PhoneNetwork::PhoneNetwork() : works_(std::make_unique<Works>()) {}
PhoneNetwork::~PhoneNetwork() = default;

void PhoneNetwork::work() {
  works_->world.poll();
  works_->world.restart();  // without a phone there is nothing to do, and later there may be
}

// Lives as long as its coroutines, which may be longer than the link.
struct PhoneLink::Works : std::enable_shared_from_this<Works> {
  Works(asio::io_context& a_world, client::Address a_server, base::Seed seed)
      : world(a_world),
        server(std::move(a_server)),
        backoff(seed),
        resolver(a_world),
        pause(a_world),
        more(a_world, asio::steady_timer::time_point::max()) {}

  asio::awaitable<void> live();
  asio::awaitable<void> connect();
  asio::awaitable<void> speak(std::shared_ptr<Socket> to);
  asio::awaitable<void> listen(std::shared_ptr<Socket> from);
  asio::awaitable<void> wait();
  void take(std::string_view bytes);
  void say(const wire::FromPeer& message);
  void hang_up();
  void end();

  asio::io_context& world;
  client::Address server;
  client::Backoff backoff;
  tcp::resolver resolver;
  asio::steady_timer pause;  // before the next try
  asio::steady_timer more;   // cancelled when there is something to say
  std::shared_ptr<Socket> socket;
  std::deque<std::string> outgoing;
  client::Inbox inbox;
  LinkState state = LinkState::connecting;
  std::optional<wire::Hello> hello;
  bool resting = false;  // the last Hello was refused
  bool ended = false;
};

// --- a connection, and the next

asio::awaitable<void> PhoneLink::Works::live() {
  const auto self = shared_from_this();
  while (!ended && state != LinkState::wrong_version) {
    co_await connect();
    hang_up();
    if (state == LinkState::open) state = LinkState::waiting;
    if (!ended && state != LinkState::wrong_version) co_await wait();
  }
}

asio::awaitable<void> PhoneLink::Works::wait() {
  pause.expires_after(backoff.next());
  co_await pause.async_wait(kNoThrow);
  pause.expires_at(asio::steady_timer::time_point::max());
  if (resting && !ended) co_await pause.async_wait(kNoThrow);
}

asio::awaitable<void> PhoneLink::Works::connect() {
  auto [unknown, found] = co_await resolver.async_resolve(server.host, std::to_string(server.port), kNoThrow);
  if (unknown || ended) co_return;
  const auto mine = socket = std::make_shared<Socket>(world);
  auto& stream = beast::get_lowest_layer(*mine);
  stream.expires_after(base::kConnectWait);
  auto [unreachable, endpoint] = co_await stream.async_connect(found, kNoThrow);
  if (unreachable) co_return;
  stream.expires_never();
  stream.socket().set_option(tcp::no_delay(true), unreachable);
  const std::string host = server.host + ':' + std::to_string(server.port);
  mine->set_option(websocket::stream_base::timeout{base::kConnectWait, base::kLostMost + base::kWebPing, false});
  mine->set_option(
      websocket::stream_base::decorator([host](websocket::request_type& request) { request.set(http::field::origin, "http://" + host); }));
  mine->read_message_max(base::kSceneMessageBytes);
  mine->text(true);
  auto [refused] = co_await mine->async_handshake(host, kSocketPath, kNoThrow);
  if (refused || ended) co_return;
  state = LinkState::open;
  if (hello) say(*hello);
  auto speaking = [self = shared_from_this(), mine] { return self->speak(mine); };
  asio::co_spawn(world, std::move(speaking), asio::detached);
  co_await listen(mine);
}

asio::awaitable<void> PhoneLink::Works::listen(std::shared_ptr<Socket> from) {
  beast::flat_buffer buffer(base::kSceneMessageBytes);
  while (from == socket) {
    auto [fault, bytes] = co_await from->async_read(buffer, kNoThrow);
    if (fault) co_return;
    const auto message = buffer.data();
    take({static_cast<const char*>(message.data()), message.size()});
    buffer.clear();
  }
}

asio::awaitable<void> PhoneLink::Works::speak(std::shared_ptr<Socket> to) {
  while (to == socket) {
    if (outgoing.empty()) {
      co_await more.async_wait(kNoThrow);
      continue;
    }
    const std::string message = std::move(outgoing.front());
    outgoing.pop_front();
    auto [fault, bytes] = co_await to->async_write(asio::buffer(message), kNoThrow);
    if (fault) co_return;
  }
}

void PhoneLink::Works::hang_up() {
  if (socket) beast::get_lowest_layer(*socket).close();
  socket.reset();
  outgoing.clear();
  more.cancel();
}

// --- what goes over it

void PhoneLink::Works::say(const wire::FromPeer& message) {
  outgoing.push_back(wire::encode(message, wire::Encoding::json));
  more.cancel();
}

void PhoneLink::Works::take(std::string_view bytes) {
  auto decoded = wire::decode_to_peer(bytes, wire::Encoding::json);
  if (const auto* fault = std::get_if<wire::DecodeFault>(&decoded)) {
    if (*fault == wire::DecodeFault::malformed) return;
    state = LinkState::wrong_version;
    return hang_up();
  }
  auto& message = std::get<wire::ToPeer>(decoded);
  if (std::holds_alternative<wire::Welcome>(message)) backoff.reset();
  const auto* refused = std::get_if<wire::Refused>(&message);
  const bool for_good = refused != nullptr && refused->final;
  inbox.put(std::move(message));
  if (!for_good) return;
  hello.reset();
  resting = true;
  hang_up();
}

void PhoneLink::Works::end() {
  ended = true;
  resolver.cancel();
  pause.cancel();
  hang_up();
}

// --- the link

PhoneLink::PhoneLink(PhoneNetwork& network, client::Address server, base::Seed seed)
    : works_(std::make_shared<Works>(network.works_->world, std::move(server), seed)) {
  asio::co_spawn(network.works_->world, works_->live(), asio::detached);
}

PhoneLink::~PhoneLink() { works_->end(); }

void PhoneLink::send(const wire::FromPeer& message) {
  if (const auto* hello = std::get_if<wire::Hello>(&message)) {
    works_->hello = *hello;
    if (std::exchange(works_->resting, false)) works_->pause.cancel();
  }
  if (works_->state == LinkState::open) works_->say(message);
}

std::vector<wire::ToPeer> PhoneLink::receive() { return works_->inbox.take(); }

void PhoneLink::renew() {
  works_->backoff.reset();
  if (!works_->resting) works_->pause.cancel();
}

LinkState PhoneLink::state() const { return works_->state; }

}  // namespace streep::crowd
