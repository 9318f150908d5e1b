#include "tests/session/proof/oracle.h"

#include <map>
#include <numeric>

namespace streep::test {
namespace {

using Cells = std::vector<std::size_t>;

// The people in `cells` who are not of the coalition.
int others_in(const World& world, const World& coalition, const Cells& cells) {
  return std::accumulate(cells.begin(), cells.end(), 0, [&](int sum, std::size_t cell) { return sum + world[cell] - coalition[cell]; });
}

bool fits(const World& world, const World& coalition) {
  for (std::size_t cell = 0; cell < world.size(); ++cell)
    if (world[cell] < coalition[cell]) return false;
  return true;
}

enum class Answer { nobody_to_ask, unknown, known };

// What the coalition knows, in a room that was told the same as all of `worlds`.
Answer answer_to(const Question& question, const std::vector<World>& worlds, const World& coalition) {
  bool always_all = true, always_none = true, possible = false;
  for (const World& world : worlds) {
    if (!fits(world, coalition)) continue;
    const int others = others_in(world, coalition, question.among), having = others_in(world, coalition, question.having);
    if (others == 0) continue;
    possible = true;
    always_all = always_all && having == others;
    always_none = always_none && having == 0;
    if (!always_all && !always_none) return Answer::unknown;
  }
  return possible ? Answer::known : Answer::nobody_to_ask;
}

std::string text_of(const World& world) {
  std::string text;
  for (const int people : world) text += (text.empty() ? "(" : ",") + std::to_string(people);
  return text + ")";
}

}  // namespace

Verdict& Verdict::operator+=(const Verdict& more) {
  if (violations == 0) first = more.first;
  worlds += more.worlds;
  cases += more.cases;
  violations += more.violations;
  return *this;
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

std::vector<World> joined(const std::vector<World>& firsts, const std::vector<World>& seconds) {
  std::vector<World> worlds;
  for (const World& first : firsts)
    for (const World& second : seconds) {
      worlds.push_back(first);
      worlds.back().insert(worlds.back().end(), second.begin(), second.end());
    }
  return worlds;
}

Verdict examine(const std::vector<World>& worlds, const Told& told, int coalition, const std::vector<Question>& questions) {
  std::map<std::string, std::vector<World>> told_the_same;
  for (const World& world : worlds) told_the_same[told(world)].push_back(world);
  Verdict verdict;
  verdict.worlds = worlds.size();
  for (int people = 0; people <= coalition; ++people)
    for (const World& members : worlds_of(people, worlds.front().size()))
      for (const auto& [text, rooms] : told_the_same)
        for (std::size_t question = 0; question < questions.size(); ++question) {
          const Answer answer = answer_to(questions[question], rooms, members);
          if (answer == Answer::nobody_to_ask) continue;
          ++verdict.cases;
          if (answer == Answer::known && verdict.violations++ == 0)
            verdict.first = "in " + text_of(rooms.front()) + ", told \"" + text + "\", the coalition " + text_of(members) +
                            " knows the answer to question " + std::to_string(question);
        }
  return verdict;
}

}  // namespace streep::test
