// The decks on this machine: game/client/library.h.
#include "game/client/machine/library.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "tests/scratch.h"

using namespace streep;
using client::library_of;
using deck::Language;

namespace {

const std::string kScenarios = std::string(STREEP_SOURCE_DIR "/scenarios");

}  // namespace

TEST_CASE("decks in the language of the screens come first, and the one for students before all") {
  for (const Language language : {Language::nl, Language::en}) {
    const auto decks = library_of({kScenarios, "", ""}, language).decks;
    REQUIRE(decks.size() >= 2);
    CHECK(decks.front().language == language);
    CHECK(decks.front().target_group == deck::TargetGroup::students);
    CHECK(std::ranges::is_sorted(decks, {}, [&](const ui::DeckEntry& entry) { return entry.language != language; }));
  }
}

TEST_CASE("a deck that is asked for comes before all others, once") {
  const std::string wanted = kScenarios + "/kennismaken.toml";
  const auto decks = library_of({kScenarios, "", "", wanted}, Language::en).decks;
  CHECK(decks.front().path == wanted);
  CHECK(std::ranges::count(decks, decks.front().title, &ui::DeckEntry::title) == 1);
}

TEST_CASE("what cannot be played is listed last, with what is wrong") {
  const Scratch scratch;
  std::ofstream(scratch / "a.toml") << "id = 3\n";
  std::filesystem::copy_file(kScenarios + "/kennismaken.en.toml", scratch / "b.toml");
  const auto decks = library_of({scratch.folder.string(), "", ""}, Language::nl).decks;
  REQUIRE(decks.size() == 2);
  CHECK(decks[0].problem.empty());
  CHECK(decks[1].problem.find("a.toml:1") != std::string::npos);
}

TEST_CASE("places are found in each language that a deck is in") {
  const auto routes = library_of({kScenarios, "", ""}, Language::nl).routes;
  CHECK(routes.contains(Language::nl));
  CHECK(routes.contains(Language::en));
}
