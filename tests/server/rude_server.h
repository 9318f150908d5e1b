// A server without manners, for links: what it sends is what the test says, over
// TLS or not. It waits for one connection after another, on a thread of its own.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

struct ssl_ctx_st;
struct ssl_st;

namespace streep {

class RudeServer {
 public:
  // A connection whose request was read. Both are false, or nothing, where the other has hung up.
  class Visitor {
   public:
    Visitor(int socket, ssl_ctx_st* keys);
    ~Visitor();
    Visitor(const Visitor&) = delete;
    Visitor& operator=(const Visitor&) = delete;

    [[nodiscard]] const std::string& request() const { return request_; }
    bool send(std::string_view bytes);
    void accept_upgrade();                   // RFC 6455: from here on what is sent are frames
    bool send_frame(std::string_view text);  // of less than 64 KiB
    void wait_until_gone();

   private:
    [[nodiscard]] std::size_t read(char* room, std::size_t size);

    int socket_;
    ssl_st* tls_ = nullptr;
    std::string request_;
  };
  using Behave = std::function<void(Visitor&)>;

  // With a certificate and its key it speaks TLS; PEM files.
  explicit RudeServer(Behave behave, const std::string& chain = {}, const std::string& key = {});
  ~RudeServer();
  RudeServer(const RudeServer&) = delete;
  RudeServer& operator=(const RudeServer&) = delete;

  [[nodiscard]] std::uint16_t port() const { return port_; }
  [[nodiscard]] std::string requests() const;  // all that were read, one after the other

 private:
  struct Free {
    void operator()(ssl_ctx_st* keys) const;
  };
  void live();

  Behave behave_;
  std::unique_ptr<ssl_ctx_st, Free> keys_;  // none: no TLS
  int listener_ = -1;
  std::uint16_t port_ = 0;
  mutable std::mutex mutex_;
  std::string requests_;
  std::atomic<int> visitor_{-1};
  std::atomic<bool> over_{false};
  std::thread thread_;
};

}  // namespace streep
