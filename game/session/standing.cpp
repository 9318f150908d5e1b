// How far the room is with its cards, and what is possible there.
#include "game/session/session.h"

namespace streep::session {

Standings Session::standings() const {
  Standings standings;
  for (std::uint8_t card = 1; card <= cards_.size(); ++card) {
    standings.push_back({.softened = position_.is_softened(card),
                         .published_first = published_.find(card, Occasion::first) != nullptr,
                         .published_again = published_.find(card, Occasion::again) != nullptr,
                         .can_ask_again = published_.cohort(card) != nullptr});
  }
  if (!round_.pending()) return standings;
  Standing& now = standings[step().card - 1U];  // about to be published
  if (step().occasion == Occasion::first)
    now.published_first = now.can_ask_again = true;
  else
    now.published_again = true;
  return standings;
}

// The blocks of the cards are numbered as the cards.
Standings Session::expected() const {
  Standings expected = standings();
  for (std::size_t card = 1; card <= expected.size(); ++card) {
    Standing& standing = expected[card - 1];
    if (step().block <= card && !standing.softened) standing.published_first = standing.can_ask_again = true;
  }
  return expected;
}

bool Session::can(Button button) const {
  const Phase phase = step().phase;
  if (phase == Phase::close) return false;
  switch (button) {
    case Button::back: return position_.before(standings()).has_value();
    case Button::skip: return step().card != 0;
    case Button::soften: return step().card != 0 && !is_softened() && published(Occasion::first) == nullptr;
    case Button::more_time: return phase == Phase::talk;
    case Button::open_answers: return !paused_ && phase_after() == Phase::answer;
    case Button::close_answers: return phase == Phase::answer;
    case Button::end: return !position_.is_over();
    case Button::undo: return position_.undone(standings()).has_value();
    case Button::next:
    case Button::pause:
    case Button::lock: break;
  }
  return true;
}

bool Session::can_count_by_hand() const {
  if (step().card == 0 || card()->kind != deck::Kind::line) return false;
  return step().phase == Phase::answer || (step().phase == Phase::read && phase_after() == Phase::answer);
}

std::vector<std::size_t> Session::blocks_left() const {
  const Path& path = position_.path();
  const Standings standings = expected();
  std::vector<std::size_t> blocks;
  for (std::size_t at = position_.next_block(standings); path[at].card != 0; at = path.next_block(at, standings)) blocks.push_back(at);
  return blocks;
}

}  // namespace streep::session
