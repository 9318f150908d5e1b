// Totals as a table for a spreadsheet, written and read.
#include "game/results/table.h"

#include <doctest/doctest.h>

#include <string>

#include "game/base/random.h"

using namespace streep;
using namespace streep::results;
using session::Occasion;

namespace {

const std::string kHeading = "deck,card,occasion,half_year,choice,rooms,people,low,high\r\n";

Result result(const std::string& card, Occasion occasion, std::vector<Row> rows) {
  return {.deck = "ab", .card = card, .half_year = "2026-1", .occasion = occasion, .rows = std::move(rows)};
}

Row row(deck::Choice choice) { return {.choice = choice, .rooms = 3, .people = 30, .low = 12, .high = 14}; }

// Any results that a store could have led to.
Results random_results(base::Random& random) {
  Results results;
  for (std::uint64_t card = random.below(5); card > 0; --card) {
    std::vector<Row> rows(random.below(base::kChoicesMost + 1));
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const auto low = static_cast<std::int64_t>(random.below(1'000'000)), high = low + static_cast<std::int64_t>(random.below(9));
      rows[i] = {.choice = static_cast<deck::Choice>(i), .rooms = 3, .people = high + 5, .low = low, .high = high};
    }
    results.push_back(result("kaart-" + std::to_string(card), card % 2 == 0 ? Occasion::first : Occasion::again, rows));
  }
  return results;
}

}  // namespace

TEST_CASE("the table has a row for every choice, and says what is withheld") {
  CHECK(write_table({result("kaart", Occasion::first, {row(1)}), result("twee", Occasion::first, {})}) ==
        kHeading + "ab,kaart,first,2026-1,1,3,30,12,14\r\nab,twee,first,2026-1,withheld,,,,\r\n");
}

TEST_CASE("what was written is read, with either line end") {
  base::Random random(1);
  for (int i = 0; i < 300; ++i) {
    const Results results = random_results(random);
    std::string table = write_table(results);
    CHECK(read_table(table) == results);
    std::erase(table, '\r');
    CHECK(read_table(table) == results);
  }
}

TEST_CASE("the rows of one card are one result, and a card answered again is another") {
  const auto results =
      read_table(kHeading + "ab,kaart,first,2026-1,0,3,90,40,44\nab,kaart,first,2026-1,2,3,90,46,50\nab,kaart,again,2026-1,withheld,,,,\n");
  REQUIRE(results);
  REQUIRE(results->size() == 2);
  CHECK(results->front().rows.size() == 2);
  CHECK(results->back().rows.empty());
}

TEST_CASE("another table is none of ours") {
  const auto is_refused = [](const std::string& lines) { return !read_table(kHeading + lines); };
  CHECK_FALSE(read_table(""));
  CHECK_FALSE(read_table("naam,klas\n"));
  CHECK(is_refused("\n"));
  CHECK(is_refused("a,b,c\n"));
  CHECK(is_refused("ab,kaart,first,2026-1,1,3,30,12,14,15\n"));
  CHECK(is_refused(",kaart,first,2026-1,1,3,30,12,14\n"));
  CHECK(is_refused("ab,kaart,later,2026-1,1,3,30,12,14\n"));
  CHECK(is_refused("ab,kaart,first,2026-1,x,3,30,12,14\n"));
  CHECK(is_refused("ab,kaart,first,2026-1,9,3,30,12,14\n"));
  CHECK(is_refused("ab,kaart,first,2026-1,1,3,30,-1,14\n"));
  CHECK(is_refused("ab,kaart,first,2026-1,1,3,30,15,14\n"));
  CHECK(is_refused("ab,kaart,first,2026-1,1,3,30,12,31\n"));
  CHECK(is_refused("ab,kaart,first,2026-1,1,3,99999999999999999999,12,14\n"));
  CHECK(is_refused("ab,kaart,first,2026-1,withheld,3,,,\n"));
}

TEST_CASE("a card is withheld or it has rows, never both") {
  CHECK_FALSE(read_table(kHeading + "ab,kaart,first,2026-1,withheld,,,,\nab,kaart,first,2026-1,1,3,30,12,14\n"));
  CHECK_FALSE(read_table(kHeading + "ab,kaart,first,2026-1,1,3,30,12,14\nab,kaart,first,2026-1,withheld,,,,\n"));
}
