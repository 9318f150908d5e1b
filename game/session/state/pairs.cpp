#include "game/session/state/pairs.h"

#include <algorithm>

#include "game/session/state/matching.h"

namespace streep::session {
namespace {

std::uint32_t meeting_of(SeatId a, SeatId b) {
  const auto [low, high] = std::minmax(a, b);
  return static_cast<std::uint32_t>(low) << 16U | static_cast<std::uint32_t>(high);
}

}  // namespace

bool Pairs::have_met(SeatId a, SeatId b) const { return std::binary_search(meetings_.begin(), meetings_.end(), meeting_of(a, b)); }

void Pairs::remember(const std::vector<TalkGroup>& groups) {
  for (const TalkGroup& group : groups)
    for (std::size_t i = 0; i < group.size(); ++i)
      for (std::size_t j = i + 1; j < group.size(); ++j) meetings_.push_back(meeting_of(group[i], group[j]));
  std::sort(meetings_.begin(), meetings_.end());
  meetings_.erase(std::unique(meetings_.begin(), meetings_.end()), meetings_.end());
}

std::vector<TalkGroup> Pairs::draw(std::vector<SeatId> seats, base::Random& random) {
  if (seats.size() < 2) return {};
  random.shuffle(seats);
  const Mates mates = most_pairs(seats.size(), [&](std::size_t a, std::size_t b) { return !have_met(seats[a], seats[b]); });
  std::vector<TalkGroup> groups;
  std::vector<SeatId> left;
  for (std::size_t i = 0; i < seats.size(); ++i) {
    if (!mates[i])
      left.push_back(seats[i]);
    else if (i < *mates[i])
      groups.push_back({seats[i], seats[*mates[i]]});
  }
  for (std::size_t i = 0; i + 1 < left.size(); i += 2) groups.push_back({left[i], left[i + 1]});
  if (left.size() % 2 == 1) {
    const SeatId last = left.back();
    const auto strangers = std::find_if(groups.begin(), groups.end(),
                                        [&](const TalkGroup& group) { return !have_met(group[0], last) && !have_met(group[1], last); });
    TalkGroup& group = strangers == groups.end() ? groups.front() : *strangers;
    group.push_back(last);
  }
  remember(groups);
  return groups;
}

Symbol symbol_of(std::size_t pair) {
  const std::size_t kinds = kSymbolShapes * kSymbolColours;
  return {.shape = static_cast<std::uint8_t>(pair % kSymbolShapes),
          .colour = static_cast<std::uint8_t>(pair / kSymbolShapes % kSymbolColours),
          .number = static_cast<std::uint16_t>(1 + pair / kinds)};
}

}  // namespace streep::session
