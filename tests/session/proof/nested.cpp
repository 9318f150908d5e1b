// Nested statements: rule 7. Cells: crosses neither, only the wide one, both.
// The last is who said nothing to either.
#include "tests/promises.h"
#include "tests/session/proof/proof.h"
#include "tests/session/proof/worlds.h"
#include "tests/session/story/describe.h"

namespace streep::test {
namespace {

using namespace streep::session;

// Does somebody cross the wide one; the narrow one; the wide one only?
const std::vector<Question> kNestedQuestions{{{0, 1, 2}, {1, 2}}, {{0, 1, 2}, {2}}, {{0, 1, 2}, {1}}};

enum class Shown { wide, narrow, both, starred };

Verdict count_nested(Shown shown, const Promise& promise, int most) {
  const Told told = [&](const World& world) {
    const int answered = people_in(world, 0, 3);
    if (shown == Shown::starred)
      return starred({world[0], world[1] + world[2]}, 2, promise.threshold) + counter(answered, people_in(world, 0, 4));
    const std::string wide = describe(line_figure(world[1] + world[2], answered, promise.threshold)),
                      narrow = describe(line_figure(world[2], answered, promise.threshold));
    return (shown == Shown::narrow ? "" : wide) + (shown == Shown::wide ? "" : narrow) + counter(answered, people_in(world, 0, 4));
  };
  Verdict verdict;
  // Whoever crosses the narrow one crosses the wide one: that is known, and is no answer.
  const bool is_wide = shown == Shown::wide || shown == Shown::starred;
  const std::vector<Question> asked = is_wide ? std::vector{kNestedQuestions[0]} : kNestedQuestions;
  for (int people = 1; people <= most; ++people) verdict += examine(worlds_of(people, 4), told, promise.coalition, asked);
  return verdict;
}

Proof nested_proof(Shown shown, const Promise& promise) {
  const auto run = [](Shown what, const Promise& of) { return [=](int most) { return count_nested(what, of, most); }; };
  const Promise lower{promise.name, one_lower(promise.threshold), promise.coalition};
  return {.name = std::string("nested, the ") + (shown == Shown::wide ? "wide" : "narrow") + " one first, " + promise.name,
          .few = 12,
          .most = 28,
          .run = run(shown, promise),
          .controls = {{"both figures shown", run(Shown::both, promise)},
                       {"k one lower", run(shown, lower)},
                       {"small cells starred", run(Shown::starred, promise)}}};
}

}  // namespace

std::vector<Proof> nested_proofs() {
  std::vector<Proof> all;
  for (const Promise& promise : kOfCards)
    for (const Shown shown : {Shown::wide, Shown::narrow}) all.push_back(nested_proof(shown, promise));
  return all;
}

}  // namespace streep::test
