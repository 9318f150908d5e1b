// How others come into a room on this machine, as the windows show it: which
// address, and the same as squares for a camera. It opens no connection.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "game/client/app/world/room_server.h"
#include "game/ui/model.h"

namespace streep::client {

class WayIn {
 public:
  // Takes over what is known of the room. An address that was chosen stays as
  // long as this machine has it. True where something changed.
  bool update(const OwnRoom& room);
  // Nothing where there is no such address.
  void choose(std::size_t which);
  void fill(ui::Model& model) const;  // the keys of remote and screen only for a facilitator

  [[nodiscard]] const std::string& host() const { return host_; }  // the chosen address; empty: no network

 private:
  void renew();

  wire::Ready ready_;
  ui::Entrance entrance_;
  std::string host_;
  base::Squares invitation_;
};

// As a server tells them, in rows of 0 and 1. None where they are no square.
[[nodiscard]] base::Squares squares_in(std::string_view rows);

}  // namespace streep::client
