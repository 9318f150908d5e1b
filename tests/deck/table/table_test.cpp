#include <doctest/doctest.h>

#include "game/deck/table/card_table.h"
#include "game/deck/table/csv.h"
#include "tests/deck/random_deck.h"

using namespace streep;
using namespace streep::deck;

namespace {

using Texts = std::vector<std::vector<std::string>>;

Texts texts(std::string_view bytes) {
  Texts all;
  for (const Row& row : read_csv(bytes).rows) {
    all.emplace_back();
    for (const Cell& cell : row) all.back().push_back(cell.text);
  }
  return all;
}

std::string explained(std::string_view csv) {
  const auto found = cards_from_csv(csv);
  return explain(found.diagnostics, "cards.csv", found.source, words_of(Language::en));
}

constexpr std::string_view kHeader = "id;theme;kind;weight;statement;question_1;other_side;minutes\n";

}  // namespace

TEST_CASE("a table is read with commas, semicolons or tabs, and with or without a byte order mark") {
  const Texts expected{{"a", "b"}, {"1", "2"}};
  CHECK(texts("a,b\n1,2\n") == expected);
  CHECK(texts("\xef\xbb\xbf"
              "a;b\r\n1;2") == expected);
  CHECK(texts("a\tb\r1\t2\r") == expected);
  CHECK(texts("sep=;\r\na;b\r\n\r\n1;2\r\n") == expected);
}

TEST_CASE("quotation marks hold separators, line ends and quotation marks") {
  CHECK(texts("a;\"b;\"\"c\"\"\r\nd\"\n") == Texts{{"a", "b;\"c\"\nd"}});
}

TEST_CASE("a table in Windows-1252 is read as well as one in UTF-8") {
  CHECK(texts("caf\xe9;\x93ja\x94") == Texts{{"café", "“ja”"}});
  CHECK(texts("café;“ja”") == Texts{{"café", "“ja”"}});
}

TEST_CASE("a row that is wrong does not stop the others, and is told where it is") {
  const std::string csv =
      std::string(kHeader) + "a;t;line;1;Koffie.;Wat?;En dan?;5\nb;t;line;9;Thee.;Wat?;En dan?;5\nc;t;lijn;1;Melk.;Wat?;En dan?;vijf\n";
  CHECK(cards_from_csv(csv).cards.size() == 1);
  CHECK(explained(csv) ==
        "cards.csv:3:10: error: «weight» is 9, but should be from 1 to 3\n"
        "    3 | b;t;line;9;Thee.;Wat?;En dan?;5\n"
        "      |          ^\n"
        "   → Choose a number from 1 to 3.\n"
        "cards.csv:4:31: error: «minutes» cannot be «vijf» here\n"
        "    4 | c;t;lijn;1;Melk.;Wat?;En dan?;vijf\n"
        "      |                               ^^^^\n"
        "   → Use only numbers, true or false, a date such as 2025-01-31 or, with coarser, brackets and commas.\n");
}

TEST_CASE("a table has a statement once, as people read it, and shows only warm-ups exactly") {
  const std::string twice = std::string(kHeader) + "a;t;line;1;Koffie.;Wat?;En dan?;5\nb;t;line;1;‘KOFFIE’;Wat?;En dan?;5\n";
  CHECK(cards_from_csv(twice).cards.size() == 1);
  CHECK(explained(twice).starts_with("cards.csv:3:1: error: this is the same statement as that of card «a»\n"));
  const std::string heavy =
      "id;theme;kind;weight;sensitivity;statement;question_1;other_side;minutes\na;t;line;3;open;Koffie.;Wat?;En dan?;5\n";
  CHECK(explained(heavy).starts_with(
      "cards.csv:2:12: error: a card that is shown exactly is a warm-up, and this one is not light: «weight» is 3\n"));
}

TEST_CASE("a word made of the letters of true and false is told as one that cannot be here") {
  const std::string csv = "id;theme;kind;weight;statement;question_1;other_side;minutes;core\na;t;line;1;Koffie.;Wat?;En dan?;5;late\n";
  CHECK(explained(csv).starts_with("cards.csv:2:35: error: «core» cannot be «late» here\n"));
}

TEST_CASE("advice that a cell silences twice is told") {
  const std::string csv = "id;silence\na;\"blame: Hier niet.\nblame: Echt niet.\"\n";
  CHECK(explained(csv).starts_with("cards.csv:2:3: error: «blame» is here for the second time\n"));
}

TEST_CASE("a table without a column for ids is told where to start") {
  CHECK(explained("stelling\nKoffie\n").find("error: the first row has no column «id»") != std::string::npos);
  CHECK(explained("").find("error: the first row has no column «id»") != std::string::npos);
}

TEST_CASE("cards that are exported and imported again are the same cards") {
  for (base::Seed seed = 0; seed < 60; ++seed) {
    const Deck deck = test::random_deck(seed);
    const auto found = cards_from_csv(csv_of(deck.cards));
    REQUIRE_MESSAGE(found.diagnostics.empty(), explain(found.diagnostics, "cards.csv", found.source, words_of(Language::en)));
    CHECK(found.cards == std::vector<Card>(deck.cards.begin(), deck.cards.end()));
  }
}
