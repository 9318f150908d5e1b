#include "game/session/state/seating.h"

#include <algorithm>

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

std::vector<SeatId> Seating::talking() const {
  std::vector<SeatId> seats = everybody();
  std::erase_if(seats, [this](SeatId seat) { return is_away(seat) || presence(seat) == Presence::lost; });
  return seats;
}

std::uint16_t Seating::present() const {
  const auto is_here = [](const Chair& chair) { return chair.taken && chair.presence == Presence::present; };
  return static_cast<std::uint16_t>(std::count_if(chairs_.begin(), chairs_.end(), is_here));
}

}  // namespace streep::session
