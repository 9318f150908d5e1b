#include "game/session/state/seating.h"

namespace streep::session {

void Seating::hand_out_symbols(const std::vector<TalkGroup>& groups) {
  for (Chair& chair : chairs_) chair.symbol = {};
  std::size_t pair = 0;
  for (const TalkGroup& group : groups) {
    for (const SeatId seat : group) chairs_[index(seat)].symbol = symbol_of(pair);
    ++pair;
  }
}

std::vector<SeatId> Seating::everybody() const {
  std::vector<SeatId> seats;
  for (std::size_t i = 0; i < chairs_.size(); ++i)
    if (chairs_[i].taken) seats.push_back(SeatId{static_cast<std::uint16_t>(i)});
  return seats;
}

std::vector<SeatId> Seating::present() const {
  std::vector<SeatId> seats = everybody();
  std::erase_if(seats, [this](SeatId seat) { return is_away(seat); });
  return seats;
}

}  // namespace streep::session
