// The store: rule 8, of one room between two copies of it. Everybody in a world
// answered, and where a card is asked twice, both times: a silent person is in
// no count, and with somebody gone nothing is stored of the second answer.
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
Told stored(const StoredKind& of, Threshold threshold) {
  const deck::Card card = card_of("kaart", of.kind, deck::Sensitivity::normal);
  return [=, chain = chain_of(card)](const World& world) {
    Votes votes{};
    for (std::size_t cell = 0; cell < world.size(); ++cell) votes[cell + of.first_choice] = count_of(world[cell]);
    return describe(counts_of(publish(votes, chain, threshold_of(card.sensitivity)), card, Occasion::first, threshold));
  };
}

Verdict count_stored(const Told& told, std::size_t cells, int coalition, int most) {
  Verdict verdict;
  for (int people = 1; people <= most; ++people) verdict += examine(worlds_of(people, cells), told, coalition, each_cell(cells));
  return verdict;
}

// Cells of a line that was asked twice: never crossed, now, no more, twice. Both answers are between two copies.
const std::vector<Question> kStoredQuestions{{{0, 1, 2, 3}, {2, 3}}, {{0, 1, 2, 3}, {1, 3}}, {{0, 1, 2, 3}, {1, 2}}};

using StoredShift = std::function<std::string(const World&, Threshold)>;

std::string stored_shift(const World& world, Threshold threshold) {
  const deck::Card card = card_of("kaart", Kind::line, deck::Sensitivity::normal);
  const Threshold of_room = threshold_of(card.sensitivity);
  JointVotes votes{};
  votes[deck::kStay] = {0, count_of(world[1]), count_of(world[0])};
  votes[deck::kCross] = {0, count_of(world[3]), count_of(world[2])};
  const Figure first = line_figure(world[2] + world[3], people_in(world, 0, 4), of_room);
  const Shift shift = shift_of(votes, first, Kind::line, chain_of(card), of_room);
  return describe(counts_of(shift.before, card, Occasion::first, threshold)) +
         describe(counts_of(shift.after, card, Occasion::again, threshold));
}
std::string stored_with_movers(const World& world, Threshold threshold) {
  return stored_shift(world, threshold) + " and " + std::to_string(world[1] + world[2]) + " moved";
}

Verdict count_stored_shifts(const StoredShift& rule, Threshold threshold, int coalition, int most) {
  const Told told = [&](const World& world) { return rule(world, threshold); };
  Verdict verdict;
  for (int people = 1; people <= most; ++people) verdict += examine(worlds_of(people, 4), told, coalition, kStoredQuestions);
  return verdict;
}

Proof stored_shifts() {
  const auto run = [](const StoredShift& rule, Threshold threshold) {
    return [=](int most) { return count_stored_shifts(rule, threshold, kInStore.coalition, most); };
  };
  return {.name = "two copies of the store, shift",
          .few = 12,
          .most = 20,
          .run = run(stored_shift, kInStore.threshold),
          .controls = {{"k one lower", run(stored_shift, one_lower(kInStore.threshold))},
                       {"the number who moved", run(stored_with_movers, kInStore.threshold)}}};
}

}  // namespace

std::vector<Proof> store_proofs() {
  std::vector<Proof> all{stored_shifts()};
  for (const StoredKind& of :
       {StoredKind{"line", Kind::line, 1, 2, 24, 60}, {"spectrum", Kind::spectrum, 1, 5, 13, 18}, {"choice", Kind::choice, 0, 4, 13, 24}}) {
    const auto run = [of](const Told& told, int coalition) {
      return [=](int most) { return count_stored(told, of.cells, coalition, most); };
    };
    const Told stars = [of](const World& world) { return starred(world, of.cells, kInStore.threshold); };
    all.push_back({.name = "two copies of the store, " + of.name,
                   .few = of.few,
                   .most = of.most,
                   .run = run(stored(of, kInStore.threshold), kInStore.coalition),
                   .controls = {{"k one lower", run(stored(of, one_lower(kInStore.threshold)), kInStore.coalition)},
                                {"small cells starred", run(stars, kInStore.coalition)},
                                {"one person more", run(stored(of, kInStore.threshold), kInStore.coalition + 1)}}});
  }
  return all;
}

}  // namespace streep::test
