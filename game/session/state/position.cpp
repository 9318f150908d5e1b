#include "game/session/state/position.h"

namespace streep::session {

void Position::set_origin() { origin_ = Origin{.at = at_, .softened = step().card != 0 && is_softened(step().card)}; }

std::optional<std::size_t> Position::undone(const Standings& standings) const {
  if (!origin_ || step().phase == Phase::close) return std::nullopt;
  const Phase phase = path_[origin_->at].phase;
  const bool is_round = phase == Phase::answer || phase == Phase::closed;
  const std::size_t to = is_round ? path_.before(origin_->at, standings).value_or(at_) : origin_->at;
  if (path_[to].phase == Phase::lobby) return std::nullopt;
  if (to == at_ && (step().card == 0 || is_softened(step().card) == origin_->softened)) return std::nullopt;
  return to;
}

void Position::restore_card(std::size_t to) {
  if (path_[to].card != 0) softened_[path_[to].card - 1U] = origin_->softened;
  origin_.reset();
}

}  // namespace streep::session
