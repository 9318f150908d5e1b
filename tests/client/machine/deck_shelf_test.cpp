// The decks on this machine, as files: game/client/machine/deck_shelf.h and unsaved_folder.h.
#include "game/client/machine/deck_shelf.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "game/base/path.h"
#include "game/client/app/library.h"
#include "game/client/machine/own_files.h"
#include "game/client/machine/unsaved_folder.h"
#include "tests/scratch.h"

using namespace streep;
using client::DeckShelf;
using client::DeckTexts;
using client::Failed;
using client::FileFault;
using client::Shelves;
using client::UnsavedFolder;
using deck::Language;

namespace {

namespace files = std::filesystem;

const std::string kScenarios = std::string(STREEP_SOURCE_DIR "/scenarios");

// What it answers to the one thing it was asked.
template <class Answer, class Seam>
Answer answer_of(Seam& seam) {
  std::vector<client::Happened> happened;
  seam.tick(happened);
  REQUIRE(happened.size() == 1);
  return std::get<Answer>(happened.front());
}

client::Library library_of(const Shelves& shelves, Language language) {
  DeckShelf shelf(shelves);
  shelf.list();
  client::Library library({});
  library.take(answer_of<client::DecksListed>(shelf), language);
  return library;
}

std::string read(const files::path& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

// Somebody's own folder with one deck in two languages.
struct Own {
  Own() {
    write_file(path, "een");
    write_file(beside, "one");
  }
  client::DeckWritten save(const client::DeckWrite& asked) {
    shelf.write(asked);
    return answer_of<client::DeckWritten>(shelf);
  }

  Scratch scratch;
  files::path path = scratch / "own/deck.toml", beside = scratch / "own/deck.en.toml";
  DeckShelf shelf{{kScenarios, base::text_of(scratch / "own"), ""}};
  client::DeckWrite wish{.path = base::text_of(path), .stem = "deck", .texts = {"twee", "two"}, .before = {"een", "one"}};
};

}  // namespace

TEST_CASE("decks in the language of the screens come first, and the one for students before all") {
  for (const Language language : {Language::nl, Language::en}) {
    const client::Library library = library_of({kScenarios, "", ""}, language);
    const auto& decks = library.decks();
    REQUIRE(decks.size() >= 2);
    CHECK(decks.front().language == language);
    CHECK(decks.front().target_group == deck::TargetGroup::students);
    const auto in_order = [&](const ui::DeckEntry& a, const ui::DeckEntry& b) {
      return (a.language != language) < (b.language != language);
    };
    CHECK(std::is_sorted(decks.begin(), decks.end(), in_order));
  }
}

TEST_CASE("a deck that is asked for comes before all others, once") {
  const std::string wanted = kScenarios + "/kennismaken.toml";
  const client::Library library = library_of({kScenarios, "", "", wanted}, Language::en);
  const auto& decks = library.decks();
  CHECK(decks.front().path == wanted);
  CHECK(std::count_if(decks.begin(), decks.end(), [&](const ui::DeckEntry& deck) { return deck.title == decks.front().title; }) == 1);
}

TEST_CASE("what cannot be played is listed last, with what is wrong") {
  const Scratch scratch;
  write_file(scratch / "a.toml", "id = 3\n");
  files::copy_file(kScenarios + "/kennismaken.en.toml", scratch / "b.toml");
  const client::Library library = library_of({base::text_of(scratch.folder), "", ""}, Language::nl);
  REQUIRE(library.decks().size() == 2);
  CHECK(library.decks()[0].problems.empty());
  CHECK(library.decks()[1].problems.at(0).sentence.starts_with("a.toml:1"));
}

TEST_CASE("places are found in each language that a deck is in") {
  const client::Library library = library_of({kScenarios, "", ""}, Language::nl);
  CHECK_FALSE(library.routes(Language::nl).empty());
  CHECK_FALSE(library.routes(Language::en).empty());
  CHECK(library.places().size() >= 2);
}

TEST_CASE("a deck is read with its translation, whichever of the two is asked for") {
  Own own;
  for (const files::path& path : {own.path, own.beside}) {
    own.shelf.read(base::text_of(path));
    const auto file = answer_of<client::DeckRead>(own.shelf);
    CHECK(file.path == base::text_of(own.path));
    CHECK(file.name == "deck.toml");
    CHECK(std::get<DeckTexts>(file.texts) == DeckTexts{"een", "one"});
    CHECK_FALSE(file.of_game);
  }
}

TEST_CASE("a deck of the game is known as one, and a file that is not there is named") {
  Own own;
  own.shelf.read(kScenarios + "/kennismaken.toml");
  CHECK(answer_of<client::DeckRead>(own.shelf).of_game);
  own.shelf.read("/nowhere/deck.toml");
  CHECK(std::get<Failed>(answer_of<client::DeckRead>(own.shelf).texts) == Failed{FileFault::unreadable, "deck.toml"});
}

TEST_CASE("both languages are written") {
  Own own;
  CHECK(std::get<DeckTexts>(own.save(own.wish).outcome) == own.wish.texts);
  CHECK(read(own.path) == "twee");
  CHECK(read(own.beside) == "two");
}

TEST_CASE("where one of the two cannot be written, neither is") {
  for (const bool original : {true, false}) {
    Own own;
    const files::path locked = original ? own.path : own.beside;
    files::remove(locked);
    files::create_directories(locked / "in the way");
    own.wish.whatever_is_there = true;
    CHECK(std::get<Failed>(own.save(own.wish).outcome) == Failed{FileFault::unwritable, base::text_of(own.path)});
    CHECK(read(original ? own.beside : own.path) == (original ? "one" : "een"));
  }
}

TEST_CASE("what another program wrote is not written over, and said") {
  Own own;
  write_file(own.beside, "another one");
  CHECK(std::get<client::ChangedElsewhere>(own.save(own.wish).outcome).there == DeckTexts{"een", "another one"});
  CHECK(read(own.path) == "een");
}

TEST_CASE("a copy is kept of both before they are written, under names that are free") {
  Own own;
  own.wish.keep_copy = true;
  CHECK(std::holds_alternative<DeckTexts>(own.save(own.wish).outcome));
  CHECK(read(own.scratch / "own/deck.toml.bak") == "een");
  CHECK(read(own.scratch / "own/deck.en.toml.bak") == "one");
  own.wish.before = own.wish.texts;
  CHECK(std::holds_alternative<DeckTexts>(own.save(own.wish).outcome));
  CHECK(read(own.scratch / "own/deck.toml.bak") == "een");
  CHECK(read(own.scratch / "own/deck.toml.bak-2") == "twee");
}

TEST_CASE("a new deck has a name that no file has") {
  Own own;
  own.wish.path.clear();
  const auto written = own.save(own.wish);
  CHECK(written.name == "deck-2.toml");
  CHECK(read(own.path) == "een");
  DeckShelf nowhere({kScenarios, "", ""});
  nowhere.write(own.wish);
  CHECK(std::get<Failed>(answer_of<client::DeckWritten>(nowhere).outcome) == Failed{FileFault::no_place, "deck.toml"});
}

TEST_CASE("places that only a colleague has are kept beside those that are there") {
  Own own;
  const auto keep = [&](const client::Places& one) {
    own.shelf.keep_places({one});
    return std::get<std::string>(answer_of<client::PlacesKept>(own.shelf).folder);
  };
  const std::string folder = keep({"stad.toml", "van een ander"});
  CHECK(client::read_whole(folder + "/stad.toml", 100) == "van een ander");
  CHECK(keep({"stad.toml", "van een ander"}) == folder);
  CHECK(keep({"stad.toml", "anders"}) == folder);
  CHECK(client::read_whole(folder + "/stad.toml", 100) == "van een ander");
  CHECK(client::read_whole(folder + "/stad-2.toml", 100) == "anders");
}

TEST_CASE("places that can be kept nowhere are named") {
  DeckShelf nowhere({kScenarios, "", ""});
  nowhere.keep_places({{"stad.toml", "van een ander"}});
  CHECK(std::get<Failed>(answer_of<client::PlacesKept>(nowhere).folder) == Failed{FileFault::no_place, "stad.toml"});
}

// --- work that was not saved

TEST_CASE("that work cannot be kept is told once, with where") {
  const Scratch scratch;
  write_file(scratch / "file", "no folder");
  UnsavedFolder folder(base::text_of(scratch / "file"));
  const client::UnsavedWork work{.title = "Half af", .path = "", .now = {"nu", ""}, .before = {}};
  folder.keep(work, "");
  CHECK(answer_of<Failed>(folder) == Failed{FileFault::unwritable, base::text_of(scratch / "file")});
  folder.keep(work, "");
  std::vector<client::Happened> happened;
  folder.tick(happened);
  CHECK(happened.empty());
}

TEST_CASE("work that a program leaves is found by the next one, and not while it runs") {
  const Scratch scratch;
  const std::string folder = base::text_of(scratch / "unsaved");
  const client::UnsavedWork work{.title = "Half af", .path = "/decks/a.toml", .now = {"nu\n3\n", "now"}, .before = {"eerst", ""}};
  UnsavedFolder other(folder);
  {
    UnsavedFolder mine(folder);
    mine.keep(work, "");
    other.look();
    CHECK(answer_of<client::WorkFound>(other).all.empty());
  }
  other.look();
  const auto found = answer_of<client::WorkFound>(other).all;
  REQUIRE(found.size() == 1);
  CHECK(found[0].work == work);
  CHECK(found[0].name == "a.toml");
  other.keep(work, found[0].id);
  other.look();
  CHECK(answer_of<client::WorkFound>(other).all.empty());
}

TEST_CASE("what was cleared is not found") {
  const Scratch scratch;
  const std::string folder = base::text_of(scratch / "unsaved");
  {
    UnsavedFolder mine(folder);
    mine.keep({.title = "Klaar", .path = {}, .now = {}, .before = {}}, "");
    mine.clear();
  }
  UnsavedFolder other(folder);
  other.look();
  CHECK(answer_of<client::WorkFound>(other).all.empty());
  CHECK(files::is_empty(scratch / "unsaved"));
}
