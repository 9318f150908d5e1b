// Who sits where in one room: seat numbers by the hash of a token, and who was
// seen when. The seat stays while its connection is gone. It knows no rules and
// no answers.
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
  [[nodiscard]] std::optional<session::SeatId> take(const Digest& token);
  void give_up(session::SeatId seat);

  void connect(session::SeatId seat, PeerId peer) { places_[index(seat)].peer = peer; }
  void disconnect(session::SeatId seat, ServerTime now);
  [[nodiscard]] std::optional<PeerId> peer_in(session::SeatId seat) const { return places_[index(seat)].peer; }
  // Whose presence is another than the last time that this was asked.
  [[nodiscard]] std::vector<session::Noticed> notice(ServerTime now);
  // Taken, and without a connection since `moment` or longer.
  [[nodiscard]] std::vector<session::SeatId> empty_since(ServerTime moment) const;

 private:
  struct Place {
    std::optional<Digest> token;  // none: given up
    std::optional<PeerId> peer;
    ServerTime gone{};
    session::Presence presence = session::Presence::present;
  };

  [[nodiscard]] static session::Presence presence_of(const Place& place, ServerTime now);

  [[nodiscard]] static std::size_t index(session::SeatId seat) { return static_cast<std::size_t>(seat); }

  std::uint16_t most_;
  std::vector<Place> places_;  // by SeatId
  std::map<Digest, session::SeatId> tokens_;
  std::deque<session::SeatId> given_up_;
};

}  // namespace streep::server
