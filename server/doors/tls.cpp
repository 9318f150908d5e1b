#include "server/doors/tls.h"

#include <openssl/err.h>
#include <openssl/ssl.h>

#include <new>

#include "server/ground/world_error.h"
#include "server/posix/heap.h"

namespace streep::server {
namespace {

// Before OpenSSL takes its first memory; later it refuses.
void have_openssl_wipe() {
  CRYPTO_set_mem_functions([](std::size_t size, const char*, int) { return take_memory(size); },
                           [](void* memory, std::size_t size, const char*, int) { return resize_memory(memory, size); },
                           [](void* memory, const char*, int) { give_back_memory(memory); });
}

// Of what a handshake sends, at once: its buffer is a third of what one that stalls costs, and is made larger after it.
constexpr long kHandshakeFragment = 1024;

SSL_CTX* new_context() {
  have_openssl_wipe();
  SSL_CTX* const context = SSL_CTX_new(TLS_server_method());
  if (context == nullptr) throw std::bad_alloc();
  return context;
}

}  // namespace

void TlsKeys::Free::operator()(SSL_CTX* context) const { SSL_CTX_free(context); }
void Tls::Free::operator()(SSL* connection) const { SSL_free(connection); }

TlsKeys::TlsKeys(const std::string& chain, const std::string& key) : context_(new_context()) {
  SSL_CTX* const context = context_.get();
  SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
  SSL_CTX_set_options(context, SSL_OP_ALL | SSL_OP_NO_RENEGOTIATION | SSL_OP_CLEANSE_PLAINTEXT);
  SSL_CTX_set_mode(context, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER | SSL_MODE_RELEASE_BUFFERS);
  if (SSL_CTX_use_certificate_chain_file(context, chain.c_str()) != 1) throw WorldError(WorldFault::certificate_unreadable, chain);
  if (SSL_CTX_use_PrivateKey_file(context, key.c_str(), SSL_FILETYPE_PEM) != 1) throw WorldError(WorldFault::certificate_unreadable, key);
}

Tls::Tls(const TlsKeys& keys, int socket) : connection_(SSL_new(keys.context_.get())) {
  if (!connection_ || SSL_set_fd(connection_.get(), socket) != 1) throw std::bad_alloc();
  SSL_set_max_send_fragment(connection_.get(), kHandshakeFragment);
}

// OpenSSL keeps one list of errors for all connections.
Tls::Progress Tls::shake_hands() {
  ERR_clear_error();
  const Progress progress = step(SSL_accept(connection_.get()), 0);
  if (progress.next == Next::done) SSL_set_max_send_fragment(connection_.get(), kMost);
  return progress;
}

Tls::Progress Tls::read(std::span<std::byte> room) {
  ERR_clear_error();
  std::size_t bytes = 0;
  const int result = SSL_read_ex(connection_.get(), room.data(), room.size(), &bytes);
  return step(result, bytes);
}

Tls::Progress Tls::write(std::span<const std::byte> bytes) {
  ERR_clear_error();
  std::size_t taken = 0;
  const int result = SSL_write_ex(connection_.get(), bytes.data(), bytes.size(), &taken);
  return step(result, taken);
}

void Tls::take_leave() {
  ERR_clear_error();
  SSL_shutdown(connection_.get());
}

Tls::Progress Tls::step(int result, std::size_t bytes) const {
  switch (SSL_get_error(connection_.get(), result)) {
    case SSL_ERROR_NONE: return {Next::done, bytes};
    case SSL_ERROR_WANT_READ: return {Next::when_readable};
    case SSL_ERROR_WANT_WRITE: return {Next::when_writable};
    default: return {Next::over};
  }
}

}  // namespace streep::server
