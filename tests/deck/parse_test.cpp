#include "game/deck/parse.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "tests/deck/example.h"

using namespace streep;
using namespace streep::deck;
using test::example_deck;
using test::example_with;
using test::Faults;
using test::faults;

namespace {

// A TOML file below `folder` of the scenarios.
std::vector<std::string> toml_files(const std::string& folder) {
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(std::string(STREEP_SOURCE_DIR "/") + folder)) {
    if (entry.path().extension() == ".toml") files.push_back(folder + "/" + entry.path().filename().string());
  }
  return files;
}

}  // namespace

TEST_CASE("the deck of FORMAT.md is read whole") {
  const auto parsed = parse_deck(example_deck());
  REQUIRE(parsed.value);
  CHECK(parsed.diagnostics.empty());
  CHECK(parsed.value->id.view() == "voorbeeld");
  CHECK(parsed.value->cards.size() == 4);
  CHECK(parsed.value->agreements.size() == 2);
  CHECK(parsed.value->plan[Cut::minutes_60].size() == 3);
  CHECK(parsed.value->follow_up.question.view() == "Wat heb je deze week anders gedaan?");
}

TEST_CASE("a card is read with all its keys") {
  const auto parsed = parse_deck(example_deck());
  REQUIRE(parsed.value);
  const Card& card = parsed.value->cards[2];
  CHECK(card.theme.view() == "meldbereidheid");
  CHECK(card.moment == Moment::reporting);
  CHECK(card.sensitivity == Sensitivity::normal);
  CHECK(card.weight.value() == 2);
  CHECK(card.again);
  CHECK_FALSE(card.core);
  REQUIRE(card.insight);
  CHECK(card.insight->checked == *Day::from(std::chrono::year(2025) / 1 / 31));
  CHECK(card.insight->proportion == Proportion{base::Whole<1, 99>::of<1>(), base::Whole<1, 99>::of<1>()});
}

TEST_CASE("a card that does not say how sensitive it is, is special") {
  CHECK(parse_deck(example_deck()).value->cards[1].sensitivity == Sensitivity::special);
}

TEST_CASE("a choice has its options and its groupings") {
  const auto parsed = parse_deck(example_deck());
  REQUIRE(parsed.value);
  const Card& card = parsed.value->cards[3];
  CHECK(card.options.size() == 3);
  REQUIRE(card.coarser.size() == 2);
  CHECK(card.coarser[0].size() == 3);
  CHECK(card.coarser[1][0][1] == 1);
}

TEST_CASE("the routes of FORMAT.md are read whole") {
  const auto parsed = parse_routes(test::example_routes());
  REQUIRE(parsed.value);
  CHECK(parsed.diagnostics.empty());
  CHECK(parsed.value->city.view() == "Den Haag");
  REQUIRE(parsed.value->places.size() == 1);
  CHECK(parsed.value->places[0].site.view() == "mensenrechten.nl");
}

TEST_CASE("every deck of the scenarios is read") {
  for (const std::string& name : toml_files("scenarios")) {
    const std::string source = test::file_text(name);
    CHECK(explain(parse_deck(source).diagnostics, name, source, words_of(Language::en)) == "");
  }
}

TEST_CASE("every routes file of the scenarios is read") {
  for (const std::string& name : toml_files("scenarios/routes")) {
    const std::string source = test::file_text(name);
    CHECK(looks_like_routes(source));
    CHECK(explain(parse_routes(source).diagnostics, name, source, words_of(Language::en)) == "");
  }
}

TEST_CASE("a file is taken for routes by its keys") {
  CHECK(looks_like_routes(test::example_routes()));
  CHECK_FALSE(looks_like_routes(example_deck()));
  CHECK_FALSE(looks_like_routes("this is not TOML"));
}

TEST_CASE("a file saved on Windows is the same deck") {
  std::string windows = "\xef\xbb\xbf";
  for (const char byte : example_with("note = \"", "note = \"\"\"\nEen regel.\nNog een.\"\"\"\nstory = \""))
    windows += byte == '\n' ? "\r\n" : std::string(1, byte);
  const auto parsed = parse_deck(windows);
  REQUIRE(parsed.value);
  CHECK(parsed.value->cards[0].note.view() == "Een regel.\nNog een.");
}

TEST_CASE("a deck for a newer Streep is refused with that one sentence") {
  CHECK(faults("format = 1", "format = 2\nnewer = true") ==
        Faults{"this file was made for a newer Streep: format 2, and this Streep knows format 1"});
  CHECK(faults("format = 1", "") == Faults{"«format» is missing"});
  CHECK(faults("format = 1", "format = 0") == Faults{"«format» is 0, but should be from 1 to 1"});
}

TEST_CASE("all errors of a file are told in one go, in the order of the file") {
  std::string source = example_with("target_group = \"students\"", "target_group = \"student\"");
  source.replace(source.find("weight = 2"), 10, "weight = 4");
  source.replace(source.find("minutes = 10"), 12, "minuten = 10");
  const auto parsed = parse_deck(source);
  CHECK_FALSE(parsed.value);
  REQUIRE(parsed.diagnostics.size() == 4);
  CHECK(what_of(parsed.diagnostics[0], words_of(Language::en)) == "«target_group» cannot be «student»");
  CHECK(what_of(parsed.diagnostics[1], words_of(Language::en)) == "«weight» is 4, but should be from 1 to 3");
  CHECK(what_of(parsed.diagnostics[2], words_of(Language::en)) == "a card has no «minutes»");
  CHECK(what_of(parsed.diagnostics[3], words_of(Language::en)) == "«minuten» is not a key of a card");
}

TEST_CASE("no more errors are told than an author can read, and the last says so") {
  std::string source;
  for (int i = 0; i < 200; ++i) source += "key" + std::to_string(i) + " = 1\n";
  source += "[[card]]\n[[card]]\n";
  const auto parsed = parse_deck(source);
  CHECK_FALSE(parsed.value);
  REQUIRE(parsed.diagnostics.size() == base::kDiagnosticsMost);
  CHECK(what_of(parsed.diagnostics.back(), words_of(Language::en)) == "there is more; the list ends here");
  CHECK(parsed.diagnostics.back().severity == Severity::error);
}

TEST_CASE("a key that is there twice is refused") {
  CHECK(faults("version = 1", "version = 1\nversion = 2") == Faults{"«version» is here for the second time"});
}

TEST_CASE("a value of another type is refused") {
  CHECK(faults("version = 1", "version = \"1\"") == Faults{"«version» should be a whole number"});
  CHECK(faults("title = \"Voorbeeld\"", "title = 1") == Faults{"«title» should be text between quotation marks"});
  CHECK(faults("core = true", "core = 1") == Faults{"«core» should be true or false"});
  CHECK(faults("checked = 2025-01-31", "checked = \"2025-01-31\"") == Faults{"«checked» should be a date"});
  CHECK(faults("options = [\"De klant helpen\", \"De klant wegsturen\", \"Eerst met haar praten\"]", "options = \"ja\"") ==
        Faults{"«options» should be a list between [ ]"});
  CHECK(faults("[[card]]\nid = \"koffie\"", "[card]\nid = \"koffie\"") == Faults{"«card» is here for the second time"});
}

TEST_CASE("a text that is too long is refused with both lengths") {
  CHECK(faults("Koffie halen hoort bij een stage.", std::string(281, 'a')) == Faults{"«statement» is 281 bytes long; 280 fit"});
}

TEST_CASE("a text that is empty or holds an escaped control character is refused") {
  CHECK(faults("Voorbeeld", " ") == Faults{"«title» is empty"});
  CHECK(faults("Voorbeeld", R"(Voor\u202Ebeeld)") == Faults{"«title» holds a character that may not be shown"});
  CHECK(faults("Voorbeeld", R"(Voor\u0000beeld)") == Faults{"«title» holds a character that may not be shown"});
}

TEST_CASE("an id is small letters, digits and hyphens") {
  CHECK(faults("theme = \"warming-up\"", "theme = \"Warming up\"") == Faults{"«theme» cannot be «Warming up»"});
  CHECK(faults("theme = \"warming-up\"", "theme = \"1-op-1\"") == Faults{"«theme» cannot be «1-op-1»"});
}

TEST_CASE("lists have a least and a most") {
  CHECK(faults("questions = [\"Wat heb je nodig om te melden?\"]", "questions = []") ==
        Faults{"there are 0 of «questions»; at least 1 are needed"});
  CHECK(faults("questions = [\"Wat heb je nodig om te melden?\"]", "questions = [\"a\", \"b\", \"c\"]") ==
        Faults{"there are 3 of «questions»; 2 fit"});
}

TEST_CASE("a day that does not exist is refused") {
  CHECK(faults("checked = 2025-01-31", "checked = 2025-02-30") == Faults{"this date does not exist"});
  CHECK(faults("checked = 2025-01-31", "checked = 1066-10-14") == Faults{"«checked» should be a day from 1990 to 2100"});
}

TEST_CASE("a site is written without its scheme") {
  std::string routes = test::example_routes();
  routes.replace(routes.find("mensenrechten.nl"), 0, "https://");
  const auto parsed = parse_routes(routes);
  REQUIRE(parsed.diagnostics.size() == 1);
  CHECK(what_of(parsed.diagnostics[0], words_of(Language::en)) == "«site» should be a web address without https://");
}

TEST_CASE("there are no more places than fit") {
  std::string routes = test::example_routes();
  const std::string place = routes.substr(routes.find("[[place]]"));
  for (int more = 0; more < 8; ++more) routes += "\n" + place;
  const auto parsed = parse_routes(routes);
  REQUIRE(parsed.diagnostics.size() == 1);
  CHECK(what_of(parsed.diagnostics[0], words_of(Language::en)) == "there are 9 of «place»; 8 fit");
}
