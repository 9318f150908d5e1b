// Where a room is, to be kept, and going on there after a crash.
#include <algorithm>

#include "game/session/session.h"

namespace streep::session {
namespace {

std::uint32_t milliseconds_of(Duration time) { return static_cast<std::uint32_t>(std::max(Duration{0}, time).count()); }

}  // namespace

Session Session::trial(BallotMemory ballots) const {
  Session copy = *this;
  copy.round_.lie_in(ballots.first(round_.seats()));
  return copy;
}

Bookmark Session::bookmark() const {
  Bookmark bookmark{.cut = rules_.cut,
                    .phase = step().phase == Phase::closed ? Phase::answer : step().phase,
                    .occasion = step().occasion,
                    .card = step().card,
                    .round = round_.number(),
                    .softened = {},
                    .again = {},
                    .paused = paused_,
                    .locked = locked_,
                    .seats = 0,
                    .started = timing_.started(),
                    .elapsed = milliseconds_of(timing_.elapsed()),
                    .talk = milliseconds_of(timing_.talk_length()),
                    .talk_left = milliseconds_of(timing_.talk_left())};
  for (std::uint8_t card = 1; card <= cards_.size(); ++card) {
    if (position_.is_softened(card)) static_cast<void>(bookmark.softened.add(card));
    if (published_.outlives_crash(card)) static_cast<void>(bookmark.again.add(card));
  }
  if (locked_) bookmark.seats = static_cast<std::uint16_t>(seating_.everybody().size() + returning_);
  return bookmark;
}

// What does not fit this deck is passed over: the room is then where it makes sense.
void Session::go_on_at(const Bookmark& bookmark) {
  const auto is_here = [this](std::uint8_t card) { return card >= 1 && card <= cards_.size(); };
  for (const std::uint8_t card : bookmark.softened)
    if (is_here(card)) position_.soften(card);
  for (const std::uint8_t card : bookmark.again) {
    const bool is_due = is_here(card) && published_.find(card, Occasion::first) != nullptr;
    if (is_due && published_.find(card, Occasion::again) == nullptr) published_.ask_who_knows(card);
  }
  const std::optional<Duration> elapsed = bookmark.started ? std::optional(Duration{bookmark.elapsed}) : std::nullopt;
  timing_.go_on(elapsed, Duration{bookmark.talk}, Duration{bookmark.talk_left});
  if (bookmark.paused) toggle_pause();
  locked_ = bookmark.locked;
  returning_ = bookmark.seats;
  round_.count_on_from(bookmark.round);
  const std::size_t at = position_.path().find(bookmark.phase, bookmark.occasion, bookmark.card).value_or(0);
  if (at == 0) return;
  position_.go_to(at - 1);
  position_.go_to(position_.after(standings()));
  if (step().phase == Phase::answer) open_round();
}

}  // namespace streep::session
