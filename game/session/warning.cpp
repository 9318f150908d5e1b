// Whether time is short, and when the facilitator must be told.
#include <algorithm>

#include "game/session/session.h"

namespace streep::session {

Duration Session::planned() const { return std::chrono::minutes(deck::minutes_of(rules_.cut)); }

Duration Session::planned_after() const {
  Duration planned{0};
  for (const std::size_t block : blocks_left()) {
    const deck::Card& card = card_at(block);
    const Duration minutes = std::chrono::minutes(card.minutes.value());
    planned += is_measure(card) ? minutes / 2 : minutes;  // half now, half at the end
  }
  return planned;
}

bool Session::is_short() const { return timing_.started() && !position_.is_over() && timing_.elapsed() + planned_after() > planned(); }

Warning Session::warning() const {
  if (!timing_.started() || step().phase == Phase::close) return Warning::none;
  if (timing_.elapsed() >= planned()) return Warning::time_is_up;
  if (step().phase == Phase::talk && timing_.talk_left() == Duration{0}) return Warning::talk_is_over;
  return is_short() ? Warning::talk_will_shrink : Warning::none;
}

std::optional<RoomTime> Session::next_warning() const {
  if (!timing_.started() || step().phase == Phase::close) return std::nullopt;
  std::vector<RoomTime> moments{timing_.at(planned())};
  // A millisecond more than fits.
  if (!position_.is_over()) moments.push_back(timing_.at(planned() - planned_after()) + Duration{1});
  if (const auto end = timing_.talk_ends()) moments.push_back(*end);
  std::erase_if(moments, [this](RoomTime moment) { return moment <= timing_.now(); });
  if (moments.empty()) return std::nullopt;
  return *std::min_element(moments.begin(), moments.end());
}

void Session::warn(Effects& effects) {
  const Show show{Audience::facilitator};
  if (warning() != told_ && std::find(effects.begin(), effects.end(), Effect{show}) == effects.end()) effects.push_back(show);
  told_ = warning();
  const std::optional<RoomTime> wake = next_warning();
  if (wake && wake != wake_) effects.push_back(WakeAt{*wake});
  wake_ = wake;
}

}  // namespace streep::session
