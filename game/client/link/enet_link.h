// A link to a server over ENet: one reliable channel, sealed. A connection that
// is lost is made again by itself, and says the last Hello again. After a final
// refusal that does not pass it rests, until another Hello is sent.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "game/base/random.h"
#include "game/channel/channel.h"
#include "game/client/link/address.h"
#include "game/client/link/backoff.h"
#include "game/client/link/inbox.h"
#include "game/client/link/link.h"

struct _ENetHost;  // NOLINT(bugprone-reserved-identifier): the name is ENet's
struct _ENetPeer;  // NOLINT(bugprone-reserved-identifier): this one too

namespace streep::client {

class EnetLink final : public Link {
 public:
  using Time = std::chrono::steady_clock::time_point;
  using Clock = std::function<Time()>;

  // `seed` spreads the waits of many links; `find` is asked for a server that is no number. How long to wait, for an
  // answer and until the next try, is measured with `clock`.
  EnetLink(Address server, base::Seed seed, FindHost find = find_nothing, Clock clock = std::chrono::steady_clock::now);
  ~EnetLink() override;  // tells the server that the connection ends
  EnetLink(const EnetLink&) = delete;
  EnetLink& operator=(const EnetLink&) = delete;

  void send(const wire::FromPeer& message) override;
  [[nodiscard]] std::vector<wire::ToPeer> receive() override;  // also keeps the connection going: call it every frame
  [[nodiscard]] LinkState state() const override { return state_; }

 private:
  // ENet, for as long as somebody uses it.
  struct World {
    World();
    ~World();
    World(const World&) = delete;
    World& operator=(const World&) = delete;
  };
  struct CloseHost {
    void operator()(_ENetHost* host) const;
  };

  void work();
  void try_connect();
  [[nodiscard]] std::optional<HostNumber> find_server();
  void serve();
  void lose();
  void take_packet(std::string_view packet);
  void take_message(std::string_view bytes);
  void say(const wire::FromPeer& message);
  void transmit(std::string_view packet);

  World world_;
  Address server_;
  Backoff backoff_;
  LinkState state_ = LinkState::connecting;
  FindHost find_;
  HostSearch search_;
  std::unique_ptr<_ENetHost, CloseHost> host_;
  _ENetPeer* peer_ = nullptr;                // while connecting or connected
  std::optional<channel::Channel> channel_;  // while connected
  Clock clock_;
  Time next_try_{};
  Time give_up_{};  // on this try
  std::optional<wire::Hello> hello_;
  bool resting_ = false;  // the last Hello was refused for good
  Inbox inbox_;
};

}  // namespace streep::client
