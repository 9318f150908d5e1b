// Can the people of a coalition, who put together what they know, tell what
// somebody else answered? It knows no rule: it tries every room that would
// have been told the same. What it takes for granted is in its worlds: who
// says nothing is a cell of those too, and what everybody can count is told.
#pragma once

#include <cstddef>
#include <functional>
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

// A case is what is told, what a coalition of some people holds, and a question
// of which there is somebody outside. It is violated where all rooms that it can
// be have all outsiders in the cells asked about, or none.
struct Verdict {
  std::size_t worlds = 0;
  std::size_t cases = 0;
  std::size_t violations = 0;
  std::string first;  // violation, in words
  Verdict& operator+=(const Verdict& more);
};

// Every way to put `people` in `cells` cells.
[[nodiscard]] std::vector<World> worlds_of(int people, std::size_t cells);
// Each of the first with each of the second behind it.
[[nodiscard]] std::vector<World> joined(const std::vector<World>& firsts, const std::vector<World>& seconds);

// Every coalition of at most `coalition` people. `worlds` must be all rooms that
// are possible to begin with.
[[nodiscard]] Verdict examine(const std::vector<World>& worlds, const Told& told, int coalition, const std::vector<Question>& questions);

}  // namespace streep::test
