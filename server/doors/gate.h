// Who may have one of ENet's slots. Only a CONNECT with a cookie gets one, and
// a cookie goes to the address that knocked (game/channel/knock.h): who sends from
// an address that is not his gets nothing, and causes nothing to be kept. Where
// too many have a slot and were not let in, the oldest of those give way.
// It knows no sockets, and the time only as told.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "game/base/limits.h"
#include "game/channel/datagram.h"
#include "game/channel/knock.h"
#include "server/doors/share.h"
#include "server/rooms/manners.h"

namespace streep::server {

// Where a datagram came from, in network order.
struct Source {
  std::uint32_t host = 0;
  std::uint16_t port = 0;
  auto operator<=>(const Source&) const = default;
};

[[nodiscard]] std::string address_of(const Source& source);  // "192.168.1.20"

class Gate {
 public:
  // One connection of one source.
  struct Slot {
    Source source;
    std::uint32_t id = 0;
    auto operator<=>(const Slot&) const = default;
  };

  explicit Gate(std::size_t slots) : share_(std::max(slots / base::kShareOfOneDevice, std::size_t{1})) {}

  // Nothing where too many knock.
  [[nodiscard]] std::optional<channel::Answer> answer(const channel::Knock& knock, const Source& from, bool known, ServerTime now);
  // Whether it may have a slot, or has one already: it is sent again.
  [[nodiscard]] bool take(const channel::Datagram::Connect& connect, const Source& from, ServerTime now);
  void admit(const Slot& slot);      // it was answered, and not turned away
  void give_back(const Slot& slot);  // at its end; also again
  // Slots that were not admitted in time, and those that must give way. They are given back.
  [[nodiscard]] std::vector<Slot> overdue(ServerTime now);

  [[nodiscard]] std::size_t half_open() const { return half_open_.size(); }

 private:
  struct HalfOpen {
    Slot slot;
    ServerTime since{};
  };

  [[nodiscard]] std::uint32_t cookie(const Source& from, std::int64_t period) const;

  KeyedHash hash_;
  Bucket answers_{base::kKnocksBurst, base::kKnocksPerSecond};
  Share share_;
  std::set<Slot> taken_;
  std::deque<HalfOpen> half_open_;  // the oldest first
};

}  // namespace streep::server
