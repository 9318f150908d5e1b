// How far the room is with its cards, and what is possible there.
#include "game/session/session.h"

namespace streep::session {

Standings Session::standings() const {
  Standings standings;
  for (std::uint8_t card = 1; card <= cards_.size(); ++card) {
    standings.push_back({.softened = is_softened(card),
                         .published_first = published_.find(card, Occasion::first) != nullptr,
                         .published_again = published_.find(card, Occasion::again) != nullptr,
                         .can_ask_again = published_.may_be_asked_again(card)});
  }
  if (!round_.pending()) return standings;
  Standing& now = standings[step().card - 1U];  // about to be published
  if (step().occasion == Occasion::again) {
    now.published_again = true;
  } else {
    now.published_first = true;
    now.can_ask_again = round_.pending()->cohort.has_value();
  }
  return standings;
}

// Of two statements one of which holds wherever the other does, a room is shown
// the figure of the one that comes first, and only talks about the other: from
// both, what somebody answered could be certain (rule 7).
bool Session::is_implied(std::uint8_t card) const {
  if (published_.find(card, Occasion::first) != nullptr) return false;
  for (std::uint8_t other = 1; other <= cards_.size(); ++other)
    if (nesting_.are_nested(card, other) && published_.find(other, Occasion::first) != nullptr) return true;
  return false;
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
    case Button::without_figure: return unsaved_;
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
