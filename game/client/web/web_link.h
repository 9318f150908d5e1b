// A link to a server as a phone has it: JSON over a WebSocket, under TLS or not,
// after the manner of the page. A connection that is lost is made again by
// itself, and says the last Hello again; a Hello that was refused for good is
// not, until there is another. Redirections are not followed.
#pragma once

#include <memory>
#include <vector>

#include "game/base/random.h"
#include "game/client/link/link.h"
#include "game/client/link/ways.h"
#include "game/client/web/web_network.h"

namespace streep::client {

class WebLink final : public Link {
 public:
  // `network` outlives the link. `way` is one of the web, and `seed` spreads the waits of many links.
  WebLink(WebNetwork& network, const Way& way, base::Seed seed);
  ~WebLink() override;  // the connection breaks off, as when a phone falls asleep
  WebLink(const WebLink&) = delete;
  WebLink& operator=(const WebLink&) = delete;

  void send(const wire::FromPeer& message) override;
  [[nodiscard]] std::vector<wire::ToPeer> receive() override;
  void renew() override;
  [[nodiscard]] LinkState state() const override;
  [[nodiscard]] LinkTrouble trouble() const override;

 private:
  struct Works;
  std::shared_ptr<Works> works_;
};

}  // namespace streep::client
