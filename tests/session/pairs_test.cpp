#include "game/session/state/pairs.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <set>

#include "game/session/state/matching.h"

using namespace streep;
using namespace streep::session;

namespace {

std::vector<SeatId> seats(std::uint16_t people) {
  std::vector<SeatId> all;
  for (std::uint16_t i = 0; i < people; ++i) all.push_back(SeatId{i});
  return all;
}

using Meetings = std::set<std::pair<SeatId, SeatId>>;

// How many meetings of `groups` had been before.
int repeats(const std::vector<TalkGroup>& groups, Meetings& meetings) {
  int count = 0;
  for (const TalkGroup& group : groups)
    for (std::size_t i = 0; i < group.size(); ++i)
      for (std::size_t j = i + 1; j < group.size(); ++j)
        if (!meetings.insert(std::minmax(group[i], group[j])).second) ++count;
  return count;
}

std::size_t people_in(const std::vector<TalkGroup>& groups) {
  std::set<SeatId> people;
  for (const TalkGroup& group : groups) people.insert(group.begin(), group.end());
  return people.size();
}

// The most pairs, found by trying every way.
int most_pairs_by_trying(const std::vector<std::vector<bool>>& may, std::vector<bool>& used, std::size_t from) {
  while (from < used.size() && used[from]) ++from;
  if (from == used.size()) return 0;
  used[from] = true;
  int best = most_pairs_by_trying(may, used, from + 1);
  for (std::size_t to = from + 1; to < used.size(); ++to) {
    if (used[to] || !may[from][to]) continue;
    used[to] = true;
    best = std::max(best, 1 + most_pairs_by_trying(may, used, from + 1));
    used[to] = false;
  }
  used[from] = false;
  return best;
}

}  // namespace

TEST_CASE("everybody is in one pair, and where the number is odd one group has three") {
  base::Random random(1);
  const auto even = Pairs().draw(seats(30), random), odd = Pairs().draw(seats(31), random);
  CHECK(even.size() == 15);
  CHECK(people_in(even) == 30);
  CHECK(odd.size() == 15);
  CHECK(people_in(odd) == 31);
  CHECK(std::count_if(odd.begin(), odd.end(), [](const TalkGroup& group) { return group.size() == 3; }) == 1);
}

TEST_CASE("nobody and one person make no pair") {
  base::Random random(1);
  CHECK(Pairs().draw({}, random).empty());
  CHECK(Pairs().draw(seats(1), random).empty());
}

TEST_CASE("nobody talks twice with the same person while that is possible") {
  for (const std::uint16_t people : std::initializer_list<std::uint16_t>{6, 16, 31, 60}) {
    base::Random random(people);
    Pairs pairs;
    Meetings meetings;
    const int talks = people / 4;  // with fewer than half met, there is always a way
    for (int talk = 0; talk < talks; ++talk) CHECK(repeats(pairs.draw(seats(people), random), meetings) == 0);
  }
}

TEST_CASE("two people in the room talk again and again") {
  base::Random random(1);
  Pairs pairs;
  for (int talk = 0; talk < 3; ++talk) CHECK(pairs.draw(seats(2), random).size() == 1);
}

TEST_CASE("the matching finds as many pairs as trying every way does") {
  base::Random random(7);
  for (int round = 0; round < 400; ++round) {
    const std::size_t people = 2 + random.below(8);
    std::vector<std::vector<bool>> may(people, std::vector<bool>(people));
    for (std::size_t a = 0; a < people; ++a)
      for (std::size_t b = 0; b < a; ++b) may[a][b] = may[b][a] = random.below(10) < 3;
    const Mates mates = most_pairs(people, [&](std::size_t a, std::size_t b) { return may[a][b]; });
    std::vector<bool> used(people);
    CHECK(std::count_if(mates.begin(), mates.end(), [](const auto& mate) { return mate.has_value(); }) ==
          2 * most_pairs_by_trying(may, used, 0));
    for (std::size_t a = 0; a < people; ++a) CHECK((!mates[a] || (may[a][*mates[a]] && mates[*mates[a]] == a)));
  }
}

TEST_CASE("the same seed gives the same pairs") {
  base::Random one(9), other(9);
  Pairs first, second;
  for (int talk = 0; talk < 3; ++talk) CHECK(first.draw(seats(25), one) == second.draw(seats(25), other));
}

TEST_CASE("no two pairs of a talk have the same symbol") {
  std::set<std::tuple<int, int, int>> symbols;
  for (std::size_t pair = 0; pair < 750; ++pair) {
    const Symbol symbol = symbol_of(pair);
    CHECK(symbol.shape < kSymbolShapes);
    CHECK(symbol.colour < kSymbolColours);
    CHECK(symbol.number > 0);
    symbols.emplace(symbol.shape, symbol.colour, symbol.number);
  }
  CHECK(symbols.size() == 750);
}

TEST_CASE("twenty talks of an aula are paired without repeats") {
  base::Random random(3);
  Pairs pairs;
  Meetings meetings;
  for (int talk = 0; talk < 20; ++talk) CHECK(repeats(pairs.draw(seats(1001), random), meetings) == 0);
}

TEST_CASE("who may talk is asked about a few of all pairs of an aula, and more often only where hardly anybody has not met yet") {
  const std::size_t people = 1000, pairs = people * (people - 1) / 2;
  std::vector<std::size_t> place(people);  // in a ring
  for (std::size_t i = 0; i < people; ++i) place[i] = i;
  base::Random(5).shuffle(place);
  const auto apart = [&](std::size_t a, std::size_t b) {
    return std::min((place[a] + people - place[b]) % people, (place[b] + people - place[a]) % people);
  };
  const auto questions_where = [&](const auto& may_pair) {
    std::size_t asked = 0;
    const Mates mates = most_pairs(people, [&](std::size_t a, std::size_t b) {
      ++asked;
      return may_pair(apart(a, b));
    });
    CHECK(std::count(mates.begin(), mates.end(), std::nullopt) == 0);
    return asked;
  };
  CHECK(questions_where([](std::size_t distance) { return distance > 10; }) < 20 * people);  // after twenty talks
  CHECK(questions_where([](std::size_t distance) { return distance == 1; }) < 4 * pairs);    // only neighbours are left
}
