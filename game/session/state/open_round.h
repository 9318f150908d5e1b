// The answers to one card, from opening them until what they came to is
// published or thrown away: who may answer (the cohort, fixed when answers
// close), the newest ballot of each seat, and the count that nobody has seen
// yet. It knows no cards and no rules of anonymity, and tells of nobody what was
// answered.
//
// The answers lie in memory that copies of a round share. It is all zeros
// whenever no answers are open.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "game/session/ballots.h"
#include "game/session/effect.h"
#include "game/session/ids.h"

namespace streep::session {

// Whether what the players remember as their first answers is what was counted: not
// where people were counted by hand, nor for a server that was started anew.
enum class FirstAnswers : std::uint8_t { known, unknown };

class OpenRound {
 public:
  // Answers were counted, and nobody has seen it.
  struct Pending {
    Publish publish;
    std::optional<Cohort> cohort;  // who may answer again; nothing where nobody may
    FirstAnswers firsts = FirstAnswers::known;
  };

  OpenRound(Epoch epoch, BallotMemory memory) : epoch_(epoch), memory_(memory), voters_(memory.size()) {}

  // The next round: of a card whose last choice is `most`.
  // Where first answers are unknown, a second is taken of who knows a first; but
  // nobody is believed to have moved from there.
  void open(Occasion occasion, deck::Choice most, const Cohort& cohort, FirstAnswers firsts = FirstAnswers::known);
  void count_on_from(Round number) { number_ = number; }  // after a crash
  void lie_in(BallotMemory memory) { memory_ = memory; }  // another copy's ballots are not this one's
  // Why a ballot is not taken; nothing where it is acknowledged.
  [[nodiscard]] std::optional<Refusal> take(SeatId seat, const Ballot& ballot);
  // A latecomer, while a first answer is open: nothing is shown before the close.
  void admit(SeatId seat);
  // Who answered is counted once; no answer stays in memory.
  [[nodiscard]] JointVotes close();
  void discard();                        // what is open or pending: the round is void
  void keep(Pending pending);            // until it is published; phones that still answer are told nothing else
  [[nodiscard]] Pending take_pending();  // only where there is one

  // Whoever leaves during a round is no longer counted at all. Counted as "did
  // not cross", everybody would know that answer: with three gone, "nearly
  // everyone" of a special card would tell all the others'.
  void drop(SeatId seat);

  [[nodiscard]] std::size_t seats() const { return voters_.size(); }
  [[nodiscard]] Round number() const { return number_; }  // of the newest round
  [[nodiscard]] bool is_open() const { return state_ == State::open; }
  [[nodiscard]] const std::optional<Pending>& pending() const { return pending_; }
  [[nodiscard]] Occasion occasion() const { return occasion_; }
  [[nodiscard]] bool may_answer(SeatId seat) const { return voters_[index(seat)].in_cohort; }
  [[nodiscard]] bool has_answered(SeatId seat) const { return sequence(seat) > 0; }
  [[nodiscard]] std::uint32_t sequence(SeatId seat) const { return voters_[index(seat)].sequence; }
  [[nodiscard]] Cohort cohort() const;    // who may answer
  [[nodiscard]] Cohort answered() const;  // who of them did
  [[nodiscard]] bool memory_is_zero() const;

 private:
  enum class State : std::uint8_t { discarded, open, counted };  // of the newest round
  struct Voter {
    bool in_cohort = false;
    std::uint32_t sequence = 0;  // the newest ballot that counts; 0: none
  };

  [[nodiscard]] static std::size_t index(SeatId seat) { return static_cast<std::size_t>(seat); }
  [[nodiscard]] bool is_legal(const Ballot& ballot) const;

  Epoch epoch_;
  BallotMemory memory_;
  std::vector<Voter> voters_;  // by seat
  Round number_{};
  State state_ = State::discarded;
  Occasion occasion_ = Occasion::first;
  deck::Choice most_ = deck::kPass;
  FirstAnswers firsts_ = FirstAnswers::known;
  std::optional<Pending> pending_;
};

}  // namespace streep::session
