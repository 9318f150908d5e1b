// Who waits in front of one room until the facilitator consents: people at a
// device that has as many seats already as one may have. It knows a device as the
// hash of an address, only while somebody waits or sits there, and no rules.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "server/ground/secrets.h"
#include "server/rooms/caller.h"

namespace streep::server {

class Doorstep {
 public:
  struct Visitor {
    Caller caller;
    Digest token{};  // of a seat
    Digest device{};
  };

  // Gives who waited with this token before: the newest connection counts.
  [[nodiscard]] std::optional<Visitor> wait(const Visitor& visitor);
  [[nodiscard]] bool has(PeerId peer) const;
  void leave(PeerId peer);

  // Those who waited there, in the order in which they came; nothing where nobody waits.
  [[nodiscard]] std::vector<Visitor> let_in(std::uint16_t device);
  [[nodiscard]] std::vector<Visitor> let_all_go();
  [[nodiscard]] bool may_have_more(const Digest& device) const;  // the facilitator consented
  void forget(const std::function<bool(const Digest&)>& sits_somewhere);

  [[nodiscard]] std::uint16_t waiting() const { return static_cast<std::uint16_t>(visitors_.size()); }
  // Where somebody waits. The seats there are for others to fill in.
  void for_each(const std::function<void(const Digest& device, const wire::AtDoor& at_door)>& tell) const;

 private:
  struct Device {
    Digest address{};
    std::uint16_t number = 0;
    bool may_have_more = false;
  };

  [[nodiscard]] std::uint16_t waiting_at(const Digest& device) const;

  std::vector<Device> devices_;
  std::vector<Visitor> visitors_;
  std::uint16_t numbers_ = 0;
};

}  // namespace streep::server
