#include "game/session/state/path.h"

#include <algorithm>

namespace streep::session {
namespace {

bool may_ask(Occasion occasion, const Standing& standing) {
  if (standing.softened) return false;
  if (occasion == Occasion::first) return !standing.published_first;
  return standing.can_ask_again && !standing.published_again;
}

bool makes_sense(const Step& step, const Standing& standing) {
  const bool told = standing.published_first || standing.softened;
  switch (step.phase) {
    case Phase::read: return step.occasion == Occasion::first || told;
    case Phase::answer:
    case Phase::closed: return may_ask(step.occasion, standing);
    case Phase::reveal: return standing.published_first;
    case Phase::shift: return standing.published_again;
    case Phase::talk:
    case Phase::insight:
    case Phase::action: return told;
    default: return true;
  }
}

}  // namespace

Path::Path(const Cards& cards) {
  add(Phase::lobby);
  add(Phase::agreements);
  std::uint8_t number = 0;
  for (const deck::Card* card : cards) add_card(*card, ++number);
  number = 0;
  for (const deck::Card* card : cards) {
    ++number;
    if (is_measure(*card)) add_measure_again(*card, number);
  }
  ++block_;
  add(Phase::support);
  add(Phase::follow_up);
  add(Phase::close);
}

std::size_t Path::after(std::size_t at, const Standings& standings) const {
  for (std::size_t i = at + 1; i < steps_.size(); ++i)
    if (steps_[i].card == 0 || makes_sense(steps_[i], standings[steps_[i].card - 1U])) return i;
  return at;
}

std::optional<std::size_t> Path::before(std::size_t at, const Standings& standings) const {
  if (steps_[at].phase == Phase::close) return std::nullopt;
  for (std::size_t i = at; i-- > 0;) {
    const Step& step = steps_[i];
    if (step.phase == Phase::lobby || step.phase == Phase::answer || step.phase == Phase::closed) continue;
    if (step.card == 0 || makes_sense(step, standings[step.card - 1U])) return i;
  }
  return std::nullopt;
}

std::size_t Path::next_block(std::size_t at, const Standings& standings) const {
  std::size_t to = at;
  while (steps_[to].block == steps_[at].block && after(to, standings) != to) to = after(to, standings);
  return to;
}

std::size_t Path::find(Phase phase) const {
  const auto found = std::find_if(steps_.begin(), steps_.end(), [phase](const Step& step) { return step.phase == phase; });
  return static_cast<std::size_t>(found - steps_.begin());
}

std::optional<std::size_t> Path::find(Phase phase, Occasion occasion, std::uint8_t card) const {
  const auto is_there = [&](const Step& step) { return step.phase == phase && step.occasion == occasion && step.card == card; };
  const auto found = std::find_if(steps_.begin(), steps_.end(), is_there);
  return found == steps_.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - steps_.begin()));
}

void Path::add(Phase phase, std::uint8_t card, Occasion occasion) { steps_.push_back({phase, occasion, card, block_}); }

void Path::add_end_of(const deck::Card& card, std::uint8_t number, Occasion occasion) {
  if (card.insight) add(Phase::insight, number, occasion);
  if (!card.action.empty()) add(Phase::action, number, occasion);
}

void Path::add_card(const deck::Card& card, std::uint8_t number) {
  ++block_;
  add(Phase::read, number);
  add(Phase::answer, number);
  add(Phase::closed, number);
  if (is_measure(card)) return;
  add(Phase::reveal, number);
  add(Phase::talk, number);
  if (card.again) {
    add(Phase::answer, number, Occasion::again);
    add(Phase::closed, number, Occasion::again);
    add(Phase::shift, number, Occasion::again);
  }
  add_end_of(card, number, Occasion::first);
}

void Path::add_measure_again(const deck::Card& card, std::uint8_t number) {
  ++block_;
  add(Phase::read, number, Occasion::again);
  add(Phase::answer, number, Occasion::again);
  add(Phase::closed, number, Occasion::again);
  add(Phase::shift, number, Occasion::again);
  add_end_of(card, number, Occasion::again);
}

}  // namespace streep::session
