// The promises of anonymity when a card is answered twice, counted out as in
// oracle_test.cpp.
#include <doctest/doctest.h>

#include "game/session/tally.h"
#include "tests/promises.h"
#include "tests/session/story/decks.h"
#include "tests/session/story/describe.h"
#include "tests/session/tally/line_chain.h"
#include "tests/session/tally/oracle.h"

using namespace streep;
using namespace streep::session;
using namespace streep::test;

namespace {

Figure figure_of(int crossed, int people, Threshold threshold) {
  return publish({0, count_of(crossed), count_of(people - crossed)}, line_chain(), threshold);
}

// People who answered twice, by cell: 0 never crossed, 1 now, 2 no more, 3 twice.
const std::vector<Question> kTwice{
    {{0, 1, 2, 3}, {2, 3}},  // crossed before
    {{0, 1, 2, 3}, {1, 3}},  // crossed now
    {{0, 1, 2, 3}, {1, 2}},  // changed
};

JointVotes twice(const World& world) {
  JointVotes votes{};
  votes[deck::kStay] = {0, count_of(world[1]), count_of(world[0])};
  votes[deck::kCross] = {0, count_of(world[3]), count_of(world[2])};
  return votes;
}

using Rule = std::function<std::string(const World&, Threshold)>;

// Everybody of the first cohort is still there.
std::string shift_told(const World& world, Threshold threshold) {
  const int people = world[0] + world[1] + world[2] + world[3];
  const Figure first = figure_of(world[2] + world[3], people, threshold);
  return describe(first) + describe(shift_of(twice(world), first, deck::Kind::line, line_chain(), threshold));
}

std::string starred_table(const World& world, Threshold threshold) {
  std::string text = std::to_string(world[2] + world[3]) + ":";
  for (const int people : world) text += people < threshold.k ? " *" : " " + std::to_string(people);
  return text;
}

std::string movers_told(const World& world, Threshold threshold) {
  return shift_told(world, threshold) + " and " + std::to_string(world[1] + world[2]) + " moved";
}

std::optional<Breach> breach_of_shift(const Rule& rule, Threshold threshold, int coalition) {
  const auto told = [&](const World& world) { return rule(world, threshold); };
  for (int people = 1; people <= 24; ++people)
    if (auto breach = find_breach(worlds_of(people, 4), told, coalition, kTwice)) return breach;
  return std::nullopt;
}

// Some of the first cohort left before the second answer. Cells 4 and 5: they
// had not crossed, had crossed. Everybody knows that they left.
const std::vector<Question> kSomeLeft{kTwice[0], kTwice[1], kTwice[2], {{4, 5}, {5}}};

World stayers_of(const World& world) { return {world.begin(), world.begin() + 4}; }

std::string with_left_told(const World& world, Threshold threshold) {
  const int stayed = world[0] + world[1] + world[2] + world[3], left = world[4] + world[5];
  const Figure first = figure_of(world[2] + world[3] + world[5], stayed + left, threshold);
  return describe(first) + " then " + describe(shift_of(twice(stayers_of(world)), first, deck::Kind::line, line_chain(), threshold));
}

// The word as one would make it at first: from the two counts of who stayed.
std::string word_of_two_counts(const World& world, Threshold threshold) {
  const int stayed = world[0] + world[1] + world[2] + world[3], left = world[4] + world[5];
  const int change = world[1] - world[2];
  return describe(figure_of(world[2] + world[3] + world[5], stayed + left, threshold)) + (change >= threshold.k    ? " more"
                                                                                          : change <= -threshold.k ? " fewer"
                                                                                                                   : " same");
}

// The same result shown again for who is left, nobody having changed.
std::string shown_again(const World& world, Threshold threshold) {
  const int stayed = world[0] + world[1] + world[2] + world[3], left = world[4] + world[5];
  const int crossed = world[2] + world[3];
  return describe(figure_of(crossed + world[5], stayed + left, threshold)) + describe(figure_of(crossed, stayed, threshold));
}

std::optional<Breach> breach_of_leaving(const Rule& rule, Threshold threshold, int coalition, int most, int left) {
  const auto told = [&](const World& world) { return rule(world, threshold); };
  for (int people = 1; people <= most; ++people) {
    std::vector<World> worlds;
    for (const World& stayed : worlds_of(people, 4))
      for (const World& gone : worlds_of(left, 2)) {
        worlds.push_back(stayed);
        worlds.back().insert(worlds.back().end(), gone.begin(), gone.end());
      }
    if (auto breach = find_breach(worlds, told, coalition, kSomeLeft)) return breach;
  }
  return std::nullopt;
}

// Cells 4 to 7: one person, known to have lost its memory, by the same four.
const std::vector<Question> kOneForgot{kTwice[0], kTwice[1], kTwice[2], {{4, 5, 6, 7}, {6, 7}}, {{4, 5, 6, 7}, {5, 7}}};

std::optional<Breach> breach_of_forgetting(deck::Choice said_before, Threshold threshold) {
  const Told told = [=](const World& world) {
    const int people = world[0] + world[1] + world[2] + world[3] + 1;
    const Figure first = figure_of(world[2] + world[3] + world[6] + world[7], people, threshold);
    JointVotes votes = twice(stayers_of(world));
    const bool crossed_now = world[5] + world[7] == 1;
    ++votes[said_before][crossed_now ? deck::kCross : deck::kStay];
    return describe(first) + describe(shift_of(votes, first, deck::Kind::line, line_chain(), threshold));
  };
  for (int people = 1; people <= 20; ++people) {
    std::vector<World> worlds;
    for (const World& others : worlds_of(people, 4))
      for (const World& one : worlds_of(1, 4)) {
        worlds.push_back(others);
        worlds.back().insert(worlds.back().end(), one.begin(), one.end());
      }
    if (auto breach = find_breach(worlds, told, 1, kOneForgot)) return breach;
  }
  return std::nullopt;
}

}  // namespace

TEST_CASE("from a shift nobody's answers can be told, in any room up to 24 people") {
  for (const Promise& promise : {kNormal, kSpecial}) {
    const auto breach = breach_of_shift(shift_told, promise.threshold, promise.coalition);
    CHECK_MESSAGE(!breach, describe(breach));
  }
}

TEST_CASE("from a shift they could be told if k were one lower, with starred cells, or with the number who moved") {
  for (const Promise& promise : {kNormal, kSpecial}) {
    CHECK(breach_of_shift(shift_told, one_lower(promise.threshold), promise.coalition));
    CHECK(breach_of_shift(starred_table, promise.threshold, promise.coalition));
    CHECK(breach_of_shift(movers_told, promise.threshold, promise.coalition));
  }
}

TEST_CASE("when up to 8 people have left, the word tells nobody's answers, nor theirs") {
  for (const Promise& promise : {kNormal, kSpecial})
    for (int left = 1; left <= 8; ++left) {
      const auto breach = breach_of_leaving(with_left_told, promise.threshold, promise.coalition, 16, left);
      CHECK_MESSAGE(!breach, describe(breach));
    }
}

TEST_CASE("a word made from the two counts of who stayed, or the figure shown again, could tell them") {
  for (const Promise& promise : {kNormal, kSpecial}) {
    CHECK(breach_of_leaving(word_of_two_counts, promise.threshold, 0, 16, 1));
    CHECK(breach_of_leaving(shown_again, promise.threshold, 0, 16, 1));
    CHECK(breach_of_leaving(with_left_told, one_lower(promise.threshold), promise.coalition, 16, 1));
  }
}

TEST_CASE("a player that has lost its memory tells nothing by it, as a pass would") {
  for (const Promise& promise : {kNormal, kSpecial}) {
    const auto breach = breach_of_forgetting(kForgotten, promise.threshold);
    CHECK_MESSAGE(!breach, describe(breach));
    CHECK(breach_of_forgetting(deck::kPass, promise.threshold));
  }
}
