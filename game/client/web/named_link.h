// A link over UDP, at the port that a server names over TLS: `GET native` beside
// its page answers {"udp":4747}, or 0 where it has none. Where it names none, or
// nobody answers there, that is its trouble, and somebody else tries another way.
#pragma once

#include <chrono>
#include <memory>
#include <vector>

#include "game/base/random.h"
#include "game/client/link/address.h"
#include "game/client/link/enet_link.h"
#include "game/client/link/link.h"
#include "game/client/web/web_network.h"

namespace streep::client {

class NamedLink final : public Link {
 public:
  // `network` outlives the link.
  NamedLink(WebNetwork& network, const Address& server, base::Seed seed, FindHost find);
  ~NamedLink() override;
  NamedLink(const NamedLink&) = delete;
  NamedLink& operator=(const NamedLink&) = delete;

  void send(const wire::FromPeer& message) override;
  [[nodiscard]] std::vector<wire::ToPeer> receive() override;
  void renew() override;
  [[nodiscard]] LinkState state() const override;
  [[nodiscard]] LinkTrouble trouble() const override;

 private:
  struct Question;

  std::shared_ptr<Question> question_;
  base::Seed seed_;
  FindHost find_;
  std::unique_ptr<EnetLink> link_;  // once the port is known
  std::chrono::steady_clock::time_point give_up_{};
  bool opened_ = false;
  std::optional<wire::Hello> hello_;
};

}  // namespace streep::client
