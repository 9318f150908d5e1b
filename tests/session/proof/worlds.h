// What the worlds of the proofs have in common: whom they hold, and what
// everybody is told besides the figures.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "game/session/tally.h"
#include "tests/session/proof/oracle.h"

namespace streep::test {

// How many people the cells from `from` up to `to` have.
[[nodiscard]] int people_in(const World& world, std::size_t from, std::size_t to);

// What everybody sees while answers are open.
[[nodiscard]] std::string counter(int answered, int people);

// What must not be done: who answered is told, and small cells have a star.
[[nodiscard]] std::string starred(const World& world, std::size_t cells, session::Threshold threshold);

// Is somebody of the first `cells` cells known to be in one of them, or not to be?
[[nodiscard]] std::vector<Question> each_cell(std::size_t cells);

[[nodiscard]] const deck::Card& line_card();
[[nodiscard]] session::Figure line_figure(int crossed, int answered, session::Threshold threshold);

}  // namespace streep::test
