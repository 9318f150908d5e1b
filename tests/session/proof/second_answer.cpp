// Second answers: rule 6. Cells 0 to 3 answered both times: never crossed, now,
// no more, twice. Cells 4 and 5 answered the first time only, and had not crossed
// or had: they left, or say nothing now, and everybody can count them. Cell 6
// never said anything, or came in later.
#include "tests/promises.h"
#include "tests/session/proof/proof.h"
#include "tests/session/proof/worlds.h"
#include "tests/session/story/describe.h"

namespace streep::test {
namespace {

using namespace streep::session;

using ShiftRule = std::function<std::string(const World&, Threshold)>;

const std::vector<Question> kShiftQuestions{
    {{0, 1, 2, 3}, {2, 3}},  // crossed before
    {{0, 1, 2, 3}, {1, 3}},  // crossed now
    {{0, 1, 2, 3}, {1, 2}},  // changed
    {{4, 5}, {5}},           // crossed before, and did not answer again
};

JointVotes both_times(const World& world) {
  JointVotes votes{};
  votes[deck::kStay] = {0, count_of(world[1]), count_of(world[0])};
  votes[deck::kCross] = {0, count_of(world[3]), count_of(world[2])};
  return votes;
}

Figure first_of(const World& world, Threshold threshold) {
  return line_figure(world[2] + world[3] + world[5], people_in(world, 0, 6), threshold);
}

std::string shift_told(const World& world, Threshold threshold) {
  static const Chain chain = chain_of(line_card());
  const Figure first = first_of(world, threshold);
  return describe(first) + " then " + describe(shift_of(both_times(world), first, deck::Kind::line, chain, threshold));
}

std::string starred_table(const World& world, Threshold threshold) {
  return std::to_string(world[2] + world[3]) + ":" + starred(world, 4, threshold);
}
std::string with_movers(const World& world, Threshold threshold) {
  return shift_told(world, threshold) + " and " + std::to_string(world[1] + world[2]) + " moved";
}
// The word as one would make it at first: from the two counts of who stayed.
std::string word_of_two_counts(const World& world, Threshold threshold) {
  const int change = world[1] - world[2];
  return describe(first_of(world, threshold)) + (change >= threshold.k ? " more" : change <= -threshold.k ? " fewer" : " same");
}
// The same figure shown again for who is left, nobody having changed.
std::string shown_again(const World& world, Threshold threshold) {
  return describe(first_of(world, threshold)) + describe(line_figure(world[2] + world[3], people_in(world, 0, 4), threshold));
}

// `gone` people of cells 4 and 5, `silent` of cell 6.
Verdict count_shifts(const ShiftRule& rule, Threshold threshold, int coalition, int most, int gone, int silent) {
  const Told told = [&](const World& world) {
    return rule(world, threshold) + counter(people_in(world, 0, 6), people_in(world, 0, 7)) +
           counter(people_in(world, 0, 4), people_in(world, 0, 6));
  };
  Verdict verdict;
  for (int people = 1; people <= most; ++people)
    verdict += examine(joined(joined(worlds_of(people, 4), worlds_of(gone, 2)), worlds_of(silent, 1)), told, coalition, kShiftQuestions);
  return verdict;
}

Proof nobody_gone(const Promise& promise) {
  const auto run = [promise](const ShiftRule& rule, Threshold threshold) {
    return [=](int most) { return count_shifts(rule, threshold, promise.coalition, most, 0, 1); };
  };
  return {.name = std::string("shift, ") + promise.name,
          .few = 18,
          .most = 24,
          .run = run(shift_told, promise.threshold),
          .controls = {{"k one lower", run(shift_told, one_lower(promise.threshold))},
                       {"small cells starred", run(starred_table, promise.threshold)},
                       {"the number who moved", run(with_movers, promise.threshold)}}};
}

Proof some_gone(const Promise& promise, int gone) {
  const auto run = [gone](const ShiftRule& rule, Threshold threshold, int coalition) {
    return [=](int most) { return count_shifts(rule, threshold, coalition, most, gone, 1); };
  };
  Proof proof{.name = "shift, " + std::to_string(gone) + " gone, " + promise.name,
              .few = 10,
              .most = gone <= 3 ? 21 : 16,
              .run = run(shift_told, promise.threshold, promise.coalition),
              .controls = {}};
  if (gone == 1)
    proof.controls = {{"a word of two counts", run(word_of_two_counts, promise.threshold, 0)},
                      {"the figure shown again", run(shown_again, promise.threshold, 0)},
                      {"k one lower", run(shift_told, one_lower(promise.threshold), promise.coalition)}};
  return proof;
}

// Cells 4 to 7: one person, known to have lost its memory, by the same four as
// the others. Taken for a pass, the shift would tell what that person answered.
Verdict one_forgot(deck::Choice said_before, Threshold threshold, int most) {
  static const Chain chain = chain_of(line_card());
  std::vector<Question> questions(kShiftQuestions.begin(), kShiftQuestions.begin() + 3);
  questions.push_back({{4, 5, 6, 7}, {6, 7}});
  questions.push_back({{4, 5, 6, 7}, {5, 7}});
  const Told told = [&](const World& world) {
    const Figure first = line_figure(world[2] + world[3] + world[6] + world[7], people_in(world, 0, 8), threshold);
    JointVotes votes = both_times(world);
    ++votes[said_before][world[5] + world[7] == 1 ? deck::kCross : deck::kStay];
    return describe(first) + describe(shift_of(votes, first, deck::Kind::line, chain, threshold));
  };
  Verdict verdict;
  for (int people = 1; people <= most; ++people) verdict += examine(joined(worlds_of(people, 4), worlds_of(1, 4)), told, 1, questions);
  return verdict;
}

Proof forgetting(const Promise& promise) {
  const auto run = [promise](deck::Choice said) { return [=](int most) { return one_forgot(said, promise.threshold, most); }; };
  return {.name = std::string("shift, one forgot, ") + promise.name,
          .few = 16,
          .most = 20,
          .run = run(kForgotten),
          .controls = {{"forgotten taken for a pass", run(deck::kPass)}}};
}

}  // namespace

std::vector<Proof> second_answer_proofs() {
  std::vector<Proof> all;
  for (const Promise& promise : kOfCards) {
    all.push_back(nobody_gone(promise));
    for (int gone = 1; gone <= 8; ++gone) all.push_back(some_gone(promise, gone));
    all.push_back(forgetting(promise));
  }
  return all;
}

}  // namespace streep::test
