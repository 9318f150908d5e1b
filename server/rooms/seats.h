// Who sits where in one room: seat numbers by the hash of a token, at which device,
// and who was seen when. The seat stays while its connection is gone, what is known
// of its device for ten minutes. It knows no rules and no answers.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <vector>

#include "game/session/event.h"
#include "game/session/ids.h"
#include "server/ground/clock.h"
#include "server/ground/secrets.h"
#include "server/rooms/post.h"

namespace streep::server {

class Seats {
 public:
  explicit Seats(std::uint16_t most) : most_(most) {}

  [[nodiscard]] std::optional<session::SeatId> find(const Digest& token) const;
  // A seat that nobody ever had, or else the one given up longest ago; nothing where all are taken.
  [[nodiscard]] std::optional<session::SeatId> take(const Digest& token, ServerTime now);
  void give_up(session::SeatId seat);

  void connect(session::SeatId seat, PeerId peer, const std::optional<Digest>& device = std::nullopt);
  void disconnect(session::SeatId seat, ServerTime now);
  [[nodiscard]] std::optional<PeerId> peer_in(session::SeatId seat) const { return holders_[index(seat)].peer; }
  // Whose presence is another than the last time that this was asked.
  [[nodiscard]] std::vector<session::Noticed> notice(ServerTime now);
  struct Count {
    std::uint16_t taken = 0;
    std::uint16_t connected = 0;
    std::uint16_t devices = 0;
    std::uint16_t untold = 0;  // seats of which the device is not known
  };
  [[nodiscard]] Count count() const;
  [[nodiscard]] std::uint16_t seats_at(const Digest& device) const;
  // Whether another seat may be taken there, or `own` be kept.
  [[nodiscard]] bool has_place_at(const Digest& device, std::optional<session::SeatId> own) const;
  // Who was not seen for longest first.
  [[nodiscard]] std::vector<session::Noticed> seen() const;
  // Taken after `moment`, in the order of their numbers.
  [[nodiscard]] std::vector<session::SeatId> taken_since(ServerTime moment) const;
  // Taken, and without a connection since `moment` or longer.
  [[nodiscard]] std::vector<session::SeatId> empty_since(ServerTime moment) const;

 private:
  struct Holder {
    std::optional<Digest> token;  // none: given up
    std::optional<PeerId> peer;
    std::optional<Digest> device;
    ServerTime taken{};
    ServerTime gone{};
    session::Presence presence = session::Presence::present;
  };

  [[nodiscard]] static session::Presence presence_of(const Holder& holder, ServerTime now);

  [[nodiscard]] static std::size_t index(session::SeatId seat) { return static_cast<std::size_t>(seat); }

  std::uint16_t most_;
  std::vector<Holder> holders_;  // by SeatId
  std::map<Digest, session::SeatId> tokens_;
  std::deque<session::SeatId> given_up_;
};

}  // namespace streep::server
