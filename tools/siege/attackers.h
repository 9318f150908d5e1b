// Who means harm, over loopback and bounded in number: each works in a thread
// of its own until it is told to stop, and counts what it sent. They know the
// protocols and no secret.
#pragma once

#include <atomic>
#include <cstdint>
#include <thread>

namespace streep::siege {

class Attack {
 public:
  using Work = void (*)(std::uint16_t port, std::atomic<bool>& over, std::atomic<std::uint64_t>& sent);

  Attack(Work work, std::uint16_t port) : thread_([this, work, port] { work(port, over_, sent_); }) {}
  ~Attack() {
    over_ = true;
    thread_.join();
  }
  Attack(const Attack&) = delete;
  Attack& operator=(const Attack&) = delete;

  [[nodiscard]] std::uint64_t sent() const { return sent_; }

 private:
  std::atomic<bool> over_ = false;
  std::atomic<std::uint64_t> sent_ = 0;
  std::thread thread_;
};

void connect_flood(std::uint16_t port, std::atomic<bool>& over, std::atomic<std::uint64_t>& sent);     // 1,000 CONNECTs a second
void half_open(std::uint16_t port, std::atomic<bool>& over, std::atomic<std::uint64_t>& sent);         // 2,000, again every ten seconds
void slow_headers(std::uint16_t port, std::atomic<bool>& over, std::atomic<std::uint64_t>& sent);      // 1,500 requests that never end
void silent_sockets(std::uint16_t port, std::atomic<bool>& over, std::atomic<std::uint64_t>& sent);    // 1,500 that say nothing
void random_datagrams(std::uint16_t port, std::atomic<bool>& over, std::atomic<std::uint64_t>& sent);  // 2,000 a second
void random_requests(std::uint16_t port, std::atomic<bool>& over, std::atomic<std::uint64_t>& sent);   // 500 a second, torn TLS among them

}  // namespace streep::siege
