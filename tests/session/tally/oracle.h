// Can the people of a coalition, who put together what they know, tell what
// somebody else answered? It knows no rule: it tries every room that would
// have been told the same.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace streep::test {

// A room: how many people there are in each cell. A cell is all that a person
// answered, and whatever everybody knows of that person (that they left).
using World = std::vector<int>;

// Everything that this room is told.
using Told = std::function<std::string(const World&)>;

// Of the people in the cells `among`: who of them is in `having`?
struct Question {
  std::vector<std::size_t> among;
  std::vector<std::size_t> having;
};

struct Breach {
  World world;      // a room in which it goes wrong
  World coalition;  // those who know it, by cell
  std::size_t question = 0;
  std::string told;
};

[[nodiscard]] std::string describe(const std::optional<Breach>& breach);

// Every way to put `people` in `cells` cells.
[[nodiscard]] std::vector<World> worlds_of(int people, std::size_t cells);

// A room and a coalition of at most `coalition` people who know the answer of
// everybody else to a question: that all of them are in `having`, or that none
// is. `worlds` must be all rooms that are possible to begin with.
[[nodiscard]] std::optional<Breach> find_breach(const std::vector<World>& worlds, const Told& told, int coalition,
                                                const std::vector<Question>& questions);

}  // namespace streep::test
