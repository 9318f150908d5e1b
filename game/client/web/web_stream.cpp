#include "game/client/web/web_stream.h"

#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <string>
#include <tuple>

#include "game/base/limits.h"
#include "game/client/web/lookup.h"

namespace streep::client {

namespace {

constexpr std::chrono::milliseconds kLookupLook{20};  // between two looks whether a name was found

// Where nobody from elsewhere listens along: RFC 1918, 3927, 4193 and 4291.
bool is_private(const asio::ip::address& address) {
  if (address.is_loopback()) return true;
  if (address.is_v6()) {
    const auto numbers = address.to_v6();
    return numbers.is_link_local() || (numbers.to_bytes()[0] & 0xfeU) == 0xfcU;
  }
  const auto numbers = address.to_v4().to_bytes();
  return numbers[0] == 10 || (numbers[0] == 172 && (numbers[1] & 0xf0U) == 16) || (numbers[0] == 192 && numbers[1] == 168) ||
         (numbers[0] == 169 && numbers[1] == 254);
}

// Who the certificate has to be of; a name is also said to the server, which may have several.
void expect(SSL* connection, const std::string& host) {
  boost::system::error_code name;
  static_cast<void>(asio::ip::make_address(host, name));
  if (name) {
    SSL_set1_host(connection, host.c_str());
    SSL_ctrl(connection, SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name, const_cast<char*>(host.c_str()));  // which it copies
  } else {
    X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(connection), host.c_str());
  }
}

LinkTrouble trouble_with(SSL* connection, boost::system::error_code fault) {
  switch (SSL_get_verify_result(connection)) {
    case X509_V_OK: break;
    case X509_V_ERR_CERT_NOT_YET_VALID:
    case X509_V_ERR_CERT_HAS_EXPIRED: return LinkTrouble::expired;
    case X509_V_ERR_HOSTNAME_MISMATCH:
    case X509_V_ERR_IP_ADDRESS_MISMATCH: return LinkTrouble::other_name;
    default: return LinkTrouble::not_trusted;
  }
  return fault == beast::error::timeout ? LinkTrouble::no_answer
                                        : LinkTrouble::not_encrypted;  // who speaks http may hang up without a word
}

}  // namespace

asio::awaitable<LinkTrouble> WebStream::reach(const Way& way) {
  const NumberSearch search = find_numbers(way.server.host);
  auto found = search();
  for (asio::steady_timer pause(network_.world); !found; found = search()) {
    pause.expires_after(kLookupLook);
    auto [ended] = co_await pause.async_wait(kNoThrow);
    if (ended) co_return LinkTrouble::unknown_host;
  }
  LinkTrouble trouble = LinkTrouble::unknown_host;
  for (const std::string& number : *found) {
    boost::system::error_code fault;
    const auto address = asio::ip::make_address(number, fault);
    if (way.road == Road::web && !is_private(address)) {
      trouble = LinkTrouble::not_private;
      continue;
    }
    socket_.expires_after(base::kConnectWait);
    std::tie(fault) = co_await socket_.async_connect(tcp::endpoint(address, way.server.port), kNoThrow);
    if (!fault) {
      socket_.socket().set_option(tcp::no_delay(true), fault);
      trouble = LinkTrouble::none;
      if (way.road != Road::web) trouble = co_await shake_hands(way.server);
      socket_.expires_never();
      co_return trouble;
    }
    trouble = fault == beast::error::timeout ? LinkTrouble::no_answer : LinkTrouble::nobody_listens;
    socket_.close();
  }
  co_return trouble;
}

asio::awaitable<LinkTrouble> WebStream::shake_hands(const Address& server) {
  tls_.emplace(socket_, network_.tls);
  expect(tls_->native_handle(), server.host);
  socket_.expires_after(base::kConnectWait);
  auto [fault] = co_await tls_->async_handshake(asio::ssl::stream_base::client, kNoThrow);
  LinkTrouble trouble = LinkTrouble::none;
  if (fault) trouble = trouble_with(tls_->native_handle(), fault);
  co_return trouble;
}

}  // namespace streep::client
