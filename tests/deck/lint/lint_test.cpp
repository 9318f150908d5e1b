#include <doctest/doctest.h>

#include <filesystem>
#include <regex>
#include <string>
#include <utility>
#include <vector>

#include "game/deck/diagnostic.h"
#include "game/deck/lint/check.h"
#include "tests/deck/example.h"

using namespace streep;
using namespace streep::deck;

namespace {

using Said = std::vector<std::string>;

// The advice on the example deck once `from` is `to`; it can be played.
Said advice(std::string_view from, std::string_view to) {
  const auto parsed = check_deck(test::example_with(from, to));
  CHECK(parsed.value);
  Said all;
  for (const Diagnostic& diagnostic : parsed.diagnostics) {
    CHECK(diagnostic.severity == Severity::advice);
    all.push_back(what_of(diagnostic, words_of(Language::en)));
  }
  return all;
}

// What stands between quotation marks behind «statement» or a statement's type, in the file.
std::vector<std::string> statements_in(const std::string& text) {
  static const std::regex kStatement(R"re((?:\bstatement"?\s*[:=]\s*|Statement>?(?:::from)?\()["']([^"'\\{]{12,})["'])re");
  std::vector<std::string> all;
  for (std::sregex_iterator found(text.begin(), text.end(), kStatement), end; found != end; ++found) all.push_back((*found)[1]);
  return all;
}

}  // namespace

TEST_CASE("no example in a paper or a test asks what happened to somebody") {
  std::vector<std::string> statements;
  for (const std::string folder :
       {"game", "scenarios", "tests/phone", "tests/results", "tests/server", "tests/stories", "tests/ui", "tests/wire"})
    for (auto entry = std::filesystem::recursive_directory_iterator(std::string(STREEP_SOURCE_DIR "/") + folder);
         entry != std::filesystem::recursive_directory_iterator(); ++entry) {
      if (entry->path().filename() == "node_modules") entry.disable_recursion_pending();
      const auto ending = entry->path().extension();
      if (ending != ".md" && ending != ".mjs" && ending != ".cpp" && ending != ".h") continue;
      for (std::string& statement : statements_in(test::file_text(entry->path().string().substr(sizeof STREEP_SOURCE_DIR))))
        statements.push_back(std::move(statement));
    }
  REQUIRE(statements.size() > 8);
  for (const std::string& statement : statements) {
    CAPTURE(statement);
    // The example deck has some of them itself: a deck has a statement once.
    const bool there = test::example_deck().find('"' + statement + '"') != std::string::npos;
    if (!there) CHECK(advice("Koffie halen hoort bij een stage.", statement) == Said{});
  }
}

TEST_CASE("no deck of the scenarios needs a word of advice") {
  for (const auto& entry : std::filesystem::directory_iterator(STREEP_SOURCE_DIR "/scenarios")) {
    if (entry.path().extension() != ".toml") continue;
    const std::string source = test::file_text("scenarios/" + entry.path().filename().string());
    CHECK(explain(check_deck(source).diagnostics, entry.path().filename().string(), source, words_of(Language::en)) == "");
  }
}

TEST_CASE("the parser gives no advice") {
  const std::string hurried = test::example_with("minutes = 5", "minutes = 23");
  CHECK_FALSE(check_deck(hurried).diagnostics.empty());
  CHECK(parse_deck(hurried).diagnostics.empty());
}

TEST_CASE("of two statements one of which follows from the other, an author hears what a room sees") {
  const Said in_cut{"«melden» is in «minutes_60» too: of these two the room sees only the outcome of the card that comes first"};
  CHECK(advice("sensitivity = \"open\"", "implies = \"melden\"") == in_cut);
}

TEST_CASE("a statement with all the words of another, and more, may follow from it") {
  CHECK(advice("Koffie halen hoort bij een stage.", "Ook als het niet mag: als ik discriminatie zie op mijn stage, dan meld ik dat.") ==
        Said{"this statement says what card «melden» says, and something more"});
}

TEST_CASE("a heavy card straight after a light one gets advice") {
  CHECK(advice("\"melden\", \"stoppen\"]", "\"melden\"]") == Said{});
  CHECK(advice("[\"koffie\", \"collega\", \"melden\", \"stoppen\"]", "[\"koffie\", \"stoppen\", \"collega\"]") ==
        Said{"in «minutes_90» the heavy card «stoppen» comes right after a light one or at the start"});
}

TEST_CASE("a light card after a heavy one gets advice") {
  CHECK(advice("[\"koffie\", \"collega\", \"melden\", \"stoppen\"]", "[\"collega\", \"stoppen\", \"koffie\"]") ==
        Said{"in «minutes_90» the light card «koffie» comes after a heavy one"});
}

TEST_CASE("a plan without room for agreements and close gets advice") {
  CHECK(advice("minutes = 5", "minutes = 23") == Said{"card «koffie» has 23 minutes and only one question to talk about"});
  CHECK(advice("minutes = 5", "minutes = 24") == Said{"the cards of «minutes_45» take 36 minutes together; there is room for 35",
                                                      "card «koffie» has 24 minutes and only one question to talk about"});
}

TEST_CASE("a long statement gets advice, counted in characters") {
  std::string statement;
  for (int i = 0; i < 10; ++i) statement += "éaéaéaéaéaéaéaé ";
  statement.back() = 'b';
  CHECK(advice("Koffie halen hoort bij een stage.", statement) == Said{});
  CHECK(advice("Koffie halen hoort bij een stage.", statement + "b") == Said{"this statement is 161 characters long"});
}

TEST_CASE("a card without a note, and a card of a moment without an action, get advice") {
  CHECK(advice("note = \"Deze stelling komt aan het einde terug.\"\n", "") == Said{"card «melden» has no note for the facilitator"});
  CHECK(advice("action = \"Zoek op wie de vertrouwenspersoon van je school is.\"\n", "") ==
        Said{"card «melden» does not say what somebody can do"});
}

TEST_CASE("a text with white space at an end gets advice") {
  CHECK(advice("\"Voorbeeld\"", "\"\"\"\nVoorbeeld\n\"\"\"") == Said{"this text starts or ends with white space"});
}

TEST_CASE("advice that a card silences with a reason is not given, and a silence without need is told") {
  const std::string silence = "minutes = 12\n\n[card.silence]\nno_note = \"It explains itself.\"\n\n[[card]]\nid = \"melden\"";
  const std::string before = "minutes = 12\ncore = true\n\n[[card]]\nid = \"melden\"";
  CHECK(advice(before, "core = true\n" + silence) == Said{"«no_note» has nothing to silence here"});
  CHECK(advice("note = \"Vraag wat helpt om iets te zeggen. Nooit waarom iemand zweeg.\"\n", "") ==
        Said{"card «collega» has no note for the facilitator"});
}

TEST_CASE("what was checked a year before the day that is told is old, and a day earlier is not") {
  const auto count = [](Day today) { return check_deck(test::example_deck(), today).diagnostics.size(); };
  CHECK(count(*Day::from(std::chrono::year(2026) / 1 / 30)) == 0);
  CHECK(count(*Day::from(std::chrono::year(2026) / 1 / 31)) == 1);
}
