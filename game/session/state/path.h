// The order of a session: every step it can take, and which of them make sense
// in a room. It knows no people, no answers and no time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "game/deck/deck.h"
#include "game/session/ids.h"

namespace streep::session {

struct Step {
  Phase phase = Phase::lobby;
  Occasion occasion = Occasion::first;
  std::uint8_t card = 0;   // from 1, in this cut; 0 outside the cards
  std::uint8_t block = 0;  // steps that are skipped together; a measure has two blocks
  bool operator==(const Step&) const = default;
};

// How far the room is with one card: what its steps and buttons depend on.
struct Standing {
  bool softened = false;
  bool published_first = false;
  bool published_again = false;
  bool can_ask_again = false;  // it is known who answered first
  bool operator==(const Standing&) const = default;
};
using Standings = std::vector<Standing>;  // by card, from 1: one less is the index

using Cards = std::vector<const deck::Card*>;  // of this cut, in playing order

class Path {
 public:
  explicit Path(const Cards& cards);

  [[nodiscard]] const Step& operator[](std::size_t at) const { return steps_[at]; }
  // Where next leads from `at`. The last step leads to itself.
  [[nodiscard]] std::size_t after(std::size_t at, const Standings& standings) const;
  // Where back leads: never to the lobby, and never into a round.
  [[nodiscard]] std::optional<std::size_t> before(std::size_t at, const Standings& standings) const;
  // The first step that makes sense of the block after that of `at`.
  [[nodiscard]] std::size_t next_block(std::size_t at, const Standings& standings) const;
  [[nodiscard]] bool is_over(std::size_t at) const { return steps_[at].block == steps_.back().block; }  // the cards are
  [[nodiscard]] std::size_t find(Phase phase) const;                                                    // a phase outside the cards
  [[nodiscard]] std::optional<std::size_t> find(Phase phase, Occasion occasion, std::uint8_t card) const;

 private:
  void add_card(const deck::Card& card, std::uint8_t number);
  void add_measure_again(const deck::Card& card, std::uint8_t number);
  void add(Phase phase, std::uint8_t card = 0, Occasion occasion = Occasion::first);
  void add_end_of(const deck::Card& card, std::uint8_t number, Occasion occasion);

  std::vector<Step> steps_;
  std::uint8_t block_ = 0;
};

}  // namespace streep::session
