// A hall to test a session in: its memory for ballots, what was published, and
// people who do things by number. Seats are numbered from 0.
#pragma once

#include <memory>
#include <variant>
#include <vector>

#include "game/session/session.h"

namespace streep::test {

class Hall {
 public:
  explicit Hall(deck::Deck deck, session::Rules rules = {.epoch = session::Epoch{7}},
                const std::vector<session::Publication>& published = {}, const session::Bookmark& bookmark = {});

  const session::Effects& apply(const session::Event& event);           // and keeps what is published
  const session::Effects& apply_unstored(const session::Event& event);  // as where the store fails: only a publication does not happen
  void join(int from, int to);                                          // both included
  const session::Effects& leave(int seat);
  const session::Effects& press(session::Button button);
  void press(session::Button button, int times);
  const session::Effects& count_by_hand(int crossed, int people);
  const session::Effects& pass_time(int seconds);  // until this many seconds since the start
  // A ballot for the round that is on.
  [[nodiscard]] session::Ballot ballot(deck::Choice choice, deck::Choice before = session::kForgotten) const;
  const session::Effects& answer(int seat, const session::Ballot& ballot);
  void answer(int from, int to, deck::Choice choice, deck::Choice before = session::kForgotten);  // both included

  [[nodiscard]] session::Bookmark bookmark() const { return session_.bookmark(); }
  [[nodiscard]] session::Phase phase() const { return scene().phase; }
  [[nodiscard]] session::Scene scene(session::Audience audience = session::Audience::facilitator) const {
    return session_.scene_for(audience);
  }
  [[nodiscard]] session::Seat seat(int seat) const { return session_.seat(session::SeatId(seat)); }
  [[nodiscard]] const std::vector<session::Publish>& published() const { return published_; }
  [[nodiscard]] bool memory_is_zero() const;
  [[nodiscard]] const session::Effects& effects() const { return effects_; }  // of the last event

 private:
  std::unique_ptr<std::vector<session::BallotSlot>> memory_;
  session::Rules rules_;
  session::Session session_;
  session::Effects effects_;
  std::vector<session::Publish> published_;
};

// The effects of one kind.
template <class Kind>
[[nodiscard]] std::vector<Kind> all(const session::Effects& effects) {
  std::vector<Kind> found;
  for (const session::Effect& effect : effects)
    if (const auto* kind = std::get_if<Kind>(&effect)) found.push_back(*kind);
  return found;
}

[[nodiscard]] bool is_refused(const session::Effects& effects, session::Refusal why);

}  // namespace streep::test
