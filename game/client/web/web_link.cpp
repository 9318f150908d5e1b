#include "game/client/web/web_link.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/steady_timer.hpp>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "game/base/limits.h"
#include "game/client/link/backoff.h"
#include "game/client/link/inbox.h"
#include "game/client/web/web_stream.h"
#include "game/wire/codec.h"

namespace streep::client {

namespace {

namespace http = beast::http;
using Socket = websocket::stream<WebStream, false>;  // without compression

constexpr const char* kSocketPath = "/socket";

LinkTrouble trouble_with_upgrade(boost::system::error_code fault) {
  if (fault == beast::error::timeout) return LinkTrouble::no_answer;
  if (fault == http::error::end_of_stream || fault == http::error::partial_message) return LinkTrouble::cut_off;
  if (fault == websocket::error::upgrade_declined) return LinkTrouble::no_socket;
  if (fault.category() == make_error_code(http::error::bad_version).category()) return LinkTrouble::not_streep;
  if (fault.category() == make_error_code(websocket::error::upgrade_declined).category()) return LinkTrouble::no_socket;
  return LinkTrouble::cut_off;
}

}  // namespace

// Lives as long as its coroutines, which may be longer than the link.
struct WebLink::Works : std::enable_shared_from_this<Works> {
  Works(WebNetwork::Works& a_network, const Way& a_way, base::Seed seed)
      : network(a_network),
        way(a_way),
        backoff(seed),
        pause(a_network.world),
        more(a_network.world, asio::steady_timer::time_point::max()),
        first_word(a_network.world) {}

  asio::awaitable<void> live();
  asio::awaitable<void> connect();
  asio::awaitable<boost::system::error_code> upgrade(Socket& mine) const;
  asio::awaitable<void> speak(std::shared_ptr<Socket> to);
  asio::awaitable<void> listen(std::shared_ptr<Socket> from);
  asio::awaitable<void> wait();
  void open();
  void take(std::string_view bytes);
  void say(const wire::FromPeer& message);
  void break_off(LinkTrouble why);
  void hang_up();
  void end();

  WebNetwork::Works& network;
  Way way;
  Backoff backoff;
  asio::steady_timer pause;       // before the next try
  asio::steady_timer more;        // cancelled when there is something to say
  asio::steady_timer first_word;  // of the server, at the latest
  std::shared_ptr<Socket> socket;
  std::deque<std::string> outgoing;
  Inbox inbox;
  LinkState state = LinkState::connecting;
  LinkTrouble trouble = LinkTrouble::none;
  std::optional<wire::Hello> hello;
  std::size_t malformed = 0;  // messages of this connection
  bool resting = false;       // the last Hello was refused for good
  bool ended = false;
};

// --- a connection, and the next

asio::awaitable<void> WebLink::Works::live() {
  const auto self = shared_from_this();
  while (!ended && state != LinkState::wrong_version) {
    co_await connect();
    hang_up();
    if (state == LinkState::open) state = LinkState::waiting;
    if (!ended && state != LinkState::wrong_version) co_await wait();
  }
}

asio::awaitable<void> WebLink::Works::wait() {
  pause.expires_after(backoff.next());
  co_await pause.async_wait(kNoThrow);
  pause.expires_at(asio::steady_timer::time_point::max());
  if (resting && !ended) co_await pause.async_wait(kNoThrow);
}

asio::awaitable<void> WebLink::Works::connect() {
  const auto mine = socket = std::make_shared<Socket>(network);
  const LinkTrouble reached = co_await mine->next_layer().reach(way);
  if (ended) co_return;
  if (reached != LinkTrouble::none) {
    trouble = reached;
    co_return;
  }
  const auto refused = co_await upgrade(*mine);
  if (ended) co_return;
  if (refused) {
    trouble = trouble_with_upgrade(refused);
    co_return;
  }
  open();
  auto speaking = [self = shared_from_this(), mine] { return self->speak(mine); };
  asio::co_spawn(network.world, std::move(speaking), asio::detached);
  co_await listen(mine);
}

asio::awaitable<boost::system::error_code> WebLink::Works::upgrade(Socket& mine) const {
  const bool safe = way.road != Road::web;
  const std::string host = authority_of(way.server, safe);
  mine.set_option(websocket::stream_base::timeout{base::kConnectWait, 2 * base::kWebPing, true});
  mine.set_option(websocket::stream_base::decorator(
      [origin = (safe ? "https://" : "http://") + host](websocket::request_type& request) { request.set(http::field::origin, origin); }));
  mine.read_message_max(base::kSceneMessageBytes);
  mine.text(true);
  const std::string target = way.server.path + kSocketPath;
  auto [refused] = co_await mine.async_handshake(host, target, kNoThrow);
  co_return refused;
}

void WebLink::Works::open() {
  state = LinkState::open;
  malformed = 0;
  if (hello) say(*hello);
  first_word.expires_after(base::kHelloWait);
  first_word.async_wait([self = shared_from_this()](boost::system::error_code heard) {
    if (!heard) self->break_off(LinkTrouble::no_answer);
  });
}

asio::awaitable<void> WebLink::Works::listen(std::shared_ptr<Socket> from) {
  beast::flat_buffer buffer(base::kSceneMessageBytes);
  while (from == socket) {
    auto [fault, bytes] = co_await from->async_read(buffer, kNoThrow);
    if (from != socket) co_return;
    if (fault) {
      const bool rubbish = fault.category() == make_error_code(websocket::error::message_too_big).category();
      trouble = rubbish && fault != websocket::error::closed ? LinkTrouble::not_streep : LinkTrouble::cut_off;
      co_return;
    }
    const auto message = buffer.data();
    take({static_cast<const char*>(message.data()), message.size()});
    buffer.clear();
  }
}

asio::awaitable<void> WebLink::Works::speak(std::shared_ptr<Socket> to) {
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

void WebLink::Works::break_off(LinkTrouble why) {
  trouble = why;
  hang_up();
}

void WebLink::Works::hang_up() {
  if (socket) socket->next_layer().close();
  socket.reset();
  outgoing.clear();
  more.cancel();
  first_word.cancel();
}

// --- what goes over it

// A server that takes nothing for that long is none.
void WebLink::Works::say(const wire::FromPeer& message) {
  if (outgoing.size() >= base::kWaitingFramesMost) return break_off(LinkTrouble::no_answer);
  outgoing.push_back(wire::encode(message, wire::Encoding::json));
  more.cancel();
}

void WebLink::Works::take(std::string_view bytes) {
  auto decoded = wire::decode_to_peer(bytes, wire::Encoding::json);
  if (const auto* fault = std::get_if<wire::DecodeFault>(&decoded)) {
    if (*fault == wire::DecodeFault::malformed) {
      if (++malformed > base::kMalformedMost) break_off(LinkTrouble::not_streep);
      return;
    }
    state = LinkState::wrong_version;
    return hang_up();
  }
  first_word.cancel();
  trouble = LinkTrouble::none;
  auto& message = std::get<wire::ToPeer>(decoded);
  if (std::holds_alternative<wire::Welcome>(message)) backoff.reset();
  const auto* refused = std::get_if<wire::Refused>(&message);
  const bool shut = refused != nullptr && refused->final;
  const bool for_good = shut && !(hello && passes(refused->why, hello->role));
  inbox.put(std::move(message));
  if (!shut) return;
  if (for_good) hello.reset();
  resting = for_good;
  hang_up();
}

void WebLink::Works::end() {
  ended = true;
  pause.cancel();
  hang_up();
}

// --- the link

WebLink::WebLink(WebNetwork& network, const Way& way, base::Seed seed) : works_(std::make_shared<Works>(network.works(), way, seed)) {
  asio::co_spawn(works_->network.world, works_->live(), asio::detached);
}

WebLink::~WebLink() { works_->end(); }

void WebLink::send(const wire::FromPeer& message) {
  if (const auto* hello = std::get_if<wire::Hello>(&message)) {
    works_->hello = *hello;
    if (std::exchange(works_->resting, false)) works_->pause.cancel();
  }
  if (works_->state == LinkState::open) works_->say(message);
}

std::vector<wire::ToPeer> WebLink::receive() { return works_->inbox.take(); }

void WebLink::renew() {
  works_->backoff.reset();
  if (!works_->resting) works_->pause.cancel();
}

LinkState WebLink::state() const { return works_->state; }

LinkTrouble WebLink::trouble() const { return works_->trouble; }

}  // namespace streep::client
