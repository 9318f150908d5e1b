// The in-memory twin of a link, for tests: what will come is put in, what was
// sent is kept.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "game/client/link/link.h"

namespace streep::client {

class LocalLink final : public Link {
 public:
  void send(const wire::FromPeer& message) override;
  [[nodiscard]] std::vector<wire::ToPeer> receive() override;
  void renew() override { ++renewals_; }
  [[nodiscard]] LinkState state() const override { return state_; }
  [[nodiscard]] LinkTrouble trouble() const override { return trouble_; }

  void deliver(wire::ToPeer message);  // comes with the next receive
  void become(LinkState state);        // like a real link it says the last Hello again when it opens
  void be_in(LinkTrouble trouble) { trouble_ = trouble; }
  [[nodiscard]] const std::vector<wire::FromPeer>& sent() const { return sent_; }
  [[nodiscard]] int renewals() const { return renewals_; }

 private:
  LinkState state_ = LinkState::open;
  LinkTrouble trouble_ = LinkTrouble::none;
  std::vector<wire::ToPeer> incoming_;
  std::vector<wire::FromPeer> sent_;
  std::optional<wire::Hello> hello_;
  int renewals_ = 0;
};

}  // namespace streep::client
