// What the world must now do for a session: plain data, in order, with receivers.
#pragma once

#include <cstdint>
#include <variant>
#include <vector>

#include "game/session/figure.h"
#include "game/session/ids.h"

namespace streep::session {

// Two people (or three, where the number is odd) with the same symbol talk.
struct Symbol {
  std::uint8_t shape = 0;    // 0 circle, 1 triangle, 2 square, 3 diamond
  std::uint8_t colour = 0;   // 0 to 5
  std::uint16_t number = 0;  // from 1; 0: no pair
  bool operator==(const Symbol&) const = default;
};
inline constexpr int kSymbolShapes = 4;
inline constexpr int kSymbolColours = 6;

// What is personal to one seat. Never what it answered.
struct Seat {
  Round round{};               // the newest round
  bool may_answer = false;     // in the cohort of that round
  std::uint32_t sequence = 0;  // the newest ballot of that round that arrived; 0: none
  bool away = false;           // stepped out
  Symbol symbol{};
  bool operator==(const Seat&) const = default;
};

struct Progress {
  Round round{};
  std::uint16_t answered = 0;
  std::uint16_t people = 0;  // who may answer, but for those who are lost
  bool operator==(const Progress&) const = default;
};

enum class Refusal : std::uint8_t {
  // at the door
  wrong_version,
  unknown_code,
  wrong_key,
  room_full,
  room_locked,
  too_many_tries,
  malformed,
  needs_consent,  // of the facilitator: until then one waits
  taken_over,     // the seat is open elsewhere now
  let_go,         // by the facilitator
  // of an act
  wrong_role,
  not_now,
  old_round,
  not_in_cohort,
  too_late,
  no_such_choice,
  impossible_count,
  cannot_store,
  place_not_kept,  // the step was taken all the same
  room_closed,
};

// The Scene made by scene_for(audience), to everybody of that audience.
struct Show {
  Audience audience{};
  bool operator==(const Show&) const = default;
};
// To one who comes in or comes back: the Scene of the players and the seat's own state, together.
struct Admit {
  SeatId seat{};
  Seat state;
  bool operator==(const Admit&) const = default;
};
struct TellSeat {
  SeatId seat{};
  Seat state;
  bool operator==(const TellSeat&) const = default;
};
// To screen and facilitator.
struct TellProgress {
  Progress progress;
  bool operator==(const TellProgress&) const = default;
};
// To whom the event came from.
struct Refuse {
  Refusal why{};
  bool operator==(const Refuse&) const = default;
};
// Replaces the wish before.
struct WakeAt {
  RoomTime time{};
  bool operator==(const WakeAt&) const = default;
};

// One increment of the store's counters: itself a table that may be shown (rule 8).
struct Count {
  Occasion occasion = Occasion::first;
  deck::Choice choice = deck::kPass;
  std::uint16_t people = 0;  // who answered
  std::uint16_t low = 0;     // the count lies between low
  std::uint16_t high = 0;    // and high, both included
  bool operator==(const Count&) const = default;
};

// What a card's answers came to. Published once (rule 5).
struct Publication {
  deck::Id card;
  Occasion occasion = Occasion::first;
  Figure figure{};  // of this occasion; withheld where the shift has no margins
  Shift shift{};    // with Occasion::again
  bool operator==(const Publication&) const = default;
};

// At most one an event. Both are committed in one transaction before the event
// happens: what it comes to is tried on a copy first (Session::trial). Where that fails,
// it has not happened, and the session is told NotCommitted.
struct Publish {
  Publication publication;
  std::vector<Count> counts;  // for the store; empty where nothing may be stored
  bool operator==(const Publish&) const = default;
};

// The room is over.
struct Close {
  bool operator==(const Close&) const = default;
};

using Effect = std::variant<Show, Admit, TellSeat, TellProgress, Refuse, WakeAt, Publish, Close>;
using Effects = std::vector<Effect>;

}  // namespace streep::session
