#include "tests/server/byte_phone.h"

#include <arpa/inet.h>
#include <doctest/doctest.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>
#include <sys/socket.h>
#include <unistd.h>

#include "game/wire/codec.h"
#include "tests/server/aula.h"

namespace streep {
namespace {

constexpr std::string_view kMask = "\x5a\xc3\x96\x69";
constexpr char kFinal = '\x80', kText = '\x01';
constexpr unsigned kPing = 9, kContinuation = 0;

int connect_to(std::uint16_t port) {
  const int number = socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in to{};
  to.sin_family = AF_INET;
  to.sin_port = htons(port);
  to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  REQUIRE(connect(number, reinterpret_cast<const sockaddr*>(&to), sizeof to) == 0);
  return number;
}

unsigned number_in(std::string_view bytes) {
  unsigned number = 0;
  for (const char byte : bytes) number = number << 8U | static_cast<unsigned char>(byte);
  return number;
}

}  // namespace

void BytePhone::Free::operator()(SSL_CTX* context) const { SSL_CTX_free(context); }
void BytePhone::Free::operator()(SSL* connection) const { SSL_free(connection); }

BytePhone::BytePhone(const wire::Ready& room, Scheme scheme, std::uint16_t number) : socket_(connect_to(room.port)) {
  if (scheme == Scheme::https) {
    context_.reset(SSL_CTX_new(TLS_client_method()));
    tls_.reset(SSL_new(context_.get()));
    SSL_set_fd(tls_.get(), socket_);
    REQUIRE(SSL_connect(tls_.get()) == 1);
  }
  const std::string host = "127.0.0.1:" + std::to_string(room.port);
  const std::string origin = (scheme == Scheme::https ? "https://" : "http://") + host;
  send("GET /socket HTTP/1.1\r\nHost: " + host + "\r\nOrigin: " + origin +
       "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
       "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n");
  std::string head;
  while (!head.ends_with("\r\n\r\n")) head += read(1);
  REQUIRE(head.starts_with("HTTP/1.1 101"));
  send(frame(wire::Hello{wire::Role::player, room.code, server::key_of(number)}));
  hear([this](const wire::ToPeer& message) {
    const auto* welcome = std::get_if<wire::Welcome>(&message);
    if (welcome != nullptr) welcome_ = *welcome;
    return welcome != nullptr;
  });
}

BytePhone::~BytePhone() { close(socket_); }

std::string BytePhone::masked(std::string_view bytes, std::size_t at) {
  std::string masked(bytes);
  for (char& byte : masked) byte = static_cast<char>(byte ^ kMask[at++ % kMask.size()]);
  return masked;
}

std::string BytePhone::frame(const wire::FromPeer& message) {
  const std::string text = wire::encode(message, wire::Encoding::json);
  std::string bytes{static_cast<char>(kFinal | kText)};
  if (text.size() < 126) {
    bytes += static_cast<char>(0x80U | text.size());
  } else {
    bytes += {static_cast<char>(0x80U | 126U), static_cast<char>(text.size() >> 8U), static_cast<char>(text.size() & 0xffU)};
  }
  return bytes.append(kMask).append(masked(text, 0));
}

void BytePhone::send(std::string_view bytes) {
  const int size = static_cast<int>(bytes.size());
  const auto sent = tls_ ? SSL_write(tls_.get(), bytes.data(), size) : ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
  REQUIRE(sent == size);
}

std::string BytePhone::read(std::size_t size) {
  std::string bytes(size, '\0');
  for (std::size_t have = 0; have < size;) {
    char* const room = bytes.data() + have;
    const auto more = tls_ ? SSL_read(tls_.get(), room, static_cast<int>(size - have)) : recv(socket_, room, size - have, 0);
    REQUIRE(more > 0);
    have += static_cast<std::size_t>(more);
  }
  return bytes;
}

// Whose parts may come one by one, with pings between them: those are not answered, the server is patient enough.
std::string BytePhone::read_message() {
  std::string message;
  for (;;) {
    const unsigned head = number_in(read(2));
    const unsigned operation = head >> 8U & 0xfU;
    std::size_t size = head & 0x7fU;
    if (size == 126) size = number_in(read(2));
    const std::string part = read(size);
    if (operation >= kPing - 1) continue;
    message += part;
    if ((head & 0x8000U) != 0) return message;
  }
}

void BytePhone::hear(const std::function<bool(const wire::ToPeer&)>& awaited) {
  for (;;) {
    const auto decoded = wire::decode_to_peer(read_message(), wire::Encoding::json);
    REQUIRE(std::holds_alternative<wire::ToPeer>(decoded));
    if (awaited(std::get<wire::ToPeer>(decoded))) return;
  }
}

std::string client_hello() {
  const std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> context(SSL_CTX_new(TLS_client_method()), SSL_CTX_free);
  const std::unique_ptr<SSL, decltype(&SSL_free)> connection(SSL_new(context.get()), SSL_free);
  BIO* const said = BIO_new(BIO_s_mem());
  SSL_set_bio(connection.get(), BIO_new(BIO_s_mem()), said);
  SSL_connect(connection.get());
  std::string bytes(BIO_pending(said), '\0');
  REQUIRE(BIO_read(said, bytes.data(), static_cast<int>(bytes.size())) == static_cast<int>(bytes.size()));
  return bytes;
}

void write_certificate(const std::string& chain, const std::string& key, const std::string& names, long from, long until) {
  const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> pair(EVP_EC_gen("P-256"), EVP_PKEY_free);
  const std::unique_ptr<X509, decltype(&X509_free)> certificate(X509_new(), X509_free);
  X509_gmtime_adj(X509_getm_notBefore(certificate.get()), from);
  X509_gmtime_adj(X509_getm_notAfter(certificate.get()), until);
  if (!names.empty()) {
    const std::unique_ptr<X509_EXTENSION, decltype(&X509_EXTENSION_free)> who(
        X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, names.c_str()), X509_EXTENSION_free);
    X509_set_version(certificate.get(), X509_VERSION_3);
    X509_add_ext(certificate.get(), who.get(), -1);
  }
  X509_set_pubkey(certificate.get(), pair.get());
  REQUIRE(X509_sign(certificate.get(), pair.get(), EVP_sha256()) > 0);
  // As a type of its own: GCC 14 warns of the attributes that fclose has.
  const auto close = [](FILE* file) { fclose(file); };
  const std::unique_ptr<FILE, decltype(close)> chain_file(fopen(chain.c_str(), "w"), close), key_file(fopen(key.c_str(), "w"), close);
  REQUIRE(PEM_write_X509(chain_file.get(), certificate.get()) == 1);
  REQUIRE(PEM_write_PrivateKey(key_file.get(), pair.get(), nullptr, nullptr, 0, nullptr, nullptr) == 1);
}

}  // namespace streep
