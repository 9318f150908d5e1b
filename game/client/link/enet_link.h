// A link to a server over ENet. A connection that is lost is made again by
// itself, and says the last Hello again; one that the server may have forgotten
// stays until another is there beside it. After a final refusal that does not
// pass the link rests, until another Hello is sent.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "game/base/random.h"
#include "game/client/link/address.h"
#include "game/client/link/backoff.h"
#include "game/client/link/enet_connection.h"
#include "game/client/link/inbox.h"
#include "game/client/link/link.h"

namespace streep::client {

class EnetLink final : public Link {
 public:
  using Time = EnetConnection::Time;
  using Clock = std::function<Time()>;

  // `seed` spreads the waits of many links; `find` is asked for a server that is no number. How long to wait, for an
  // answer and until the next try, is measured with `clock`.
  EnetLink(Address server, base::Seed seed, FindHost find = find_nothing, Clock clock = std::chrono::steady_clock::now);
  ~EnetLink() override;  // tells the server that the connection ends
  EnetLink(const EnetLink&) = delete;
  EnetLink& operator=(const EnetLink&) = delete;

  void send(const wire::FromPeer& message) override;
  [[nodiscard]] std::vector<wire::ToPeer> receive() override;  // also keeps the connection going: call it every frame
  void renew() override;
  [[nodiscard]] LinkState state() const override { return state_; }

 private:
  // ENet, for as long as somebody uses it.
  struct World {
    World();
    ~World();
    World(const World&) = delete;
    World& operator=(const World&) = delete;
  };
  using Try = std::unique_ptr<EnetConnection>;

  void work();
  [[nodiscard]] Try connect();
  [[nodiscard]] std::optional<HostNumber> find_server();
  void work_beside();
  void enter();
  void lose();
  void take_message(std::string_view bytes);
  void say(const wire::FromPeer& message);

  World world_;
  Address server_;
  Backoff backoff_;
  LinkState state_ = LinkState::connecting;
  FindHost find_;
  HostSearch search_;
  Clock clock_;
  Try connection_;
  Try beside_;            // while it is doubtful whether that one still goes anywhere
  bool entered_ = false;  // a Hello was said, or would have been
  bool doubtful_ = false;
  Time next_try_{};
  std::optional<wire::Hello> hello_;
  bool resting_ = false;  // the last Hello was refused for good
  Inbox inbox_;
};

}  // namespace streep::client
