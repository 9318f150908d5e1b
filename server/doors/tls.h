// TLS over the socket of a connection (OpenSSL). It never waits: it says what it
// waits for. Nothing of what was read stays in it, and at rest it has no buffers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>

struct ssl_ctx_st;
struct ssl_st;

namespace streep::server {

// What an operator's certificate promises phones: PEM files.
class TlsKeys {
 public:
  TlsKeys(const std::string& chain, const std::string& key);  // throws WorldError

 private:
  friend class Tls;
  struct Free {
    void operator()(ssl_ctx_st* context) const;
  };
  std::unique_ptr<ssl_ctx_st, Free> context_;
};

class Tls {
 public:
  static constexpr std::size_t kMost = 16 * 1024;  // that one step moves: a record

  enum class Next : std::uint8_t { done, when_readable, when_writable, over };
  struct Progress {
    Next next{};
    std::size_t bytes = 0;  // moved, where it is done
  };

  // `socket` does not block, and is open at every step.
  Tls(const TlsKeys& keys, int socket);

  [[nodiscard]] Progress shake_hands();
  [[nodiscard]] Progress read(std::span<std::byte> room);
  [[nodiscard]] Progress write(std::span<const std::byte> bytes);  // the same again until it is done
  void take_leave();

 private:
  [[nodiscard]] Progress step(int result, std::size_t bytes) const;

  struct Free {
    void operator()(ssl_st* connection) const;
  };
  std::unique_ptr<ssl_st, Free> connection_;
};

}  // namespace streep::server
