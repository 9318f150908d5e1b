#include "server/doors/web_door.h"

#include <sodium.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/experimental/awaitable_operators.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <deque>
#include <map>
#include <string_view>
#include <utility>
#include <variant>

#include "server/doors/acceptor.h"
#include "server/doors/queue.h"
#include "server/doors/share.h"
#include "server/doors/web_answers.h"
#include "server/doors/web_rules.h"
#include "server/doors/web_stream.h"
#include "server/rooms/outbox.h"

namespace streep::server {
namespace {

using namespace std::chrono_literals;

constexpr std::string_view kSocketPath = "/socket";
constexpr std::string_view kHostPath = "/host";
constexpr std::string_view kRoomsPath = "/rooms";

using Parser = http::request_parser<http::string_body>;
using Socket = websocket::stream<Stream&, false>;  // without compression

// One phone.
struct Phone {
  Phone(const asio::any_io_executor& executor, std::optional<Queue::Place>& a_place)
      : signal(executor, asio::steady_timer::time_point::max()), place(a_place) {}

  Outbox outbox;
  asio::steady_timer signal;           // cancelled when there is something to send
  std::optional<Queue::Place>& place;  // among the unknown, until it is let in
  bool closing = false;
  bool queued = false;
};

}  // namespace

struct WebDoor::Works : std::enable_shared_from_this<Works> {
  Works(asio::io_context& io_context, const Clock& a_clock, Rooms& all_rooms, Reception& a_reception, const Page& a_page, Post& this_post,
        const Options& the_options);

  asio::awaitable<void> accept();
  asio::awaitable<void> welcome(tcp::socket socket, std::string address);
  asio::awaitable<std::optional<Request>> serve(Stream& stream, const std::string& address, asio::steady_timer& deadline);
  asio::awaitable<std::optional<Request>> attend(Stream& stream, const std::string& address, asio::steady_timer& deadline);
  asio::awaitable<bool> shake_hands(Stream& stream, const std::string& address);
  asio::awaitable<void> open_room(Stream& stream, beast::flat_buffer& buffer, Parser& parser, const std::string& address,
                                  asio::steady_timer& deadline);
  asio::awaitable<std::optional<Reception::Reply>> room_for(Stream& stream, beast::flat_buffer& buffer, Parser& parser,
                                                            const std::string& address);
  asio::awaitable<void> hang_up_after(asio::steady_timer& deadline, Stream& stream);
  asio::awaitable<void> converse(Stream& stream, const Request& request, const std::string& address, std::optional<Queue::Place>& place);
  asio::awaitable<void> listen(Socket& socket, PeerId id);
  asio::awaitable<void> speak(Socket& socket, Phone& phone);
  [[nodiscard]] Answer answer(const Request& request) const;
  [[nodiscard]] bool may_open_socket(const Request& request) const;
  [[nodiscard]] bool opens_room(const Request& request) const;
  [[nodiscard]] bool is_from_own_page(const Request& request) const;
  void enqueue(PeerId id, Phone& phone);
  void write();
  void finish_shutting();

  asio::io_context& world;
  const Clock& clock;
  Rooms& rooms;
  Reception& reception;
  const Page& page;
  Post& post;
  Options options;
  std::optional<TlsKeys> tls;
  tcp::acceptor acceptor;
  std::map<PeerId, std::unique_ptr<Phone>> phones;
  std::deque<PeerId> queue;
  bool awake = false;
  std::size_t open = 0;  // connections, also those that are no phones yet
  Share share;
  Queue unknown;  // nobody has let them in yet: the oldest gives way to whoever comes
  Queue shaking;  // of those, in a handshake: each costs much
  Share hands{base::kHandshakesOfOneDevice};
  std::function<void()> done;
  asio::steady_timer give_up;
};

namespace {

std::optional<TlsKeys> tls_of(const std::optional<WebDoor::Certificate>& certificate) {
  return certificate ? std::optional<TlsKeys>(std::in_place, certificate->chain, certificate->key) : std::nullopt;
}

}  // namespace

WebDoor::Works::Works(asio::io_context& io_context, const Clock& a_clock, Rooms& all_rooms, Reception& a_reception, const Page& a_page,
                      Post& this_post, const Options& the_options)
    : world(io_context),
      clock(a_clock),
      rooms(all_rooms),
      reception(a_reception),
      page(a_page),
      post(this_post),
      options(the_options),
      tls(tls_of(options.certificate)),
      acceptor(open_acceptor(io_context, options.address, options.port)),
      share(std::max(options.connections / base::kShareOfOneDevice, std::size_t{1})),
      give_up(io_context) {}

// --- a connection, from top to bottom

asio::awaitable<void> WebDoor::Works::accept() {
  const auto self = shared_from_this();
  while (acceptor.is_open()) {
    auto [fault, socket] = co_await acceptor.async_accept(kNoThrow);
    if (fault == asio::error::operation_aborted) co_return;
    if (fault) {  // no file descriptor left, say: later there may be
      asio::steady_timer pause(world, 100ms);
      co_await pause.async_wait(kNoThrow);
    } else if (open < options.connections || unknown.drop_oldest()) {
      boost::system::error_code gone;
      std::string address = socket.remote_endpoint(gone).address().to_string();
      if (share.take(address)) asio::co_spawn(world, welcome(std::move(socket), std::move(address)), asio::detached);
    }
  }
}

asio::awaitable<void> WebDoor::Works::welcome(tcp::socket socket, std::string address) {
  using namespace asio::experimental::awaitable_operators;
  const auto self = shared_from_this();
  boost::system::error_code fault;
  socket.set_option(tcp::no_delay(true), fault);
  ++open;
  Stream stream(std::move(socket), tls);
  asio::steady_timer deadline(world, options.request_wait);
  std::optional<Queue::Place> place(std::in_place, unknown, [&stream] { stream.close(); });
  const auto served = co_await (attend(stream, address, deadline) || hang_up_after(deadline, stream));
  const auto* const wish = std::get_if<std::optional<Request>>(&served);
  if (wish != nullptr && *wish) co_await converse(stream, **wish, address, place);
  place.reset();
  --open;
  share.give_back(address);
  finish_shutting();
}

asio::awaitable<void> WebDoor::Works::hang_up_after(asio::steady_timer& deadline, Stream& stream) {
  while (deadline.expiry() > asio::steady_timer::clock_type::now()) co_await deadline.async_wait(kNoThrow);
  stream.close();
}

// Who stalls here from one device leaves the places of the others alone.
asio::awaitable<bool> WebDoor::Works::shake_hands(Stream& stream, const std::string& address) {
  if (!stream.has_to_shake_hands()) co_return true;
  if (!co_await stream.hear_hello()) co_return false;
  if (!hands.take(address)) co_return false;
  if (shaking.size() >= base::kHandshakesMost) shaking.drop_oldest();
  const Queue::Place place(shaking, [&stream] { stream.close(); });
  const bool shook = co_await stream.shake_hands();
  hands.give_back(address);
  co_return shook;
}

// Handshake and first request share one deadline. Who says nothing costs no more than it takes to wait for a word.
asio::awaitable<std::optional<Request>> WebDoor::Works::attend(Stream& stream, const std::string& address, asio::steady_timer& deadline) {
  std::optional<Request> request;  // GCC 12 makes a trap of co_return co_await serve(…)
  const bool shook = co_await shake_hands(stream, address);
  if (shook) request = co_await serve(stream, address, deadline);
  co_return request;
}

// Until somebody wishes for a WebSocket, or nothing more.
asio::awaitable<std::optional<Request>> WebDoor::Works::serve(Stream& stream, const std::string& address, asio::steady_timer& deadline) {
  boost::system::error_code unconnected;
  const std::string local_address = stream.next_layer().local_endpoint(unconnected).address().to_string();
  beast::flat_buffer buffer(base::kWebHeaderBytes + base::kWebBodyBytes);
  for (bool more = true; more;) {
    Parser parser;
    parser.header_limit(base::kWebHeaderBytes);
    parser.body_limit(boost::none);  // until it is known what is asked
    auto [cut_off, head] = co_await http::async_read_header(stream, buffer, parser, kNoThrow);
    if (cut_off) co_return std::nullopt;
    if (opens_room(parser.get())) {
      co_await open_room(stream, buffer, parser, address, deadline);
      co_return std::nullopt;
    }
    if (parser.content_length().value_or(0) > base::kWebBodyBytes) co_return std::nullopt;
    parser.body_limit(base::kWebBodyBytes);
    auto [fault, bytes] = co_await http::async_read(stream, buffer, parser, kNoThrow);
    if (fault) co_return std::nullopt;
    if (websocket::is_upgrade(parser.get()) && may_open_socket(parser.get())) co_return parser.release();

    Answer reply = answer(parser.get());
    const bool opens_page = reply.result() == http::status::ok && parser.get().method() == http::verb::get && path_of(parser.get()) == "/";
    if (opens_page && !is_this_machine(address, local_address)) rooms.page_opened();
    more = parser.get().keep_alive() && acceptor.is_open();
    reply.keep_alive(more);
    reply.prepare_payload();
    if (parser.get().method() == http::verb::head) reply.body().clear();
    deadline.expires_after(options.request_wait);
    auto [lost, sent] = co_await http::async_write(stream, reply, kNoThrow);
    if (lost) co_return std::nullopt;
    deadline.expires_after(options.request_wait);
  }
  co_return std::nullopt;
}

// Whoever was refused may be in the middle of sending: it hears why before it is hung up on.
asio::awaitable<void> WebDoor::Works::open_room(Stream& stream, beast::flat_buffer& buffer, Parser& parser, const std::string& address,
                                                asio::steady_timer& deadline) {
  deadline.expires_after(base::kDeckWait);
  auto reply = co_await room_for(stream, buffer, parser, address);
  if (!reply) co_return;
  Answer answer = answer_of(*std::move(reply), tls.has_value());
  protect(answer, view_of(parser.get()[http::field::host]), tls.has_value());
  answer.keep_alive(false);
  answer.prepare_payload();
  auto [lost, sent] = co_await http::async_write(stream, answer, kNoThrow);
  if (lost || parser.is_done()) co_return;
  deadline.expires_after(base::kDeafWait);
  boost::system::error_code ignored;
  stream.next_layer().shutdown(tcp::socket::shutdown_send, ignored);
  for (boost::system::error_code over; !over;) {
    buffer.clear();
    auto [fault, bytes] = co_await stream.next_layer().async_read_some(buffer.prepare(base::kWebHeaderBytes), kNoThrow);
    over = fault;
  }
}

// Nothing where whoever asked has gone.
asio::awaitable<std::optional<Reception::Reply>> WebDoor::Works::room_for(Stream& stream, beast::flat_buffer& buffer, Parser& parser,
                                                                          const std::string& address) {
  const Request& request = parser.get();
  if (!is_from_own_page(request)) co_return reception.refuse(Reception::Why::foreign_page);
  if (!parser.content_length()) co_return reception.refuse(Reception::Why::no_length);
  using Asked = std::variant<Reception::Admitted, Reception::Reply>;
  const Reception::Question question{.query = query_of(request),
                                     .authorization = view_of(request[http::field::authorization]),
                                     .cookies = view_of(request[http::field::cookie]),
                                     .address = address};
  auto asked = co_await hear<Asked>(world, [&](std::function<void(Asked)> tell) { reception.ask(question, std::move(tell)); });
  if (!asked) co_return std::nullopt;
  if (auto* refusal = std::get_if<Reception::Reply>(&*asked)) co_return std::move(*refusal);
  const auto admitted = std::get<Reception::Admitted>(*std::move(asked));
  if (*parser.content_length() > admitted.bytes) co_return reception.too_long(*admitted.opening);
  parser.body_limit(admitted.bytes);
  auto [fault, bytes] = co_await http::async_read(stream, buffer, parser, kNoThrow);
  if (fault) co_return std::nullopt;
  co_return co_await hear<Reception::Reply>(world, [&](std::function<void(Reception::Reply)> tell) {
    reception.open(admitted.opening, std::move(parser.get().body()), std::move(tell));
  });
}

asio::awaitable<void> WebDoor::Works::converse(Stream& stream, const Request& request, const std::string& address,
                                               std::optional<Queue::Place>& place) {
  using namespace asio::experimental::awaitable_operators;
  Socket socket(stream);
  // Beast pings at half of the second; who is silent for all of it is gone, also who takes nothing.
  socket.set_option(websocket::stream_base::timeout{options.request_wait, 2 * base::kWebPing, true});
  socket.read_message_max(base::kWebMessageBytes);
  socket.text(true);
  auto [refused] = co_await socket.async_accept(request, kNoThrow);
  if (refused || !acceptor.is_open()) co_return;

  const PeerId id = rooms.arrived(post, wire::Encoding::json, address, clock.now());
  Phone& phone = *phones.emplace(id, std::make_unique<Phone>(world.get_executor(), place)).first->second;
  co_await (listen(socket, id) || speak(socket, phone));
  phones.erase(id);
  rooms.gone(id, clock.now());
}

asio::awaitable<void> WebDoor::Works::listen(Socket& socket, PeerId id) {
  beast::flat_buffer buffer(base::kWebMessageBytes);
  for (;;) {
    auto [fault, bytes] = co_await socket.async_read(buffer, kNoThrow);
    if (fault) co_return;
    const auto message = buffer.data();
    rooms.received(id, {static_cast<const char*>(message.data()), message.size()}, clock.now());
    sodium_memzero(message.data(), message.size());
    buffer.clear();
  }
}

asio::awaitable<void> WebDoor::Works::speak(Socket& socket, Phone& phone) {
  for (;;) {
    if (phone.outbox.empty() && !phone.closing) co_await phone.signal.async_wait(kNoThrow);
    while (!phone.outbox.empty()) {
      const Frame frame = phone.outbox.take_first();
      auto [fault, bytes] = co_await socket.async_write(asio::buffer(*frame), kNoThrow);
      if (fault) co_return;
    }
    if (phone.outbox.empty() && phone.closing) {
      co_await socket.async_close(websocket::close_code::normal, kNoThrow);
      co_return;
    }
  }
}

// --- what a request gets

Answer WebDoor::Works::answer(const Request& request) const {
  const std::string_view host = view_of(request[http::field::host]);
  Answer answer = [&] {
    if (!host_is_ours(host, options.host_name)) return sentence(http::status::misdirected_request, "web_wrong_host");
    if (request.method() != http::verb::get && request.method() != http::verb::head)
      return sentence(http::status::method_not_allowed, "web_not_possible");
    const std::string_view path = path_of(request);
    if (path == kHostPath) return json(200, reception.offer());
    if (path.starts_with(kSocketPath)) return sentence(http::status::forbidden, "web_foreign_page");
    if (const PageFile* found = page.find(path)) return file(*found, request);
    return sentence(http::status::not_found, "web_nothing");
  }();
  protect(answer, host_is_ours(host, options.host_name) ? host : "", tls.has_value());
  if (answer.result() == http::status::method_not_allowed) answer.set(http::field::allow, "GET, HEAD");
  return answer;
}

bool WebDoor::Works::may_open_socket(const Request& request) const {
  const std::string_view host = view_of(request[http::field::host]);
  return view_of(request.target()) == kSocketPath &&
         server::may_open_socket(host, view_of(request[http::field::origin]), options.host_name, tls.has_value());
}

bool WebDoor::Works::is_from_own_page(const Request& request) const {
  return origin_is_ours(view_of(request[http::field::origin]), view_of(request[http::field::host]), tls.has_value());
}

bool WebDoor::Works::opens_room(const Request& request) const {
  return request.method() == http::verb::post && path_of(request) == kRoomsPath &&
         host_is_ours(view_of(request[http::field::host]), options.host_name);
}

// --- what goes out: 64 phones, then what waits is read, then the next 64

void WebDoor::Works::enqueue(PeerId id, Phone& phone) {
  if (!std::exchange(phone.queued, true)) queue.push_back(id);
  if (std::exchange(awake, true)) return;
  asio::post(world, [self = shared_from_this()] { self->write(); });
}

void WebDoor::Works::write() {
  for (std::size_t left = base::kSlice; left > 0 && !queue.empty(); --left) {
    const auto phone = phones.find(queue.front());
    queue.pop_front();
    if (phone == phones.end()) continue;
    phone->second->queued = false;
    phone->second->signal.cancel();
  }
  awake = !queue.empty();
  if (awake) asio::post(world, [self = shared_from_this()] { self->write(); });
}

void WebDoor::Works::finish_shutting() {
  if (done && !acceptor.is_open() && open == 0) std::exchange(done, nullptr)();
}

// --- the door

WebDoor::WebDoor(asio::io_context& world, const Clock& clock, Rooms& rooms, Reception& reception, const Page& page, const Options& options)
    : works_(std::make_shared<Works>(world, clock, rooms, reception, page, *this, options)) {
  asio::co_spawn(world, works_->accept(), asio::detached);
}

WebDoor::~WebDoor() = default;

std::uint16_t WebDoor::port() const { return works_->acceptor.local_endpoint().port(); }

void WebDoor::send(PeerId peer, FrameKind kind, Frame frame) {
  const auto phone = works_->phones.find(peer);
  if (phone == works_->phones.end() || phone->second->closing) return;
  if (kind == kKindOf<wire::Welcome>) phone->second->place.reset();
  phone->second->outbox.put(kind, std::move(frame));
  works_->enqueue(peer, *phone->second);
}

void WebDoor::close(PeerId peer) {
  const auto phone = works_->phones.find(peer);
  if (phone == works_->phones.end() || std::exchange(phone->second->closing, true)) return;
  works_->enqueue(peer, *phone->second);
}

void WebDoor::shut(std::function<void()> done) {
  works_->done = std::move(done);
  boost::system::error_code ignored;
  works_->acceptor.close(ignored);
  for (auto& [id, phone] : works_->phones) close(id);
  works_->give_up.expires_after(base::kShutWait);
  works_->give_up.async_wait([works = works_](boost::system::error_code fault) {
    if (!fault && works->done) std::exchange(works->done, nullptr)();
  });
  works_->finish_shutting();
}

}  // namespace streep::server
