// One simulated person: what they tend to think and do. Everything follows from
// a seed, so the same seed gives the same people with the same answers,
// whatever the network does. It knows no network and no clock.
#pragma once

#include <cstdint>

#include "game/base/random.h"
#include "game/deck/deck.h"
#include "game/session/scene.h"

namespace streep::crowd {

struct Person {
  base::Seed seed = 0;
  double leaning = 0.5;  // 0 stays, 1 crosses
  double pass_chance = 0;
  double silent_chance = 0;          // forgets to answer at all
  double second_thought_chance = 0;  // answers anew while answers are open
  double change_chance = 0;          // of another answer after the talk
  double thinking_seconds = 0;
  double joins_after_seconds = 0;
  double steps_out_chance = 0;  // "Even weg", of a talk
  double drops_chance = 0;      // the connection, of a round
  double gone_seconds = 0;      // when stepped out or dropped
};

[[nodiscard]] Person person_of(base::Seed crowd, std::uint64_t number);

// What this person answers. The second answer follows from the first.
[[nodiscard]] deck::Choice opinion(const Person& person, const session::CardView& card, session::Occasion occasion);

// Another answer than `choice`, never pass: the person thought again.
[[nodiscard]] deck::Choice second_thought(const Person& person, const session::CardView& card, deck::Choice choice);

// Chance that belongs to this person and this moment.
[[nodiscard]] base::Random chance_of(const Person& person, std::uint64_t moment);

}  // namespace streep::crowd
