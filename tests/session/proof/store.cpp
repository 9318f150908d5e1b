// The store: rule 8, of one room between two copies of it. Everybody in a world
// answered: a silent person is in no count.
#include "tests/promises.h"
#include "tests/session/proof/proof.h"
#include "tests/session/proof/worlds.h"
#include "tests/session/story/decks.h"
#include "tests/session/story/describe.h"

namespace streep::test {
namespace {

using namespace streep::session;
using deck::Kind;

struct StoredKind {
  std::string name;
  Kind kind;
  std::size_t first_choice, cells;
  int few, most;
};

// A line is shown at its own threshold, and stored at k.
Verdict count_stored(const StoredKind& of, Threshold threshold, int coalition, int most) {
  const deck::Card card = card_of("kaart", of.kind, deck::Sensitivity::normal);
  const Chain chain = chain_of(card);
  const Told told = [&](const World& world) {
    Votes votes{};
    for (std::size_t cell = 0; cell < world.size(); ++cell) votes[cell + of.first_choice] = count_of(world[cell]);
    return describe(counts_of(publish(votes, chain, threshold_of(card.sensitivity)), card, Occasion::first, threshold));
  };
  Verdict verdict;
  for (int people = 1; people <= most; ++people) verdict += examine(worlds_of(people, of.cells), told, coalition, each_cell(of.cells));
  return verdict;
}

}  // namespace

std::vector<Proof> store_proofs() {
  std::vector<Proof> all;
  for (const StoredKind& of :
       {StoredKind{"line", Kind::line, 1, 2, 24, 60}, {"spectrum", Kind::spectrum, 1, 5, 13, 18}, {"choice", Kind::choice, 0, 4, 13, 24}}) {
    const auto run = [of](Threshold threshold, int coalition) {
      return [=](int most) { return count_stored(of, threshold, coalition, most); };
    };
    all.push_back({.name = "two copies of the store, " + of.name,
                   .few = of.few,
                   .most = of.most,
                   .run = run(kInStore.threshold, kInStore.coalition),
                   .controls = {{"k one lower", run(one_lower(kInStore.threshold), kInStore.coalition)},
                                {"one person more", run(kInStore.threshold, kInStore.coalition + 1)}}});
  }
  return all;
}

}  // namespace streep::test
