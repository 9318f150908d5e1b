// One try to reach a TCP port, without waiting for it: does somebody answer?
// It says nothing, and leaves as soon as the door opens.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace streep::client {

class Knock {
 public:
  Knock(const std::string& host, std::uint16_t port);  // an address of numbers (IPv4)
  Knock(const Knock&) = delete;
  Knock& operator=(const Knock&) = delete;
  ~Knock();

  // None: not known yet.
  [[nodiscard]] std::optional<bool> answered();

 private:
  int socket_ = -1;
  std::optional<bool> answered_;
  std::chrono::steady_clock::time_point until_;
};

}  // namespace streep::client
