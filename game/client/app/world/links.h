// Ways to servers. A link is there at once and opens later: nothing waits.
#pragma once

#include <memory>

#include "game/client/link/address.h"
#include "game/client/link/link.h"

namespace streep::client {

class Links {
 public:
  virtual ~Links() = default;
  [[nodiscard]] virtual std::unique_ptr<Link> connect(const Address& address) = 0;
};

}  // namespace streep::client
