// What people can do. Whether they may, the session says.
#pragma once

#include <array>
#include <cstdint>
#include <variant>

#include "game/deck/deck.h"
#include "game/session/ids.h"

namespace streep::session {

// `Ballot::before` of a client that has lost its memory. Not a pass: taken for
// one, a shift that shows or not would tell what the player had answered.
inline constexpr deck::Choice kForgotten = base::kChoicesMost;

// A player's answer. The same ballot may arrive again: the highest sequence of
// a round counts, once; the first is 1. `before` is the player's first answer
// to the card, kept by the client and sent along with the second answer;
// ignored on the first.
struct Ballot {
  Epoch epoch{};
  Round round{};
  std::uint32_t sequence = 0;
  deck::Choice choice = deck::kPass;
  deck::Choice before = deck::kPass;
  bool operator==(const Ballot&) const = default;
};

// "Even weg".
struct StepOut {
  bool operator==(const StepOut&) const = default;
};
struct StepBack {
  bool operator==(const StepBack&) const = default;
};

using PlayerAct = std::variant<Ballot, StepOut, StepBack>;

enum class Button : std::uint8_t {
  next,
  back,
  pause,      // "Stil"; a second time goes on, and so does next
  skip,       // this card
  soften,     // this card: the text stays, nothing is revealed
  more_time,  // one minute of talk
  open_answers,
  close_answers,
  lock,            // nobody new comes in; a second time opens again
  end,             // to the support card; not once the cards are over
  undo,            // the last step (next, back, skip, soften, end); never brings a round back
  without_figure,  // where a figure could not be stored: talk all the same, and show nothing
};

inline constexpr auto kAllButtons = base::kAll<Button>;

struct Press {
  Button button{};
  bool operator==(const Press&) const = default;
};

// People crossed a real line and were counted by hand.
struct HandCount {
  std::uint16_t crossed = 0;
  std::uint16_t people = 0;
  bool operator==(const HandCount&) const = default;
};

// "Laat deze plek los": whoever sat there is no longer in the room. While that
// seat may answer it makes the round void: the answer of who was sent away must
// not be left out of a figure that the others can compare.
struct LetGo {
  SeatId seat{};
  bool operator==(const LetGo&) const = default;
};

using FacilitatorAct = std::variant<Press, HandCount, LetGo>;

}  // namespace streep::session
