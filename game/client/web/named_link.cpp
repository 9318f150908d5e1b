#include "game/client/web/named_link.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/beast/http.hpp>
#include <boost/json.hpp>
#include <optional>
#include <string>
#include <utility>

#include "game/base/limits.h"
#include "game/client/web/web_stream.h"

namespace streep::client {

namespace {

constexpr const char* kNativePath = "/native";

// 0: none.
std::uint16_t port_in(const std::string& answer) {
  boost::system::error_code fault;
  const auto value = boost::json::parse(answer, fault);
  if (fault || !value.is_object()) return 0;
  const auto* port = value.get_object().if_contains("udp");
  const bool fits = port != nullptr && port->is_int64() && port->get_int64() > 0 && port->get_int64() <= UINT16_MAX;
  return fits ? static_cast<std::uint16_t>(port->get_int64()) : std::uint16_t{0};
}

}  // namespace

// Lives as long as its coroutine, which may be longer than the link.
struct NamedLink::Question : std::enable_shared_from_this<Question> {
  Question(WebNetwork::Works& network, Address a_server) : stream(network), server(std::move(a_server)) {}

  asio::awaitable<void> ask();
  asio::awaitable<std::uint16_t> read_port();

  WebStream stream;
  Address server;
  LinkTrouble trouble = LinkTrouble::none;
  std::optional<std::uint16_t> port;  // once it is known
};

asio::awaitable<void> NamedLink::Question::ask() {
  const auto self = shared_from_this();
  const Way way{Road::safe_web, server};  // GCC 12 destroys a temporary twice in what is awaited
  trouble = co_await stream.reach(way);
  if (trouble != LinkTrouble::none) co_return;
  const std::uint16_t named = co_await read_port();
  stream.close();
  if (named == 0) trouble = LinkTrouble::no_native_port;
  port = named;
}

asio::awaitable<std::uint16_t> NamedLink::Question::read_port() {
  namespace http = beast::http;
  http::request<http::empty_body> request(http::verb::get, server.path + kNativePath, 11);
  request.set(http::field::host, authority_of(server, true));
  request.set(http::field::connection, "close");
  stream.next_layer().expires_after(base::kConnectWait);  // for all of it
  auto [lost, sent] = co_await http::async_write(stream, request, kNoThrow);
  if (lost) co_return 0;
  http::response_parser<http::string_body> parser;
  parser.header_limit(base::kWebHeaderBytes);
  parser.body_limit(base::kWebBodyBytes);
  beast::flat_buffer buffer(base::kWebHeaderBytes + base::kWebBodyBytes);
  auto [fault, bytes] = co_await http::async_read(stream, buffer, parser, kNoThrow);
  if (fault || parser.get().result() != http::status::ok) co_return 0;
  co_return port_in(parser.get().body());
}

NamedLink::NamedLink(WebNetwork& network, const Address& server, base::Seed seed, FindHost find)
    : question_(std::make_shared<Question>(network.works(), server)), seed_(seed), find_(std::move(find)) {
  asio::co_spawn(network.works().world, question_->ask(), asio::detached);
}

NamedLink::~NamedLink() { question_->stream.close(); }

void NamedLink::send(const wire::FromPeer& message) {
  if (const auto* hello = std::get_if<wire::Hello>(&message)) hello_ = *hello;
  if (link_) link_->send(message);
}

std::vector<wire::ToPeer> NamedLink::receive() {
  if (!link_ && question_->port.value_or(0) > 0) {
    Address server = question_->server;
    server.port = *question_->port;
    link_ = std::make_unique<EnetLink>(server, seed_, find_);
    give_up_ = std::chrono::steady_clock::now() + base::kConnectWait;
    if (hello_) link_->send(*hello_);
  }
  if (!link_) return {};
  auto messages = link_->receive();
  opened_ = opened_ || link_->state() == LinkState::open;
  return messages;
}

void NamedLink::renew() {
  if (link_) link_->renew();
}

LinkState NamedLink::state() const { return link_ ? link_->state() : LinkState::connecting; }

LinkTrouble NamedLink::trouble() const {
  const bool nobody = link_ && !opened_ && std::chrono::steady_clock::now() >= give_up_;
  return nobody ? LinkTrouble::no_answer : question_->trouble;
}

}  // namespace streep::client
