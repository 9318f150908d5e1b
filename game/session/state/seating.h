// Who sits in a room: which seats are taken, who has stepped out for a moment,
// who is there as far as the server sees, and the symbol of whom somebody talks
// with. It knows no rounds, no answers and no connections: whose phone is asleep
// is still in the aula.
#pragma once

#include <cstddef>
#include <vector>

#include "game/session/effect.h"
#include "game/session/ids.h"
#include "game/session/state/pairs.h"

namespace streep::session {

class Seating {
 public:
  explicit Seating(std::size_t seats) : chairs_(seats) {}

  [[nodiscard]] bool has(SeatId seat) const { return index(seat) < chairs_.size(); }
  [[nodiscard]] bool is_taken(SeatId seat) const { return has(seat) && chairs_[index(seat)].taken; }
  // Of the seats that there are.
  [[nodiscard]] bool is_away(SeatId seat) const { return chairs_[index(seat)].away; }
  [[nodiscard]] Symbol symbol(SeatId seat) const { return chairs_[index(seat)].symbol; }

  void take(SeatId seat) { chairs_[index(seat)].taken = true; }
  void leave(SeatId seat) { chairs_[index(seat)] = {}; }  // nothing of who sat there stays
  void notice(SeatId seat, Presence presence) { chairs_[index(seat)].presence = presence; }
  void step_out(SeatId seat) { chairs_[index(seat)].away = true; }
  void step_back(SeatId seat) { chairs_[index(seat)].away = false; }
  void hand_out_symbols(const std::vector<TalkGroup>& groups);  // whoever is in no group has none

  [[nodiscard]] Presence presence(SeatId seat) const { return chairs_[index(seat)].presence; }
  [[nodiscard]] std::vector<SeatId> everybody() const;  // who has a seat
  [[nodiscard]] std::vector<SeatId> talking() const;    // without who stepped out or is lost
  [[nodiscard]] std::uint16_t present() const;          // how many people there are to see (rule 14)

 private:
  struct Chair {
    bool taken = false;
    bool away = false;
    Presence presence = Presence::present;
    Symbol symbol;
  };

  [[nodiscard]] static std::size_t index(SeatId seat) { return static_cast<std::size_t>(seat); }

  std::vector<Chair> chairs_;  // by seat
};

}  // namespace streep::session
