#include "tests/session/tally/oracle.h"

#include <map>
#include <numeric>

namespace streep::test {
namespace {

using Cells = std::vector<std::size_t>;

int count_in(const World& world, const Cells& cells) {
  return std::accumulate(cells.begin(), cells.end(), 0, [&](int sum, std::size_t cell) { return sum + world[cell]; });
}

// What is left of a room without the coalition; nothing where it does not fit.
std::optional<World> without(const World& world, const World& coalition) {
  World rest(world.size());
  for (std::size_t cell = 0; cell < world.size(); ++cell)
    if ((rest[cell] = world[cell] - coalition[cell]) < 0) return std::nullopt;
  return rest;
}

// True where the coalition, in a room that was told the same as all of
// `worlds`, knows the answer.
bool is_known(const std::vector<World>& worlds, const World& coalition, const Question& question) {
  bool always_all = true, always_none = true, possible = false;
  for (const World& world : worlds) {
    const auto rest = without(world, coalition);
    if (!rest) continue;
    const int others = count_in(*rest, question.among), having = count_in(*rest, question.having);
    if (others == 0) continue;
    possible = true;
    always_all = always_all && having == others;
    always_none = always_none && having == 0;
    if (!always_all && !always_none) return false;
  }
  return possible;
}

}  // namespace

std::string describe(const std::optional<Breach>& breach) {
  const auto cells = [](const World& world) {
    std::string text;
    for (const int people : world) text += (text.empty() ? "(" : ",") + std::to_string(people);
    return text + ")";
  };
  if (!breach) return "no breach";
  return "in " + cells(breach->world) + ", told \"" + breach->told + "\", the coalition " + cells(breach->coalition) +
         " knows the answer to question " + std::to_string(breach->question);
}

std::vector<World> worlds_of(int people, std::size_t cells) {
  if (cells == 1) return {{people}};
  std::vector<World> worlds;
  for (int first = 0; first <= people; ++first)
    for (World& rest : worlds_of(people - first, cells - 1)) {
      rest.insert(rest.begin(), first);
      worlds.push_back(std::move(rest));
    }
  return worlds;
}

std::optional<Breach> find_breach(const std::vector<World>& worlds, const Told& told, int coalition,
                                  const std::vector<Question>& questions) {
  std::map<std::string, std::vector<World>> told_the_same;
  for (const World& world : worlds) told_the_same[told(world)].push_back(world);
  for (int people = 0; people <= coalition; ++people)
    for (const World& members : worlds_of(people, worlds.front().size()))
      for (const auto& [text, rooms] : told_the_same)
        for (std::size_t question = 0; question < questions.size(); ++question)
          if (is_known(rooms, members, questions[question])) return Breach{rooms.front(), members, question, text};
  return std::nullopt;
}

}  // namespace streep::test
