// A manuscript from a file and back: game/editor/reading.h and keeping.h.
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "game/deck/lint/translation.h"
#include "game/deck/parse.h"
#include "game/deck/toml/comments.h"
#include "game/deck/toml/layout.h"
#include "game/deck/write.h"
#include "game/editor/keeping.h"
#include "game/editor/writing.h"
#include "tests/deck/random_deck.h"
#include "tests/editor/examples.h"

using namespace streep;
using namespace streep::editor;

namespace {

std::string scenario(const std::string& name) {
  std::ifstream file(std::string(STREEP_SOURCE_DIR "/scenarios/") + name);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string text_of(const Manuscript& deck) { return deck::layout_of(tree_of(deck, Wording::original)); }

// The same deck whatever the order of its cards in the file.
deck::Deck sorted(const std::string& source) {
  deck::Deck deck = *deck::parse_deck(source).value;
  std::ranges::sort(deck.cards, {}, [](const deck::Card& card) { return card.id.str(); });
  return deck;
}

}  // namespace

TEST_CASE("any deck is read, and written as the same deck") {
  for (base::Seed seed = 0; seed < 20; ++seed) {
    const std::string source = deck::write(test::random_deck(seed));
    const auto manuscript = manuscript_of(source);
    REQUIRE(manuscript);
    REQUIRE(sorted(file_of(*manuscript, Wording::original)) == sorted(source));
  }
}

TEST_CASE("what nobody changed is saved as «streep-deck format» would, comments and all") {
  for (const deck::Language language : {deck::Language::nl, deck::Language::en}) {
    const std::string source(deck::first_deck(language));
    const std::string formatted = deck::with_comments(deck::write(*deck::parse_deck(source).value), source);
    CHECK(file_of(test::first_manuscript(language), Wording::original) == formatted);
  }
}

TEST_CASE("a comment goes with its card") {
  const Manuscript deck = after(test::first_manuscript(), MoveCard{2, 0});
  const std::string text = file_of(deck, Wording::original);
  CHECK(text.find("# Een kaart over een situatie, met een verhaal en iets wat je kunt doen.\n[[card]]\nid = \"flauwe-grap\"") != text.npos);
  CHECK(text.find("# Een lichte kaart") > text.find("id = \"flauwe-grap\""));
}

TEST_CASE("whatever is typed, what is saved reads back as what was typed") {
  for (base::Seed seed = 0; seed < 6; ++seed) {
    base::Random random(seed);
    Manuscript deck = test::first_manuscript();
    for (int step = 0; step < 25; ++step) {
      deck = after(deck, test::random_edit(deck, random));
      if (deck.cards.empty()) break;
      const auto read = manuscript_of(file_of(deck, Wording::original), deck.choices.translated ? file_of(deck, Wording::translation) : "");
      REQUIRE(read);
      REQUIRE(text_of(*read).size() == text_of(deck).size());
    }
  }
}

TEST_CASE("the decks of the game open in both languages, and keep in step") {
  for (const char* const name : {"studenten", "werkgevers", "onderwijsprofessionals", "kennismaken"}) {
    const std::string dutch = scenario(std::string(name) + ".toml"), english = scenario(std::string(name) + ".en.toml");
    const auto deck = manuscript_of(dutch, english);
    REQUIRE(deck);
    const std::string original = file_of(*deck, Wording::original), translation = file_of(*deck, Wording::translation);
    CHECK(sorted(original) == sorted(dutch));
    CHECK(sorted(translation) == sorted(english));
    CHECK_FALSE(deck::has_error(deck::check_translation({name, original}, translation)));
  }
}

TEST_CASE("a deck with mistakes opens with what can be read") {
  const auto deck = manuscript_of("id = 3\nwhatever = true\n[[card]]\nstatement = \"Koffie\"\nkind = \"lijn\"\nquestions = []\n");
  REQUIRE(deck);
  CHECK(deck->text({1, Field::statement}) == "Koffie");
  CHECK(deck->find(1)->choices.question_count == 1);
}

TEST_CASE("what is no TOML, or has no cards, is no deck") {
  CHECK_FALSE(manuscript_of("dit is geen deck"));
  CHECK_FALSE(manuscript_of("format = 1\n"));
  CHECK_FALSE(manuscript_of("card = 1\n"));
}

TEST_CASE("cards are in the order in which they are played") {
  const auto deck = manuscript_of(scenario("studenten.toml"));
  REQUIRE(deck);
  std::vector<Number> listed;
  for (const auto& sheet : deck->cards) {
    if (deck->planned(sheet->number, deck::Cut::minutes_90)) listed.push_back(sheet->number);
  }
  CHECK(listed == deck->plan[deck::Cut::minutes_90]);
}

TEST_CASE("words that only a translation has are not lost") {
  const std::string original(deck::first_deck(deck::Language::nl));
  std::string translation(deck::first_deck(deck::Language::en));
  translation.replace(translation.find("id = \"silly-joke\""), 17, "id = \"flauwe-grap\"");
  const auto deck = manuscript_of(original, translation);
  REQUIRE(deck);
  CHECK(deck->text({2, Field::from, 0, Wording::translation}) == "Speak up at once");
  REQUIRE(deck->cards.size() == 3);
  CHECK(deck->text({3, Field::statement, 0, Wording::translation}) == "Fetching coffee is part of an internship.");
}
