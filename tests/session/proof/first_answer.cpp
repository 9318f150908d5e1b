// First answers: rules 2, 3 and 4. The last cell of a world is who said nothing.
#include "tests/promises.h"
#include "tests/session/proof/proof.h"
#include "tests/session/proof/worlds.h"
#include "tests/session/story/decks.h"
#include "tests/session/story/describe.h"

namespace streep::test {
namespace {

using namespace streep::session;
using deck::Kind;

// What a room is told of a world with these cells before the silent one.
using Rule = std::function<std::string(const World&, std::size_t cells, Threshold)>;

// Who answered is seen by everybody, and of how many people.
Verdict count_first(const Rule& rule, std::size_t cells, Threshold threshold, int coalition, int most) {
  const Told told = [&](const World& world) {
    return rule(world, cells, threshold) + counter(people_in(world, 0, cells), people_in(world, 0, cells + 1));
  };
  Verdict verdict;
  for (int people = 1; people <= most; ++people) verdict += examine(worlds_of(people, cells + 1), told, coalition, each_cell(cells));
  return verdict;
}

// Cells of a line: stayed, crossed.
std::string line_told(const World& world, std::size_t, Threshold threshold) {
  return describe(line_figure(world[1], world[0] + world[1], threshold));
}
// As it was: who said nothing hid those who crossed.
std::string silence_as_stay(const World& world, std::size_t, Threshold threshold) {
  return describe(line_figure(world[1], people_in(world, 0, 3), threshold));
}

// Cells that are the choices of a card from `first_choice` on.
Rule told_by(const Chain& chain, std::size_t first_choice) {
  return [chain, first_choice](const World& world, std::size_t cells, Threshold threshold) {
    Votes votes{};
    for (std::size_t cell = 0; cell < cells; ++cell) votes[cell + first_choice] = count_of(world[cell]);
    return describe(publish(votes, chain, threshold));
  };
}

// Three zones that fall back on two.
Chain three_zones() {
  const auto group = [](std::vector<deck::Choice> choices) { return *deck::Group::from(std::move(choices)); };
  return {*deck::Grouping::from({group({1}), group({2}), group({3})}), *deck::Grouping::from({group({3}), group({1, 2})})};
}

struct ShownKind {
  std::string name;
  Rule rule;
  std::size_t cells;
  int few, most;
};

Proof proof_of(const ShownKind& kind, const Promise& promise) {
  const auto run = [cells = kind.cells](const Rule& rule, Threshold threshold, int coalition) {
    return [=](int most) { return count_first(rule, cells, threshold, coalition, most); };
  };
  return {.name = kind.name + ", " + promise.name,
          .few = kind.few,
          .most = kind.most,
          .run = run(kind.rule, promise.threshold, promise.coalition),
          .controls = {{"k one lower", run(kind.rule, one_lower(promise.threshold), promise.coalition)},
                       {"small cells starred", run(starred, promise.threshold, promise.coalition)},
                       {"one person more", run(kind.rule, promise.threshold, promise.coalition + 1)}}};
}

}  // namespace

std::vector<Proof> first_answer_proofs() {
  const std::vector<ShownKind> kinds{{"line", line_told, 2, 20, 60},
                                     {"three zones", told_by(three_zones(), 1), 3, 14, 24},
                                     {"spectrum", told_by(chain_of(card_of("spectrum", Kind::spectrum)), 1), 5, 12, 20},
                                     {"choice", told_by(chain_of(card_of("keuze", Kind::choice)), 0), 4, 12, 20}};
  std::vector<Proof> all;
  for (const ShownKind& kind : kinds)
    for (const Promise& promise : kOfCards) all.push_back(proof_of(kind, promise));
  for (std::size_t i = 0; i < kOfCards.size(); ++i)  // of a line
    all[i].controls.push_back({"silence counted as staying", [threshold = kOfCards[i].threshold](int most) {
                                 return count_first(silence_as_stay, 2, threshold, 0, most);
                               }});
  return all;
}

}  // namespace streep::test
