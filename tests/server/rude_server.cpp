#include "tests/server/rude_server.h"

#include <arpa/inet.h>
#include <doctest/doctest.h>
#include <openssl/evp.h>
#include <openssl/ssl.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>

namespace streep {

namespace {

constexpr std::string_view kKeyHeader = "Sec-WebSocket-Key: ";
constexpr std::string_view kGuid = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

std::string accept_key(const std::string& request) {
  const std::size_t at = request.find(kKeyHeader) + kKeyHeader.size();
  const std::string text = request.substr(at, request.find("\r\n", at) - at).append(kGuid);
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned size = 0;
  EVP_Digest(text.data(), text.size(), digest.data(), &size, EVP_sha1(), nullptr);
  std::array<unsigned char, 2 * EVP_MAX_MD_SIZE> encoded{};
  const int length = EVP_EncodeBlock(encoded.data(), digest.data(), static_cast<int>(size));
  return {encoded.begin(), encoded.begin() + length};
}

}  // namespace

RudeServer::Visitor::Visitor(int socket, ssl_ctx_st* keys) : socket_(socket) {
  if (keys != nullptr) {
    tls_ = SSL_new(keys);
    SSL_set_fd(tls_, socket_);
    if (SSL_accept(tls_) != 1) return;
  }
  for (char letter = 0; !request_.ends_with("\r\n\r\n") && read(&letter, 1) == 1;) request_ += letter;
}

RudeServer::Visitor::~Visitor() { SSL_free(tls_); }

std::size_t RudeServer::Visitor::read(char* room, std::size_t size) {
  const auto got = tls_ != nullptr ? SSL_read(tls_, room, static_cast<int>(size)) : recv(socket_, room, size, 0);
  return got > 0 ? static_cast<std::size_t>(got) : 0;
}

bool RudeServer::Visitor::send(std::string_view bytes) {
  const auto size = static_cast<int>(bytes.size());
  return (tls_ != nullptr ? SSL_write(tls_, bytes.data(), size) : ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL)) == size;
}

void RudeServer::Visitor::accept_upgrade() {
  send("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: " + accept_key(request_) +
       "\r\n\r\n");
}

bool RudeServer::Visitor::send_frame(std::string_view text) {
  std::string head{'\x81'};
  if (text.size() < 126)
    head += static_cast<char>(text.size());
  else
    head += {'\x7e', static_cast<char>(text.size() >> 8U), static_cast<char>(text.size() & 0xffU)};
  return send(head) && send(text);
}

void RudeServer::Visitor::wait_until_gone() {
  for (char letter = 0; read(&letter, 1) == 1;) continue;
}

void RudeServer::Free::operator()(SSL_CTX* keys) const { SSL_CTX_free(keys); }

RudeServer::RudeServer(Behave behave, const std::string& chain, const std::string& key)
    : behave_(std::move(behave)), listener_(socket(AF_INET, SOCK_STREAM, 0)) {
  signal(SIGPIPE, SIG_IGN);  // OpenSSL writes where nobody is any more
  if (!chain.empty()) {
    keys_.reset(SSL_CTX_new(TLS_server_method()));
    REQUIRE(SSL_CTX_use_certificate_chain_file(keys_.get(), chain.c_str()) == 1);
    REQUIRE(SSL_CTX_use_PrivateKey_file(keys_.get(), key.c_str(), SSL_FILETYPE_PEM) == 1);
  }
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  REQUIRE(bind(listener_, reinterpret_cast<const sockaddr*>(&address), size) == 0);
  REQUIRE(listen(listener_, 16) == 0);
  REQUIRE(getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size) == 0);
  port_ = ntohs(address.sin_port);
  thread_ = std::thread([this] { live(); });
}

RudeServer::~RudeServer() {
  over_ = true;
  shutdown(listener_, SHUT_RDWR);
  if (const int visitor = visitor_; visitor >= 0) shutdown(visitor, SHUT_RDWR);
  thread_.join();
  close(listener_);
}

std::string RudeServer::requests() const {
  const std::lock_guard lock(mutex_);
  return requests_;
}

void RudeServer::live() {
  for (int number = accept(listener_, nullptr, nullptr); number >= 0 && !over_; number = accept(listener_, nullptr, nullptr)) {
    visitor_ = number;
    if (over_) shutdown(number, SHUT_RDWR);
    {
      Visitor visitor(number, keys_.get());
      {
        const std::lock_guard lock(mutex_);
        requests_ += visitor.request();
      }
      if (!visitor.request().empty()) behave_(visitor);
    }
    visitor_ = -1;
    close(number);
  }
}

}  // namespace streep
