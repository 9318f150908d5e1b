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
#include "server/doors/desk.h"
#include "server/doors/queue.h"
#include "server/doors/share.h"
#include "server/doors/web_stream.h"
#include "server/rooms/outbox.h"

namespace streep::server {
namespace {

using namespace std::chrono_literals;

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
  asio::awaitable<void> answer_in_clear(Stream& stream);
  asio::awaitable<void> open_room(Stream& stream, beast::flat_buffer& buffer, Parser& parser, const std::string& address,
                                  asio::steady_timer& deadline);
  asio::awaitable<std::optional<Reception::Reply>> room_for(Stream& stream, beast::flat_buffer& buffer, Parser& parser,
                                                            const std::string& address);
  asio::awaitable<void> hang_up_after(asio::steady_timer& deadline, Stream& stream);
  asio::awaitable<void> admit(Stream& stream, const Request& request, const std::string& address, std::optional<Queue::Place>& place);
  asio::awaitable<void> converse(Stream& stream, const Request& request, const std::string& address, std::optional<Queue::Place>& place);
  asio::awaitable<void> listen(Socket& socket, PeerId id);
  asio::awaitable<void> speak(Socket& socket, Phone& phone);
  void enqueue(PeerId id, Phone& phone);
  void write();
  void finish_shutting();

  asio::io_context& world;
  const Clock& clock;
  Rooms& rooms;
  Reception& reception;
  Post& post;
  Options options;
  Desk desk;
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

Desk::Options desk_options(const WebDoor::Options& options) {
  return {.place = {.host_name = options.host_name, .secure = options.certificate.has_value(), .outside = options.outside},
          .proxies = options.proxies,
          .native_port = options.native_port};
}

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
      post(this_post),
      options(the_options),
      desk(a_clock, a_page, a_reception, desk_options(options)),
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
      if (desk.is_proxy(address) || share.take(address))
        asio::co_spawn(world, welcome(std::move(socket), std::move(address)), asio::detached);
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
  if (wish != nullptr && *wish) co_await admit(stream, **wish, address, place);
  place.reset();
  --open;
  if (!desk.is_proxy(address)) share.give_back(address);
  finish_shutting();
}

// Behind a proxy a connection is not known to be of one device before its request is read.
asio::awaitable<void> WebDoor::Works::admit(Stream& stream, const Request& request, const std::string& address,
                                            std::optional<Queue::Place>& place) {
  if (!desk.is_proxy(address)) {
    co_await converse(stream, request, address, place);
    co_return;
  }
  const std::string phone = desk.address_of(request, address);
  if (!share.take(phone)) co_return;
  co_await converse(stream, request, phone, place);
  share.give_back(phone);
}

asio::awaitable<void> WebDoor::Works::hang_up_after(asio::steady_timer& deadline, Stream& stream) {
  while (deadline.expiry() > asio::steady_timer::clock_type::now()) co_await deadline.async_wait(kNoThrow);
  stream.close();
}

// Who stalls here from one device leaves the places of the others alone.
asio::awaitable<bool> WebDoor::Works::shake_hands(Stream& stream, const std::string& address) {
  if (!stream.has_to_shake_hands()) co_return true;
  const Stream::Hello hello = co_await stream.hear_hello();
  if (hello == Stream::Hello::in_clear) co_await answer_in_clear(stream);
  if (hello != Stream::Hello::of_tls) co_return false;
  const bool counts = !desk.is_proxy(address);
  if (counts && !hands.take(address)) co_return false;
  if (shaking.size() >= base::kHandshakesMost) shaking.drop_oldest();
  const Queue::Place place(shaking, [&stream] { stream.close(); });
  const bool shook = co_await stream.shake_hands();
  if (counts) hands.give_back(address);
  co_return shook;
}

// Where https is, to whoever typed the address without it.
asio::awaitable<void> WebDoor::Works::answer_in_clear(Stream& stream) {
  beast::flat_buffer buffer(base::kWebHeaderBytes);
  http::request_parser<http::empty_body> parser;
  parser.header_limit(base::kWebHeaderBytes);
  auto [cut_off, head] = co_await http::async_read_header(stream, buffer, parser, kNoThrow);
  if (cut_off) co_return;
  Answer reply = desk.answer_in_clear(Request(parser.get().base()));
  reply.keep_alive(false);
  reply.prepare_payload();
  co_await http::async_write(stream, reply, kNoThrow);
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
  const bool by_proxy = desk.is_proxy(address);
  beast::flat_buffer buffer(base::kWebHeaderBytes + base::kWebBodyBytes);
  for (bool more = true; more;) {
    Parser parser;
    parser.header_limit(base::kWebHeaderBytes);
    parser.body_limit(boost::none);  // until it is known what is asked
    auto [cut_off, head] = co_await http::async_read_header(stream, buffer, parser, kNoThrow);
    if (cut_off) co_return std::nullopt;
    if (desk.opens_room(parser.get(), by_proxy)) {
      co_await open_room(stream, buffer, parser, address, deadline);
      co_return std::nullopt;
    }
    if (parser.content_length().value_or(0) > base::kWebBodyBytes) co_return std::nullopt;
    parser.body_limit(base::kWebBodyBytes);
    auto [fault, bytes] = co_await http::async_read(stream, buffer, parser, kNoThrow);
    if (fault) co_return std::nullopt;
    if (websocket::is_upgrade(parser.get()) && desk.may_open_socket(parser.get(), by_proxy)) co_return parser.release();

    Answer reply = desk.answer(parser.get(), by_proxy);
    const bool opens_page = reply.result() == http::status::ok && desk.opens_page(parser.get());
    if (opens_page && !is_this_machine(desk.address_of(parser.get(), address), local_address)) rooms.page_opened();
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
  Answer answer = desk.answer(*std::move(reply), parser.get(), desk.is_proxy(address));
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
  if (!desk.is_from_own_page(request, desk.is_proxy(address))) co_return reception.refuse(Reception::Why::foreign_page);
  if (!parser.content_length()) co_return reception.refuse(Reception::Why::no_length);
  using Judged = std::variant<Reception::Admitted, Reception::Reply>;
  const std::string phone = desk.address_of(request, address);
  const Reception::Question question{.query = query_of(request),
                                     .authorization = view_of(request[http::field::authorization]),
                                     .cookies = view_of(request[http::field::cookie]),
                                     .address = phone};
  auto asked = co_await hear<Judged>(world, [&](std::function<void(Judged)> tell) { reception.ask(question, std::move(tell)); });
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
