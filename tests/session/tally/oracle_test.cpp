// The promises of anonymity, counted out: every room, every coalition of the
// size that is promised. Each promise is also shown to break when its rule is
// weakened, so that an oracle that sees nothing is found out.
#include "tests/session/tally/oracle.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <utility>

#include "game/session/tally.h"
#include "tests/promises.h"
#include "tests/session/story/decks.h"
#include "tests/session/story/describe.h"
#include "tests/session/tally/line_chain.h"

using namespace streep;
using namespace streep::session;
using namespace streep::test;

namespace {

using deck::Kind;

// A world of a line: did not cross, crossed.
Votes line_votes(int stayed, int crossed) { return {0, count_of(crossed), count_of(stayed)}; }

Told line_told(Threshold threshold) {
  return [threshold](const World& world) { return describe(publish(line_votes(world[0], world[1]), line_chain(), threshold)); };
}

// What must not be done: the total is told, and small cells have a star.
Told starred(Threshold threshold) {
  return [threshold](const World& world) {
    std::string text;
    for (const int people : world) text += people < threshold.k ? " *" : " " + std::to_string(people);
    return text;
  };
}

const std::vector<Question> kCrossed{{{0, 1}, {1}}};

std::optional<Breach> breach_of_line(int most, int coalition, const Told& told) {
  for (int people = 1; people <= most; ++people)
    if (auto breach = find_breach(worlds_of(people, 2), told, coalition, kCrossed)) return breach;
  return std::nullopt;
}

// Three zones that fall back on two: cells 0 to 2 are the choices 1 to 3.
Chain three_zones() {
  const auto group = [](std::vector<deck::Choice> choices) { return *deck::Group::from(std::move(choices)); };
  return {*deck::Grouping::from({group({1}), group({2}), group({3})}), *deck::Grouping::from({group({3}), group({1, 2})})};
}

Told zones_told(const Chain& chain, Threshold threshold) {
  return [chain, threshold](const World& world) {
    Votes votes{};
    for (std::size_t cell = 0; cell < world.size(); ++cell) votes[cell + 1] = count_of(world[cell]);
    return describe(publish(votes, chain, threshold));
  };
}

// Is somebody known to be in, or out of, one of `zones` zones?
std::vector<Question> zone_questions(std::size_t zones) {
  std::vector<std::size_t> all;
  for (std::size_t zone = 0; zone < zones; ++zone) all.push_back(zone);
  std::vector<Question> questions;
  for (std::size_t zone = 0; zone < zones; ++zone) questions.push_back({all, {zone}});
  return questions;
}

std::optional<Breach> breach_of_zones(int most, int coalition, std::size_t zones, const Told& told) {
  for (int people = 1; people <= most; ++people)
    if (auto breach = find_breach(worlds_of(people, zones), told, coalition, zone_questions(zones))) return breach;
  return std::nullopt;
}

}  // namespace

TEST_CASE("from a line nobody's answer can be told, in any room up to 60 people") {
  for (const Promise& promise : {kNormal, kSpecial, kInStore}) {
    const auto breach = breach_of_line(60, promise.coalition, line_told(promise.threshold));
    CHECK_MESSAGE(!breach, describe(breach));
  }
}

TEST_CASE("from a line it could be told if k were one lower, if cells were starred, or with one person more") {
  for (const Promise& promise : {kNormal, kSpecial, kInStore}) {
    CHECK(breach_of_line(60, promise.coalition, line_told(one_lower(promise.threshold))));
    CHECK(breach_of_line(60, promise.coalition, starred(promise.threshold)));
    CHECK(breach_of_line(60, promise.coalition + 1, line_told(promise.threshold)));
  }
}

TEST_CASE("if who left in a round counted as not crossing, the others' answers could be told") {
  constexpr int kLeft = 3;
  const Told told = [](const World& world) {
    return describe(publish(line_votes(world[0] + kLeft, world[1]), line_chain(), kSpecial.threshold));
  };
  CHECK(breach_of_line(20, 0, told));
}

TEST_CASE("from three zones nobody's answer can be told, in any room up to 24 people") {
  for (const Promise& promise : {kNormal, kSpecial}) {
    const auto breach = breach_of_zones(24, promise.coalition, 3, zones_told(three_zones(), promise.threshold));
    CHECK_MESSAGE(!breach, describe(breach));
  }
}

TEST_CASE("from a whole spectrum nobody's answer can be told, in any room up to 20 people") {
  const Chain chain = chain_of(card_of("spectrum", Kind::spectrum));
  for (const Promise& promise : {kNormal, kSpecial}) {
    const auto breach = breach_of_zones(20, promise.coalition, 5, zones_told(chain, promise.threshold));
    CHECK_MESSAGE(!breach, describe(breach));
  }
}

TEST_CASE("from three zones it could be told if k were one lower or if cells were starred") {
  for (const Promise& promise : {kNormal, kSpecial}) {
    CHECK(breach_of_zones(24, promise.coalition, 3, zones_told(three_zones(), one_lower(promise.threshold))));
    CHECK(breach_of_zones(24, promise.coalition, 3, starred(promise.threshold)));
  }
}
