// Writing a deck and never losing it: game/client/author.h and its files.
#include "game/client/app/author.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>

#include "game/client/app/exchange.h"
#include "game/client/machine/library.h"
#include "game/client/machine/own_files.h"
#include "game/editor/writing.h"
#include "tests/scratch.h"

using namespace streep;
using client::Author;
using client::AuthorWants;
using editor::Field;
using editor::SetText;

namespace {

namespace files = std::filesystem;

std::string read(const files::path& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::size_t count_in(const files::path& folder, const std::string& ending) {
  std::size_t count = 0;
  std::error_code fault;
  for (const auto& entry : files::directory_iterator(folder, fault)) count += entry.path().string().ends_with(ending) ? 1 : 0;
  return count;
}

// Somebody who writes, in folders of their own; time goes by hand.
struct Desk {
  Desk() { sit_down(); }
  void sit_down() { author = std::make_unique<Author>(shelves); }
  // As when the power goes: what is in the folder of unsaved work stays as it was.
  void crash() {
    files::copy(shelves.unsaved, scratch / "copy", files::copy_options::recursive);
    author.reset();
    files::remove_all(shelves.unsaved);
    files::rename(scratch / "copy", shelves.unsaved);
    sit_down();
  }
  AuthorWants want(const ui::AuthorAct& act) { return author->take(act, {{}, words, deck::Language::nl, now}); }
  AuthorWants open(const files::path& path) {
    ui::DeckEntry entry;
    entry.path = path.string();
    return author->take(ui::OpenDeck{0}, {{entry}, words, deck::Language::nl, now});
  }
  AuthorWants choose(const std::string& path) { return author->take_file(path, {{}, words, deck::Language::nl, now}); }
  void type(const editor::Place& place, const std::string& text) { (void)want(ui::Write{SetText{place, text}}); }
  bool wait(double seconds = 5) { return author->update(deck::Language::nl, *deck::Day::from(2026, 3, 1), now += seconds); }
  [[nodiscard]] ui::Model model() const {
    ui::Model model;
    author->fill(model);
    return model;
  }
  [[nodiscard]] const editor::Manuscript& deck() const { return *model().writing.deck; }

  Scratch scratch;
  client::Shelves shelves{std::string(STREEP_SOURCE_DIR "/scenarios"), scratch / "own", scratch / "unsaved"};
  deck::Words words = *deck::Words::from(
      "editor_own_id = \"-eigen\"\neditor_cannot_read = \"cannot read {0}\"\neditor_not_saved = \"cannot write {0}\"\neditor_packed = "
      "\"packed {0}\"\neditor_rows_left_out = \"left out of {0}\"\neditor_ask_open = \"open\"\neditor_ask_pack = \"pack\"\n");
  std::unique_ptr<Author> author;
  double now = 1;
};

// A new deck is saved, and another program puts tea in it.
std::string change_elsewhere(Desk& desk, const files::path& path) {
  (void)desk.want(ui::NewDeck{deck::Language::nl});
  (void)desk.want(ui::SaveDeck{});
  std::string theirs = read(path);
  theirs.replace(theirs.find("Koffie halen"), 12, "Thee zetten");
  std::ofstream(path) << theirs;
  return theirs;
}

}  // namespace

TEST_CASE("a new deck is saved under its title, and is listed") {
  Desk desk;
  CHECK(desk.want(ui::NewDeck{deck::Language::nl}).page == ui::Page::editor);
  CHECK_FALSE(desk.model().writing.saved);
  desk.type({0, Field::title}, "Onze School, 3B!");
  CHECK(desk.want(ui::SaveDeck{}).decks_changed);
  CHECK(desk.model().writing.saved);
  CHECK(read(desk.scratch / "own/onze-school-3b.toml").find("title = \"Onze School, 3B!\"") != std::string::npos);
  CHECK(client::library_of(desk.shelves, deck::Language::nl).decks.size() == 9);
}

TEST_CASE("a deck of the game is never written: saving makes a copy with a name of its own") {
  Desk desk;
  const std::string source = read(desk.shelves.scenarios + "/kennismaken.toml");
  (void)desk.open(desk.shelves.scenarios + "/kennismaken.toml");
  CHECK(desk.model().writing.of_game);
  desk.type({1, Field::statement}, "Anders");
  (void)desk.want(ui::SaveDeck{});
  CHECK(read(desk.shelves.scenarios + "/kennismaken.toml") == source);
  CHECK(count_in(desk.scratch / "own", ".toml") == 2);  // in both languages
  CHECK(desk.deck().text({0, Field::id}) == "kennismaken-eigen");
}

TEST_CASE("what was typed a moment before a crash is there at the next start") {
  Desk desk;
  (void)desk.want(ui::NewDeck{deck::Language::nl});
  desk.type({1, Field::statement}, "Dit mag niet weg.");
  desk.wait();
  desk.crash();
  REQUIRE(desk.author->unsaved().size() == 1);
  CHECK(desk.author->unsaved()[0].title == "Mijn eerste deck");
  (void)desk.want(ui::Recover{0});
  CHECK(desk.deck().text({1, Field::statement}) == "Dit mag niet weg.");
  CHECK(desk.author->unsaved().empty());
}

TEST_CASE("a second crash right after recovering loses nothing either") {
  Desk desk;
  (void)desk.want(ui::NewDeck{deck::Language::en});
  desk.type({1, Field::statement}, "Still here.");
  desk.wait();
  desk.crash();
  (void)desk.want(ui::Recover{0});
  desk.crash();
  CHECK(desk.author->unsaved().size() == 1);
}

TEST_CASE("leaving or quitting without saving keeps the work to go on with") {
  Desk desk;
  (void)desk.want(ui::NewDeck{deck::Language::nl});
  desk.type({0, Field::title}, "Half af");
  CHECK(desk.want(ui::Leave{}).page == ui::Page::decks);
  CHECK(desk.author->unsaved().size() == 1);
  desk.author.reset();
  desk.sit_down();
  CHECK(desk.author->unsaved().size() == 1);
  (void)desk.want(ui::Discard{0});
  CHECK(desk.author->unsaved().empty());
}

TEST_CASE("what is saved is not offered as unsaved") {
  Desk desk;
  (void)desk.want(ui::NewDeck{deck::Language::nl});
  desk.type({0, Field::title}, "Klaar");
  desk.wait();
  CHECK(count_in(desk.shelves.unsaved, ".unsaved") == 1);
  (void)desk.want(ui::SaveDeck{});
  CHECK(count_in(desk.shelves.unsaved, ".unsaved") == 0);
  desk.crash();
  CHECK(desk.author->unsaved().empty());
}

TEST_CASE("another program that runs does not find what this one is writing") {
  Desk desk;
  (void)desk.want(ui::NewDeck{deck::Language::nl});
  desk.type({0, Field::title}, "Bezig");
  desk.wait();
  const Author other(desk.shelves);
  CHECK(other.unsaved().empty());
}

TEST_CASE("a file that another program wrote is noticed before saving, and mine leaves theirs as a copy") {
  Desk desk;
  const files::path path = desk.scratch / "own/mijn-eerste-deck.toml";
  const std::string theirs = change_elsewhere(desk, path);
  desk.type({0, Field::title}, "Van mij");
  (void)desk.want(ui::SaveDeck{});
  CHECK(desk.model().writing.changed_elsewhere);
  CHECK(read(path) == theirs);
  (void)desk.want(ui::KeepMine{});
  CHECK(read(path).find("Van mij") != std::string::npos);
  CHECK(read(path.string() + ".bak") == theirs);
}

TEST_CASE("theirs can be taken, and undo brings mine back") {
  Desk desk;
  const files::path path = desk.scratch / "own/mijn-eerste-deck.toml";
  (void)change_elsewhere(desk, path);
  desk.type({0, Field::title}, "Van mij");
  (void)desk.want(ui::SaveDeck{});
  (void)desk.want(ui::TakeTheirs{});
  CHECK(desk.deck().text({1, Field::statement}).starts_with("Thee zetten"));
  CHECK(desk.model().writing.saved);
  (void)desk.want(ui::Undo{});
  CHECK(desk.deck().text({0, Field::title}) == "Van mij");
}

TEST_CASE("what a sitting finds in a file is kept as a copy before it is written") {
  Desk desk;
  files::create_directories(desk.shelves.own);
  const files::path path = desk.scratch / "own/oud.toml";
  files::copy_file(desk.shelves.scenarios + "/kennismaken.toml", path);
  const std::string before = read(path);
  (void)desk.open(path);
  for (const char* const title : {"Eén", "Twee"}) {
    desk.type({0, Field::title}, title);
    (void)desk.want(ui::SaveDeck{});
  }
  CHECK(read(path.string() + ".bak") == before);
  CHECK(count_in(desk.shelves.own, ".bak") == 1);
}

TEST_CASE("where nothing can be written, that is said and the work stays") {
  Desk desk;
  std::ofstream(desk.scratch / "own") << "a file, where the folder should be";
  (void)desk.want(ui::NewDeck{deck::Language::nl});
  desk.type({0, Field::title}, "Toch");
  const AuthorWants wants = desk.want(ui::SaveDeck{});
  CHECK(wants.notice.starts_with("cannot write"));
  CHECK(desk.deck().text({0, Field::title}) == "Toch");
}

TEST_CASE("what is no deck is not opened, and what was open stays") {
  Desk desk;
  (void)desk.want(ui::NewDeck{deck::Language::nl});
  files::create_directories(desk.shelves.own);
  std::ofstream(desk.scratch / "own/brief.toml") << "Beste mensen,\n";
  CHECK(desk.open(desk.scratch / "own/brief.toml").notice == "cannot read brief.toml");
  CHECK(desk.deck().cards.size() == 2);
}

TEST_CASE("what was typed is checked a moment later, and what was chosen at once") {
  Desk desk;
  (void)desk.want(ui::NewDeck{deck::Language::nl});
  CHECK(desk.wait());
  desk.type({1, Field::statement}, "");
  CHECK_FALSE(desk.wait(0.1));
  CHECK(desk.wait(0.3));
  CHECK(desk.model().writing.remarks->size() == 1);
  (void)desk.want(ui::Write{editor::RemoveCard{1}});
  CHECK(desk.wait(0));
}

TEST_CASE("a table of cards is added to the deck, without the rows that are wrong, and undo takes them out") {
  Desk desk;
  (void)desk.want(ui::NewDeck{deck::Language::nl});
  const std::string path = desk.scratch / "kaarten.csv";
  std::ofstream(path) << "id;theme;kind;weight;statement;question_1;other_side;minutes\nnieuw;x;line;1;Een stelling.;Waarom?;En "
                         "anders?;5\nfout;x;lijn;1;Nog een.;Waarom?;En anders?;5\n";
  CHECK(desk.want(ui::Import{}).ask->endings.size() == 3);
  CHECK(desk.choose(path).notice == "left out of kaarten.csv");
  CHECK(desk.deck().text({3, Field::statement}) == "Een stelling.");
  (void)desk.want(ui::Undo{});
  CHECK(desk.deck().cards.size() == 2);
}

TEST_CASE("a pack that one author makes opens at a colleague, in both languages") {
  Desk desk;
  (void)desk.open(desk.shelves.scenarios + "/kennismaken.toml");
  const auto ask = desk.want(ui::Pack{}).ask;
  REQUIRE(ask);
  CHECK(ask->save);
  const editor::Manuscript deck = desk.deck();
  CHECK(desk.choose(desk.scratch / "pakket.streep").notice.starts_with("packed"));
  Desk colleague;
  (void)colleague.want(ui::Import{});
  CHECK(colleague.choose(desk.scratch / "pakket.streep").page == ui::Page::editor);
  for (const editor::Side side : editor::kSides) CHECK(editor::written(colleague.deck(), side).text == editor::written(deck, side).text);
  CHECK(colleague.model().writing.file.empty());
}

TEST_CASE("places that only a colleague has come along in a pack, beside those that are there") {
  Desk desk;
  files::create_directories(desk.scratch / "andere/routes");
  std::ofstream(desk.scratch / "andere/routes/stad.toml") << "van een ander";
  const client::Shelves colleague{(desk.scratch / "andere").string(), "", ""};
  const auto places = client::places_on(colleague);
  REQUIRE(places.size() == 1);
  CHECK(client::keep_places(client::places_on(desk.shelves), desk.shelves).empty());  // these are here
  const std::string folder = client::keep_places(places, desk.shelves);
  CHECK(client::read_whole(folder + "/stad.toml", 100) == "van een ander");
  CHECK(client::keep_places({{"stad.toml", "anders"}}, desk.shelves) == folder);
  CHECK(client::read_whole(folder + "/stad.toml", 100) == "van een ander");
  CHECK(client::read_whole(folder + "/stad-2.toml", 100) == "anders");
}

TEST_CASE("a folder can be looked through, and closing the list changes nothing") {
  Desk desk;
  files::create_directories(desk.scratch / "map/binnen");
  std::ofstream(desk.scratch / "map/a.toml") << "";
  std::ofstream(desk.scratch / "map/plaatje.png") << "";
  desk.author->browse(desk.scratch / "map");
  CHECK(desk.model().files.names == std::vector<std::string>{"binnen/", "a.toml"});
  (void)desk.want(ui::ChooseFile{"binnen/"});
  CHECK(desk.model().files.folder == (desk.scratch / "map/binnen").string());
  (void)desk.want(ui::ChooseFile{"../"});
  CHECK(desk.model().files.names.size() == 2);
  (void)desk.want(ui::ChooseFile{""});
  CHECK_FALSE(desk.model().files.shown);
}

TEST_CASE("one card is tried in a deck that is right, whatever is wrong with the others") {
  Desk desk;
  (void)desk.want(ui::NewDeck{deck::Language::nl});
  desk.type({1, Field::statement}, "");
  const auto trial = desk.want(ui::Try{2, deck::Cut::minutes_60}).trial;
  REQUIRE(trial);
  const auto deck = client::library_of({"", "", "", trial->path}, deck::Language::nl).decks;
  REQUIRE(deck.size() == 1);
  CHECK(deck[0].problem.empty());
  CHECK(deck[0].cards == std::vector<std::size_t>{1, 1, 1});
}
