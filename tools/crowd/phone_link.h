// A link to a server as a phone has it: JSON over a WebSocket, after the manner
// of the page. A connection that is lost is made again by itself, and says the
// last Hello again; a Hello that was refused is not, until there is another.
#pragma once

#include <memory>
#include <vector>

#include "game/base/random.h"
#include "game/client/link/address.h"
#include "game/client/link/link.h"

namespace streep::crowd {

// The network of all phones, for whoever keeps them: one thread, no waiting.
class PhoneNetwork {
 public:
  PhoneNetwork();
  ~PhoneNetwork();
  PhoneNetwork(const PhoneNetwork&) = delete;
  PhoneNetwork& operator=(const PhoneNetwork&) = delete;

  void work();  // whatever can be done now: call it often

 private:
  friend class PhoneLink;
  struct Works;
  std::unique_ptr<Works> works_;
};

class PhoneLink final : public client::Link {
 public:
  // `network` outlives the link. `seed` spreads the waits of many links.
  PhoneLink(PhoneNetwork& network, client::Address server, base::Seed seed);
  ~PhoneLink() override;  // the connection breaks off, as when a phone falls asleep
  PhoneLink(const PhoneLink&) = delete;
  PhoneLink& operator=(const PhoneLink&) = delete;

  void send(const wire::FromPeer& message) override;
  [[nodiscard]] std::vector<wire::ToPeer> receive() override;
  void renew() override;
  [[nodiscard]] client::LinkState state() const override;

 private:
  struct Works;
  std::shared_ptr<Works> works_;
};

}  // namespace streep::crowd
