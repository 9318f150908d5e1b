// Writing a deck and never losing it: game/client/app/writing.h.
#include "game/client/app/writing.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <memory>

#include "game/client/app/app.h"
#include "game/client/app/exchange.h"
#include "game/deck/parse.h"
#include "game/deck/toml/layout.h"
#include "game/editor/reading.h"
#include "game/editor/writing.h"
#include "tests/client/app/local_world.h"

using namespace streep;
using editor::Field;
using editor::SetText;
using tests::LocalWorld;
using ui::Page;

namespace {

const deck::Words& some_words(deck::Language /*any*/) {
  static const deck::Words words = *deck::Words::from(
      "editor_own_id = \"-eigen\"\neditor_cannot_read = \"cannot read {0}\"\neditor_not_saved = \"cannot write {0}\"\neditor_packed = "
      "\"packed {0}\"\neditor_rows_left_out = \"left out of {0}\"\neditor_ask_open = \"open\"\neditor_ask_pack = \"pack\"\n"
      "editor_no_folder = \"no folder\"\neditor_places_kept = \"places in {0}\"\n");
  return words;
}

const std::string kTable =
    "id;theme;kind;weight;statement;question_1;other_side;minutes\nnieuw;x;line;1;Een stelling.;Waarom?;En anders?;5\nfout;x;lijn;1;Nog "
    "een.;Waarom?;En anders?;5\n";

std::string text_in(const std::string& path) {
  std::ifstream file(STREEP_SOURCE_DIR "/" + path);
  return {std::istreambuf_iterator<char>(file), {}};
}

// Somebody who writes, on a machine of their own; time goes by hand.
struct Writer {
  Writer() { sit_down(); }
  void sit_down() {
    app = std::make_unique<client::App>(world.seams(), &some_words, ui::Settings{});
    settle();
  }
  // As when the power goes: what was kept is what there is.
  void crash() {
    const auto work = world.unsaved.mine;
    const auto left = world.unsaved.left;
    app.reset();
    world.unsaved.mine = work;
    world.unsaved.left = left;
    world.unsaved.let_go();
    sit_down();
  }
  void settle() {
    for (int turn = 0; turn < 3; ++turn) app->update(now);
  }
  void want(const ui::AuthorAct& act) {
    app->take(ui::Author{act}, now);
    settle();
  }
  void open(const std::string& path) {
    const auto& decks = app->library().decks();
    const auto deck = std::find_if(decks.begin(), decks.end(), [&path](const ui::DeckEntry& entry) { return entry.path == path; });
    REQUIRE(deck != decks.end());
    want(ui::OpenDeck{static_cast<std::size_t>(deck - decks.begin())});
  }
  void choose(const std::string& path, std::optional<std::string> bytes) {
    want(ui::Import{});
    world.dialogs.answer(world.dialogs.asked.size() - 1, path, std::move(bytes));
    settle();
  }
  void put(const std::string& path, const client::DeckTexts& texts) {
    world.shelf.decks[path] = texts;
    world.shelf.list();
    settle();
  }
  void type(const editor::FieldPlace& place, const std::string& text) { app->take(ui::Author{ui::Write{SetText{place, text}}}, now); }
  bool wait(double seconds = 5) { return app->update(now += seconds); }
  [[nodiscard]] ui::Model model() const { return app->model(client::View::console, now); }
  [[nodiscard]] const editor::Manuscript& deck() const { return *model().writing.deck; }
  [[nodiscard]] std::string file(const std::string& path) const { return world.shelf.decks.at(path).original; }

  LocalWorld world;
  std::unique_ptr<client::App> app;
  double now = 1;
};

// A new deck is saved, and another program puts tea in it.
client::DeckTexts change_elsewhere(Writer& writer) {
  writer.want(ui::NewDeck{deck::Language::nl});
  writer.want(ui::SaveDeck{});
  client::DeckTexts& theirs = writer.world.shelf.decks.at("mijn-eerste-deck.toml");
  theirs.original.replace(theirs.original.find("Koffie halen"), 12, "Thee zetten");
  return theirs;
}

}  // namespace

TEST_CASE("a new deck is saved under its title, and is listed") {
  Writer writer;
  writer.want(ui::NewDeck{deck::Language::nl});
  CHECK(writer.app->page() == Page::editor);
  CHECK_FALSE(writer.model().writing.saved);
  writer.type({0, Field::title}, "Onze School, 3B!");
  writer.want(ui::SaveDeck{});
  CHECK(writer.model().writing.saved);
  CHECK(writer.file("onze-school-3b.toml").find("title = \"Onze School, 3B!\"") != std::string::npos);
  REQUIRE(writer.app->library().decks().size() == 1);
  CHECK(writer.app->library().decks()[0].title == "Onze School, 3B!");
}

TEST_CASE("a deck of the game is never written: saving makes a copy with a name of its own") {
  Writer writer;
  const client::DeckTexts source = tests::some_deck();
  writer.world.shelf.of_game = "kennismaken.toml";
  writer.put("kennismaken.toml", source);
  writer.open("kennismaken.toml");
  CHECK(writer.model().writing.of_game);
  const std::string id = writer.deck().text({0, Field::id});
  CHECK(id.ends_with("-eigen"));
  writer.type({1, Field::statement}, "Anders");
  writer.want(ui::SaveDeck{});
  CHECK(writer.world.shelf.decks.at("kennismaken.toml") == source);
  CHECK(writer.world.shelf.decks.size() == 2);
  CHECK_FALSE(writer.model().writing.of_game);
}

TEST_CASE("what was typed a moment before a crash is there at the next start") {
  Writer writer;
  writer.want(ui::NewDeck{deck::Language::nl});
  writer.type({1, Field::statement}, "Dit mag niet weg.");
  writer.wait();
  writer.crash();
  REQUIRE(writer.model().unsaved.size() == 1);
  CHECK(writer.model().unsaved[0].title == "Mijn eerste deck");
  writer.want(ui::Recover{0});
  CHECK(writer.deck().text({1, Field::statement}) == "Dit mag niet weg.");
  CHECK(writer.model().unsaved.empty());
}

TEST_CASE("a second crash right after recovering loses nothing either") {
  Writer writer;
  writer.want(ui::NewDeck{deck::Language::en});
  writer.type({1, Field::statement}, "Still here.");
  writer.wait();
  writer.crash();
  writer.want(ui::Recover{0});
  writer.crash();
  CHECK(writer.model().unsaved.size() == 1);
}

TEST_CASE("leaving or quitting without saving keeps the work to go on with") {
  Writer writer;
  writer.want(ui::NewDeck{deck::Language::nl});
  writer.type({0, Field::title}, "Half af");
  writer.want(ui::Leave{});
  CHECK(writer.app->page() == Page::decks);
  CHECK(writer.model().unsaved.size() == 1);
  writer.want(ui::NewDeck{deck::Language::nl});
  writer.type({0, Field::title}, "Ook half af");
  writer.app.reset();
  writer.world.unsaved.let_go();
  writer.sit_down();
  CHECK(writer.model().unsaved.size() == 2);
  writer.want(ui::Discard{0});
  CHECK(writer.model().unsaved.size() == 1);
}

TEST_CASE("what is saved is not offered as unsaved") {
  Writer writer;
  writer.want(ui::NewDeck{deck::Language::nl});
  writer.type({0, Field::title}, "Klaar");
  writer.wait();
  CHECK(writer.world.unsaved.mine.has_value());
  writer.want(ui::SaveDeck{});
  CHECK_FALSE(writer.world.unsaved.mine.has_value());
  writer.crash();
  CHECK(writer.model().unsaved.empty());
}

TEST_CASE("a file that another program wrote is noticed before saving, and mine leaves theirs as a copy") {
  Writer writer;
  const client::DeckTexts theirs = change_elsewhere(writer);
  writer.type({0, Field::title}, "Van mij");
  writer.want(ui::SaveDeck{});
  CHECK(writer.model().writing.changed_elsewhere);
  CHECK(writer.world.shelf.decks.at("mijn-eerste-deck.toml") == theirs);
  writer.want(ui::KeepMine{});
  CHECK_FALSE(writer.model().writing.changed_elsewhere);
  CHECK(writer.file("mijn-eerste-deck.toml").find("Van mij") != std::string::npos);
  CHECK(writer.world.shelf.copies == std::vector<client::DeckTexts>{theirs});
}

TEST_CASE("theirs can be taken, and undo brings mine back") {
  Writer writer;
  (void)change_elsewhere(writer);
  writer.type({0, Field::title}, "Van mij");
  writer.want(ui::SaveDeck{});
  writer.want(ui::TakeTheirs{});
  CHECK(writer.deck().text({1, Field::statement}).starts_with("Thee zetten"));
  CHECK(writer.model().writing.saved);
  writer.want(ui::Undo{});
  CHECK(writer.deck().text({0, Field::title}) == "Van mij");
}

TEST_CASE("what a sitting finds in a file is kept as a copy before it is written") {
  Writer writer;
  const client::DeckTexts before = tests::some_deck();
  writer.put("oud.toml", before);
  writer.open("oud.toml");
  for (const char* const title : {"Eén", "Twee"}) {
    writer.type({0, Field::title}, title);
    writer.want(ui::SaveDeck{});
  }
  CHECK(writer.world.shelf.copies == std::vector<client::DeckTexts>{before});
}

TEST_CASE("who saves twice before the first is written has both in the file") {
  Writer writer;
  writer.want(ui::NewDeck{deck::Language::nl});
  writer.app->take(ui::Author{ui::SaveDeck{}}, writer.now);
  writer.type({1, Field::statement}, "Nog iets.");
  writer.app->take(ui::Author{ui::SaveDeck{}}, writer.now);
  CHECK(writer.world.shelf.writes.size() == 1);
  writer.settle();
  CHECK(writer.model().writing.saved);
  CHECK(writer.file("mijn-eerste-deck.toml").find("Nog iets.") != std::string::npos);
}

TEST_CASE("what is typed while a file is written is not saved yet") {
  Writer writer;
  writer.want(ui::NewDeck{deck::Language::nl});
  writer.app->take(ui::Author{ui::SaveDeck{}}, writer.now);
  writer.type({1, Field::statement}, "Te laat.");
  writer.settle();
  CHECK_FALSE(writer.model().writing.saved);
}

TEST_CASE("where nothing can be written, that is said and the work stays") {
  Writer writer;
  writer.world.shelf.fails = client::FileFault::unwritable;
  writer.want(ui::NewDeck{deck::Language::nl});
  writer.type({0, Field::title}, "Toch");
  writer.want(ui::SaveDeck{});
  CHECK(writer.app->notice() == "cannot write toch.toml");
  CHECK(writer.deck().text({0, Field::title}) == "Toch");
  CHECK_FALSE(writer.model().writing.saved);
  writer.world.shelf.fails = client::FileFault::no_place;
  writer.want(ui::SaveDeck{});
  CHECK(writer.app->notice() == "no folder");
}

TEST_CASE("what is no deck is not opened, and what was open stays") {
  Writer writer;
  writer.put("brief.toml", {"Beste mensen,\n", ""});
  writer.want(ui::NewDeck{deck::Language::nl});
  writer.open("brief.toml");
  CHECK(writer.app->notice() == "cannot read brief.toml");
  CHECK(writer.deck().cards.size() == 2);
}

TEST_CASE("what was typed is checked a moment later, and what was chosen at once") {
  Writer writer;
  writer.app->take(ui::Author{ui::NewDeck{deck::Language::nl}}, writer.now);
  CHECK(writer.wait());
  writer.settle();
  writer.type({1, Field::statement}, "");
  CHECK_FALSE(writer.wait(0.1));
  CHECK(writer.wait(0.3));
  CHECK(writer.model().writing.remarks->size() == 1);
  writer.app->take(ui::Author{ui::Write{editor::RemoveCard{1}}}, writer.now);
  CHECK(writer.wait(0));
}

TEST_CASE("a table of cards is added to the deck, without the rows that are wrong, and undo takes them out") {
  Writer writer;
  writer.want(ui::NewDeck{deck::Language::nl});
  writer.choose("kaarten.csv", kTable);
  CHECK(writer.world.dialogs.asked.at(0).endings.size() == 3);
  CHECK(writer.app->notice() == "left out of kaarten.csv");
  CHECK(writer.deck().text({3, Field::statement}) == "Een stelling.");
  writer.want(ui::Undo{});
  CHECK(writer.deck().cards.size() == 2);
}

TEST_CASE("a table is a deck of its own where none is open, and one that cannot be read is said") {
  Writer writer;
  writer.choose("weg.csv", std::nullopt);
  CHECK(writer.app->notice() == "cannot read weg.csv");
  writer.choose("kaarten.csv", kTable);
  CHECK(writer.app->page() == Page::editor);
  CHECK(writer.deck().cards.size() == 1);
}

TEST_CASE("a pack that one author makes opens at a colleague, in both languages") {
  Writer writer;
  writer.put("kennismaken.toml", {text_in("scenarios/kennismaken.toml"), text_in("scenarios/kennismaken.en.toml")});
  writer.open("kennismaken.toml");
  writer.want(ui::Pack{});
  REQUIRE(writer.world.dialogs.asked.size() == 1);
  const client::Ask ask = writer.world.dialogs.asked[0];
  CHECK(ask.purpose == client::Purpose::pack);
  writer.world.dialogs.answer(0, "pakket.streep", ask.bytes);
  writer.settle();
  CHECK(writer.app->notice() == "packed pakket.streep");
  Writer colleague;
  colleague.choose("pakket.streep", ask.bytes);
  CHECK(colleague.app->page() == Page::editor);
  for (const editor::Wording wording : editor::kWordings)
    CHECK(deck::layout_of(editor::tree_of(colleague.deck(), wording)) == deck::layout_of(editor::tree_of(writer.deck(), wording)));
  CHECK(colleague.model().writing.file.empty());
}

TEST_CASE("only those places come along in a pack that are not there already, whatever they are called") {
  const std::vector<client::Places> here{{"stad.toml", "van een ander"}};
  CHECK(client::new_places({{"dorp.toml", "van een ander"}}, here).empty());
  CHECK(client::new_places({{"stad.toml", "anders"}}, here) == std::vector<client::Places>{{"stad.toml", "anders"}});
}

TEST_CASE("a folder can be looked through, and closing the list changes nothing") {
  Writer writer;
  writer.want(ui::Import{});
  writer.world.dialogs.answers.emplace_back(client::FolderSeen{"/map", {"binnen/", "a.toml"}});
  writer.settle();
  CHECK(writer.model().files->names == std::vector<std::string>{"binnen/", "a.toml"});
  writer.want(ui::ChooseFile{"binnen/"});
  CHECK(writer.world.dialogs.chosen == std::vector<std::string>{"/map/binnen/"});
  CHECK_FALSE(writer.model().files->shown);
  writer.want(ui::ChooseFile{""});
  CHECK(writer.world.dialogs.chosen.size() == 1);
}

TEST_CASE("one card is tried in a deck that is right, whatever is wrong with the others") {
  Writer writer;
  writer.want(ui::NewDeck{deck::Language::nl});
  writer.type({1, Field::statement}, "");
  writer.want(ui::Try{2, deck::Cut::minutes_60});
  REQUIRE(writer.world.room.wishes.size() == 1);
  const auto deck = deck::parse_deck(writer.world.room.wishes[0].text).value;
  REQUIRE(deck);
  for (const auto& plan : deck->plan) CHECK(plan.size() == 1);
  CHECK(writer.world.room.wishes[0].rehearsal > 0);
}

TEST_CASE("after a trial there is the editor again, with the deck as it was") {
  Writer writer;
  writer.want(ui::NewDeck{deck::Language::nl});
  writer.type({0, Field::title}, "Proef");
  writer.want(ui::Try{0, deck::Cut::minutes_60});
  CHECK(writer.app->page() == Page::connecting);
  writer.app->take(ui::LeaveRoom{}, writer.now);
  CHECK(writer.app->page() == Page::editor);
  CHECK(writer.deck().text({0, Field::title}) == "Proef");
}
