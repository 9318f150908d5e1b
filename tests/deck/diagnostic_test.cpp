#include <doctest/doctest.h>

#include "game/deck/parse.h"
#include "tests/deck/example.h"

using namespace streep;
using namespace streep::deck;

namespace {

// Everything that is said of `source`, as streep-deck prints it.
std::string said_of(std::string_view source, Language language) {
  return explain(parse_deck(source).diagnostics, "deck.toml", source, words_of(language));
}

std::string said(std::string_view from, std::string_view to, Language language) { return said_of(test::example_with(from, to), language); }

}  // namespace

TEST_CASE("a misspelt key is told with what was meant") {
  CHECK(said("core = true\n", "coer = true\n", Language::nl) ==
        "deck.toml:36:1: fout: «coer» is geen sleutel van een kaart\n"
        "   36 | coer = true\n"
        "      | ^^^^\n"
        "   → Bedoel je «core»?\n");
}

TEST_CASE("a key that is missing is told with the line to add") {
  CHECK(said("minutes = 5\n", "", Language::en) ==
        "deck.toml:25:1: error: a card has no «minutes»\n"
        "   25 | [[card]]\n"
        "      | ^^^^^^^^\n"
        "   → Add: minutes = 1\n");
}

TEST_CASE("a deck for a newer Streep is told what to do") {
  CHECK(said("format = 1", "format = 7", Language::nl) ==
        "deck.toml:1:10: fout: dit bestand is voor een nieuwere Streep gemaakt: formaat 7, en deze Streep kent formaat 1\n"
        "    1 | format = 7\n"
        "      |          ^\n"
        "   → Werk Streep bij, of vraag de maker om een bestand in formaat 1.\n");
}

TEST_CASE("a text that is too long says how long it is and how much fits") {
  CHECK(said("\"nooit\"", '"' + std::string(83, 'x') + '"', Language::nl) ==
        "deck.toml:46:8: fout: «from» is 83 bytes lang; er passen er 80\n"
        "   46 | from = \"" +
            std::string(83, 'x') +
            "\"\n"
            "      |        " +
            std::string(85, '^') +
            "\n"
            "   → Maak de tekst ongeveer 3 letters korter. Een letter met een teken erop (é, ë) telt voor twee.\n");
}

TEST_CASE("a string that is not closed is told where it starts") {
  CHECK(said("title = \"Voorbeeld\"", "title = \"Voorbeeld", Language::en) ==
        "deck.toml:4:9: error: this text has no quotation mark at its end\n"
        "    4 | title = \"Voorbeeld\n"
        "      |         ^\n"
        "   → Close it with \", or put text over more lines between \"\"\" and \"\"\".\n");
}

TEST_CASE("a comma that is missing is told where the list goes wrong") {
  CHECK(said("\"Wat hier gezegd wordt, blijft hier.\",", "\"Wat hier gezegd wordt, blijft hier.\"", Language::nl) ==
        "deck.toml:9:3: fout: deze lijst is hier niet goed: er mist een komma of een ]\n"
        "    9 |   \"Passen mag altijd.\",\n"
        "      |   ^\n"
        "   → Zet een komma tussen twee waarden, en een ] aan het einde.\n");
}

TEST_CASE("text without quotation marks is told as a whole") {
  CHECK(said("language = \"nl\"", "language = nl", Language::en) ==
        "deck.toml:6:12: error: this is not a value\n"
        "    6 | language = nl\n"
        "      |            ^^\n"
        "   → Put text between straight quotation marks: \"text\". Beside it there are numbers, true and false, dates and lists.\n");
}

TEST_CASE("columns count characters, so the caret stands right behind letters with accents") {
  CHECK(said("\"Passen mag altijd.\",", "\"Één stap terug? Prima!\", 7", Language::en) ==
        "deck.toml:9:29: error: «agreements» should be text between quotation marks\n"
        "    9 |   \"Één stap terug? Prima!\", 7\n"
        "      |                             ^\n"
        "   → Write for example: agreements = \"…\"\n");
}

TEST_CASE("of a long line a window is shown with the caret in it") {
  const std::string source = "format = 1\na = [" + std::string(200, ' ') + "1, é" + std::string(200, ' ') + "]\n";
  CHECK(said_of(source, Language::en) ==
        "deck.toml:2:209: error: this is not a value\n"
        "    2 | …" +
            std::string(47, ' ') + "1, é" + std::string(49, ' ') +
            "…\n"
            "      |  " +
            std::string(50, ' ') +
            "^\n"
            "   → Put text between straight quotation marks: \"text\". Beside it there are numbers, true and false, dates and lists.\n");
}

TEST_CASE("an invisible character is pointed at and never printed") {
  CHECK(said("title = \"Voor", "title = \"Voor\u202e", Language::nl) ==
        "deck.toml:4:14: fout: hier staat een onzichtbaar teken dat de schrijfrichting omkeert\n"
        "    4 | title = \"Voor\uFFFDbeeld\"\n"
        "      |              ^\n"
        "   → Haal het weg en typ de regel opnieuw.\n");
}

TEST_CASE("what a file names is never printed as control characters either") {
  CHECK(said("core = true\n", "\"\\u001b[31m\" = 1\n", Language::en) ==
        "deck.toml:36:1: error: «\uFFFD[31m» is not a key of a card\n"
        "   36 | \"\\u001b[31m\" = 1\n"
        "      | ^^^^^^^^^^^^\n"
        "   → Take the line out. FORMAT.md lists all keys.\n");
}

TEST_CASE("an empty file is told what is missing") {
  const Diagnostic first = parse_deck("").diagnostics.front();
  CHECK(what_of(first, words_of(Language::en)) == "«format» is missing");
  CHECK(hint_of(first, words_of(Language::en)) == "Add as the first line: format = 1");
}

TEST_CASE("a diagnostic past the end of the text is shown under an empty line") {
  static constexpr Complaint kComplaint{.what = "one", .hint = "two", .severity = Severity::advice};
  const auto words = Words::from("file_advice = 'advice'\none = 'what'\ntwo = 'hint'");
  REQUIRE(words);
  CHECK(explain({{.at = {9, 1, 1}, .path = {}, .severity = Severity::advice, .complaint = &kComplaint, .details = {}}}, "a", "x\n",
                *words) == "a:9:1: advice: what\n    9 | \n      | ^\n   → hint\n");
}

TEST_CASE("a diagnostic says of which key of which card it is, and of which item") {
  const auto path = [](std::string_view from, std::string_view to) {
    return parse_deck(test::example_with(from, to)).diagnostics.front().path;
  };
  CHECK(path("minutes = 5\n", "") == Path{.card = 0, .key = "minutes"});
  CHECK(path("checked = 2025-01-31", "checked = 2025") == Path{.card = 2, .table = "insight", .key = "checked"});
  CHECK(path("\"Passen mag altijd.\"", "7") == Path{.key = "agreements", .item = 1});
  CHECK(path("\"koffie\", \"collega\"]", "\"koffie\", \"Collega\"]") == Path{.table = "plan", .key = "minutes_45", .item = 1});
  CHECK(path("question = \"Wat heb je", "question = 1  # \"Wat heb je") == Path{.table = "follow_up", .key = "question"});
}

TEST_CASE("who shows a diagnostic may call keys by another name, and the words of the author stay") {
  const Diagnostic wrong = parse_deck(test::example_with("\"nooit\"", '"' + std::string(83, 'x') + '"')).diagnostics.front();
  CHECK(what_of(wrong, words_of(Language::en), [](std::string_view key) { return "the field " + std::string(key); }) ==
        "«the field from» is 83 bytes long; 80 fit");
}
