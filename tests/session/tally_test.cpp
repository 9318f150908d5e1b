#include "game/session/tally.h"

#include <doctest/doctest.h>

#include "tests/session/story/decks.h"
#include "tests/session/story/describe.h"

using namespace streep;
using namespace streep::session;
using namespace streep::test;

namespace {

using deck::Kind;
using deck::Sensitivity;

std::string shown(Kind kind, Sensitivity sensitivity, const Votes& votes) {
  return describe(publish(votes, chain_of(card_of("kaart", kind)), threshold_of(sensitivity)));
}

std::string line(int crossed, int people, Sensitivity sensitivity = Sensitivity::special) {
  return shown(Kind::line, sensitivity, {0, static_cast<std::uint16_t>(crossed), static_cast<std::uint16_t>(people - crossed)});
}

std::string stored(Kind kind, Sensitivity sensitivity, const Votes& votes) {
  const deck::Card card = card_of("kaart", kind, sensitivity);
  return describe(counts_of(publish(votes, chain_of(card), threshold_of(sensitivity)), card, Occasion::first));
}

// Of a special line: the answers of people who crossed before, did not, or forgot.
std::string shifted(const JointVotes& votes, const Votes& first, Kind kind = Kind::line, Sensitivity sensitivity = Sensitivity::special) {
  const Chain chain = chain_of(card_of("kaart", kind));
  const Threshold threshold = threshold_of(sensitivity);
  return describe(shift_of(votes, publish(first, chain, threshold), kind, chain, threshold));
}

}  // namespace

TEST_CASE("a line is exact where both sides are large enough, and else a band") {
  CHECK(line(3, 20) == "fewer than 4 of 20 in 1");
  CHECK(line(4, 20) == "of 20: 1=4 2+pass=16");
  CHECK(line(16, 20) == "of 20: 1=16 2+pass=4");
  CHECK(line(17, 20) == "nearly everyone (k=4) of 20 in 1");
  CHECK(line(0, 20) == line(3, 20));
  CHECK(line(20, 20) == line(17, 20));
}

TEST_CASE("of too few people nothing is shown") {
  CHECK(line(4, 7) == "too few people, 7");
  CHECK(line(4, 8) == "of 8: 1=4 2+pass=4");
  CHECK(line(3, 5, Sensitivity::normal) == "too few people, 5");
  CHECK(line(0, 0, Sensitivity::open) == "too few people, 0");
}

TEST_CASE("an open card is exact, from three answers on") {
  CHECK(line(1, 3, Sensitivity::open) == "of 3: 1=1 2+pass=2");
  CHECK(line(1, 2, Sensitivity::open) == "too few people, 2");
}

TEST_CASE("on a line pass and stay are one") {
  CHECK(shown(Kind::line, Sensitivity::special, {9, 5, 0}) == shown(Kind::line, Sensitivity::special, {0, 5, 9}));
}

TEST_CASE("a spectrum falls back from five zones to three, to two, to a band") {
  const auto spectrum = [](const Votes& votes) { return shown(Kind::spectrum, Sensitivity::normal, votes); };
  CHECK(spectrum({1, 3, 3, 2, 3, 3}) == "of 15: 1=3 2=3 3+pass=3 4=3 5=3");
  CHECK(spectrum({1, 3, 3, 2, 2, 3}) == "of 14: 1+2=6 3+pass=3 4+5=5");
  CHECK(spectrum({0, 3, 3, 2, 2, 3}) == "of 13: 4+5=5 1+2+3+pass=8");
  CHECK(spectrum({0, 3, 3, 2, 2, 0}) == "fewer than 3 of 10 in 4+5");
  CHECK(spectrum({0, 2, 0, 0, 5, 5}) == "nearly everyone (k=3) of 12 in 4+5");
}

TEST_CASE("a choice falls back on the groupings of its card") {
  const auto choice = [](const Votes& votes) { return shown(Kind::choice, Sensitivity::normal, votes); };
  CHECK(choice({3, 3, 3, 3}) == "of 12: 1=3 2=3 3=3 pass=3");
  CHECK(choice({1, 3, 3, 3}) == "of 10: 1=3 2=3 3+pass=4");
  CHECK(choice({1, 1, 3, 3}) == "of 8: 1+2=4 3+pass=4");
  CHECK(choice({1, 1, 1, 3}) == "fewer than 3 of 6 in 1+2");
}

TEST_CASE("a choice without groupings is withheld where an option is small") {
  deck::Card card = card_of("kaart", Kind::choice, Sensitivity::normal);
  card.coarser = {};
  CHECK(describe(publish({0, 9, 9, 9}, chain_of(card), threshold_of(card.sensitivity))) == "withheld of 27");
}

TEST_CASE("the store has the crossed side of a line, at its own threshold") {
  CHECK(stored(Kind::line, Sensitivity::special, {0, 5, 15}) == "1:5-5/20");
  CHECK(stored(Kind::line, Sensitivity::special, {0, 4, 16}) == "1:0-4/20");
  CHECK(stored(Kind::line, Sensitivity::special, {0, 16, 4}) == "1:16-20/20");
  CHECK(stored(Kind::line, Sensitivity::special, {0, 5, 4}) == "1:0-9/9");
  CHECK(stored(Kind::line, Sensitivity::open, {0, 1, 4}) == "1:1-1/5");
}

TEST_CASE("the store has every choice of the others, as wide as what could be shown") {
  CHECK(stored(Kind::spectrum, Sensitivity::normal, {1, 5, 5, 4, 5, 5}) == "1:5-5/25 2:5-5/25 3:5-5/25 4:5-5/25 5:5-5/25");
  CHECK(stored(Kind::spectrum, Sensitivity::normal, {1, 4, 5, 4, 5, 5}) == "1:0-9/24 2:0-9/24 3:5-5/24 4:0-10/24 5:0-10/24");
  CHECK(stored(Kind::spectrum, Sensitivity::normal, {0, 8, 8, 0, 1, 1}) == "1:0-18/18 2:0-18/18 3:0-18/18 4:0-4/18 5:0-4/18");
  CHECK(stored(Kind::choice, Sensitivity::normal, {0, 1, 1, 9}) == "1:0-4/11 2:0-4/11 3:0-11/11 0:0-11/11");
}

TEST_CASE("a shift is a table where all four cells are large enough") {
  JointVotes votes{};
  votes[deck::kCross] = {0, 6, 4};
  votes[deck::kStay] = {0, 5, 7};
  CHECK(shifted(votes, {0, 10, 12}) == "crossed twice 6, no more 4, now 5, never 7");
}

TEST_CASE("a shift is two margins where a cell is small, somebody forgot, or the room remembers otherwise") {
  JointVotes small{}, forgot{}, otherwise{};
  small[deck::kCross] = {0, 8, 3};
  small[deck::kStay] = {0, 3, 8};
  CHECK(shifted(small, {0, 11, 11}) == "[of 22: 1=11 2+pass=11] to [of 22: 1=11 2+pass=11]");
  forgot[deck::kCross] = otherwise[deck::kCross] = {0, 6, 6};
  forgot[deck::kStay] = otherwise[deck::kStay] = {0, 6, 6};
  forgot[kForgotten] = {0, 0, 1};
  CHECK(shifted(forgot, {0, 12, 13}) == "[of 25: 1=12 2+pass=13] to [of 25: 1=12 2+pass=13]");
  CHECK(shifted(otherwise, {0, 11, 13}) == "[of 24: 1=11 2+pass=13] to [of 24: 1=12 2+pass=12]");
}

TEST_CASE("the two margins of a shift show the same groups, those of the coarser figure") {
  JointVotes votes{};
  votes[kForgotten] = {1, 4, 4, 3, 4, 4};
  CHECK(shifted(votes, {1, 4, 4, 3, 3, 5}, Kind::spectrum) == "[of 20: 1+2=8 3+pass=4 4+5=8] to [of 20: 1+2=8 3+pass=4 4+5=8]");
  CHECK(shifted(votes, {0, 5, 5, 10, 0, 0}, Kind::spectrum) == "[fewer than 4 of 20 in 4+5] to [of 20: 4+5=8 1+2+3+pass=12]");
  votes[kForgotten] = {0, 5, 5, 10, 0, 0};
  CHECK(shifted(votes, {1, 4, 4, 3, 4, 4}, Kind::spectrum) == "[of 20: 4+5=8 1+2+3+pass=12] to [fewer than 4 of 20 in 4+5]");
}

TEST_CASE("a shift with a few people gone is one word") {
  const auto word = [](std::uint16_t crossed, std::uint16_t people) {
    JointVotes votes{};
    votes[kForgotten] = {0, crossed, static_cast<std::uint16_t>(people - crossed)};
    return shifted(votes, {0, 15, 15});
  };
  CHECK(word(19, 28) == "more");
  CHECK(word(18, 28) == "about the same");
  CHECK(word(10, 28) == "about the same");  // two may have crossed and gone
  CHECK(word(9, 28) == "fewer");
  CHECK(word(19, 26) == "withheld");  // four gone: too many
  CHECK(word(19, 31) == "withheld");  // counted by hand, and somebody came in
}

TEST_CASE("a word that nearly everybody's answer alone could make true is not given") {
  JointVotes votes{};
  votes[kForgotten] = {0, 19, 0};
  CHECK(shifted(votes, {0, 13, 7}) == "about the same");
  CHECK(shifted(votes, {0, 11, 9}) == "more");
}

TEST_CASE("with somebody gone a spectrum has a word for its far side, and a choice has none") {
  JointVotes votes{};
  votes[kForgotten] = {0, 5, 5, 5, 8, 8};
  CHECK(shifted(votes, {0, 8, 8, 8, 4, 4}, Kind::spectrum) == "more");
  CHECK(shifted(votes, {0, 8, 8, 16, 0, 0}, Kind::choice) == "withheld");
}

TEST_CASE("an open card has margins whoever has gone") {
  JointVotes votes{};
  votes[kForgotten] = {0, 1, 2};
  CHECK(shifted(votes, {0, 4, 4}, Kind::line, Sensitivity::open) == "[of 8: 1=4 2+pass=4] to [of 3: 1=1 2+pass=2]");
}
