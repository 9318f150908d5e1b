// A phone that makes its frames itself (RFC 6455), over http or https: it can
// send half of one. It waits for what the server says.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "game/wire/ready.h"

struct ssl_ctx_st;
struct ssl_st;

namespace streep {

enum class Scheme : std::uint8_t { http, https };

class BytePhone {
 public:
  BytePhone(const wire::Ready& room, Scheme scheme, std::uint16_t number);  // comes in as player `number`
  ~BytePhone();                                                             // the connection breaks off
  BytePhone(const BytePhone&) = delete;
  BytePhone& operator=(const BytePhone&) = delete;

  [[nodiscard]] static std::string frame(const wire::FromPeer& message);            // with a mask
  [[nodiscard]] static std::string masked(std::string_view bytes, std::size_t at);  // as they are in a frame from that place on
  void send(std::string_view bytes);
  void hear(const std::function<bool(const wire::ToPeer&)>& awaited);  // messages, until this one

  [[nodiscard]] const wire::Welcome& welcome() const { return welcome_; }

 private:
  struct Free {
    void operator()(ssl_ctx_st* context) const;
    void operator()(ssl_st* connection) const;
  };

  [[nodiscard]] std::string read(std::size_t size);
  [[nodiscard]] std::string read_message();

  int socket_;
  std::unique_ptr<ssl_ctx_st, Free> context_;
  std::unique_ptr<ssl_st, Free> tls_;
  wire::Welcome welcome_;
};

// What a client of TLS says first, as a whole.
[[nodiscard]] std::string client_hello();

// A certificate that its owner signed; PEM files. `names`: of whom, "IP:127.0.0.1"; empty: of nobody. Times in seconds from now.
void write_certificate(const std::string& chain, const std::string& key, const std::string& names = {}, long from = 0,
                       long until = 24L * 60 * 60);

}  // namespace streep
