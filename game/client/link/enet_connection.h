// One connection of a client over ENet, from the first knock to its end: a
// socket of its own, one reliable channel, sealed. It does not come back by
// itself, and the time it knows only as told.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "game/channel/channel.h"
#include "game/channel/knock.h"

struct _ENetHost;   // NOLINT(bugprone-reserved-identifier): the name is ENet's
struct _ENetPeer;   // NOLINT(bugprone-reserved-identifier): these too
struct _ENetEvent;  // NOLINT(bugprone-reserved-identifier)

namespace streep::client {

class EnetConnection {
 public:
  using Time = std::chrono::steady_clock::time_point;

  EnetConnection(std::uint32_t host, std::uint16_t port, Time now);  // as an address.h has them
  ~EnetConnection();                                                 // tells the server that it ends
  EnetConnection(const EnetConnection&) = delete;
  EnetConnection& operator=(const EnetConnection&) = delete;

  void work(Time now);  // never longer than one frame may take
  void send(std::string_view message);
  [[nodiscard]] std::vector<std::string> receive();  // messages, in their order
  void ask(Time now);                                // whether the server knows it, now

  [[nodiscard]] bool open() const { return open_; }
  [[nodiscard]] bool over() const { return over_; }
  [[nodiscard]] bool answered() const { return answered_; }    // a server is there
  [[nodiscard]] bool forgotten() const { return forgotten_; }  // the server says so: a hint
  [[nodiscard]] Time heard() const { return heard_; }          // the last time

 private:
  struct CloseHost {
    void operator()(_ENetHost* host) const;
  };

  void knock(Time now);
  void connect(std::uint32_t cookie);
  void take_answer(const channel::Answer& answer);
  [[nodiscard]] bool may_pass(std::span<const std::uint8_t> bytes);
  void hear();
  void serve();
  void take(_ENetEvent& event);
  void take_packet(std::string_view packet);
  void transmit(std::string_view packet);
  void end();

  std::uint32_t server_;
  std::uint16_t port_;
  std::unique_ptr<_ENetHost, CloseHost> host_;
  _ENetPeer* peer_ = nullptr;                // from the first answer on
  std::optional<channel::Channel> channel_;  // while connected
  std::uint64_t nonce_ = channel::make_nonce();
  Time now_, give_up_, heard_, next_knock_, restless_{};
  std::vector<std::string> incoming_;
  bool open_ = false, over_ = false, answered_ = false, forgotten_ = false;
};

}  // namespace streep::client
