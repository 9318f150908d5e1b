// Writing a deck through the screens, with clicks and keys, over real files:
// game/ui/editor/editor.cpp with game/client/app/app.h.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>

#include "game/base/path.h"
#include "game/base/ranges.h"
#include "game/client/app/app.h"
#include "game/client/machine/deck_shelf.h"
#include "game/client/machine/unsaved_folder.h"
#include "game/ui/editor/parts.h"
#include "tests/client/app/local_world.h"
#include "tests/scratch.h"
#include "tests/ui/checks.h"
#include "tests/ui/headless.h"

using namespace streep;
using namespace streep::tests;
using editor::Field;
using ui::Page;

namespace {

std::string read(const std::filesystem::path& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string text_id(editor::Number card, const Field& field, editor::Wording wording = editor::Wording::original) {
  return ui::id_of_text({card, field, 0, wording});
}

// A machine in memory, but for the files of decks.
class FileWorld final : public client::Events {
 public:
  FileWorld(LocalWorld& rest, const Scratch& scratch)
      : rest_(rest),
        shelf_({STREEP_SOURCE_DIR "/scenarios", base::text_of(scratch / "own"), {}}),
        unsaved_(base::text_of(scratch / "unsaved")) {}

  [[nodiscard]] client::World seams() {
    return {*this, rest_.links, rest_.clock, rest_.room, shelf_, unsaved_, rest_.dialogs, rest_.totals};
  }
  std::vector<client::Happened> tick(double now) override {
    auto happened = rest_.tick(now);
    shelf_.tick(happened);
    unsaved_.tick(happened);
    return happened;
  }

 private:
  LocalWorld& rest_;
  client::DeckShelf shelf_;
  client::UnsavedFolder unsaved_;
};

// A program with one window; time goes by hand.
struct Writer : Headless {
  explicit Writer(float width = 1280, float height = 720, const std::string& language = "nl")
      : Headless(width, height, language), language_(language) {
    start();
  }

  void start() {
    ui::Settings settings;
    settings.language = language_ == "nl" ? deck::Language::nl : deck::Language::en;
    app.reset();
    files.emplace(world, scratch);
    app = std::make_unique<client::App>(files->seams(), &deck::words_of, settings);
    app->update(now);
    app->take(ui::Go{Page::decks}, now);
    show();
  }
  // As when the power goes: the folder of unsaved work stays as it was.
  void crash() {
    std::filesystem::copy(scratch / "unsaved", scratch / "copy", std::filesystem::copy_options::recursive);
    app.reset();
    files.reset();
    std::filesystem::remove_all(scratch / "unsaved");
    std::filesystem::rename(scratch / "copy", scratch / "unsaved");
    start();
  }
  // The screen, carrying out whatever is wanted in it.
  ui::Intents screen(const ui::Model& shown, ui::Drafts& drawn) {
    ui::Intents wishes = ui::draw(shown, drawn);
    for (const ui::Intent& wish : wishes) app->take(wish, now);
    return wishes;
  }
  void show() {
    app->update(now += 2);
    const auto look = model.look;
    const deck::Words* const words = model.words;
    static_cast<ui::Model&>(model) = app->model(client::View::console, now);
    model.look.type = look.type;
    model.words = words;
  }
  [[nodiscard]] Screen drawing() {
    return [this](const ui::Model&, ui::Drafts& drawn) {
      show();
      std::swap(model.shortcut, shortcut);
      ui::Intents wishes = screen(model, drawn);
      model.shortcut = shortcut = {};
      return wishes;
    };
  }
  void clicks(const std::string& label) {
    (void)frame(drawing());
    (void)click(drawing(), label);
    settle();
  }
  void settle() {
    (void)frame(drawing());
    (void)frame(drawing());
  }
  void types(const std::string& id, const std::string& words) {
    clicks(id);
    set_control(true);
    (void)press(drawing(), ImGuiKey_End);
    set_control(false);
    (void)Headless::type(drawing(), words);
    settle();
  }
  void presses(ImGuiKey key) {
    (void)press(drawing(), key);
    settle();
  }
  void control(char letter, bool shift = false) {
    shortcut = {letter, shift};
    settle();
  }
  [[nodiscard]] const editor::Manuscript& deck() {
    show();
    REQUIRE(model.writing.deck != nullptr);
    return *model.writing.deck;
  }
  [[nodiscard]] bool shows(const std::string& label) {
    settle();
    return draft.find(label) != nullptr;
  }

  Scratch scratch;
  LocalWorld world;
  std::optional<FileWorld> files;
  std::unique_ptr<client::App> app;
  ui::Shortcut shortcut;
  double now = 1;

 private:
  std::string language_;
};

}  // namespace

TEST_CASE("a deck is made, edited, reordered, undone, saved, lost in a crash, and recovered") {
  Writer writer;
  writer.clicks(writer.word("editor_new_nl"));
  CHECK(writer.model.page == Page::editor);
  writer.types(text_id(1, Field::statement), " Nietwaar?");
  CHECK(writer.deck().text({1, Field::statement}) == "Koffie halen hoort bij een stage. Nietwaar?");
  writer.clicks(writer.word("editor_down"));
  CHECK(writer.deck().plan[deck::Cut::minutes_45] == std::vector<editor::Number>{2, 1});
  writer.control('z');
  CHECK(writer.deck().plan[deck::Cut::minutes_45] == std::vector<editor::Number>{1, 2});
  writer.control('s');
  CHECK(read(writer.scratch / "own/mijn-eerste-deck.toml").find("Nietwaar?") != std::string::npos);
  writer.types(text_id(1, Field::statement), " En toch.");
  writer.crash();
  writer.clicks("recover 0");
  CHECK(writer.deck().text({1, Field::statement}).ends_with("Nietwaar? En toch."));
  writer.control('s');
  CHECK(read(writer.scratch / "own/mijn-eerste-deck.toml").find("En toch.") != std::string::npos);
}

TEST_CASE("what the checker says stands below the field while somebody types") {
  Writer writer;
  writer.clicks(writer.word("editor_new_nl"));
  CHECK_FALSE(writer.shows(writer.word("editor_silence")));
  writer.types(text_id(1, Field::statement), " Iedereen weet dat.");
  CHECK(writer.shows(writer.word("editor_silence")));
}

TEST_CASE("the checker speaks of labels, not of the keys of a file") {
  Writer writer;
  writer.clicks(writer.word("editor_new_nl"));
  writer.clicks("card 2");
  writer.app->take(ui::Author{ui::Write{editor::SetText{{2, Field::story}, std::string(700, 'a')}}}, writer.now);
  CHECK(
      writer.shows("«Verhaal vooraf (mag leeg blijven)» is 700 bytes lang; er passen er 600. Maak de tekst ongeveer 100 letters korter. "
                   "Een letter met een teken erop (é, ë) telt voor twee."));
}

TEST_CASE("what follows from a line is chosen among the other lines, goes along with their ids, and is taken back") {
  Writer writer;
  writer.clicks(writer.word("editor_new_nl"));
  const auto write = [&](editor::Edit edit) { writer.app->take(ui::Author{ui::Write{std::move(edit)}}, writer.now); };
  const auto clicks_in_form = [&](const std::string& id) {
    REQUIRE(writer.shows(id));
    writer.draft.scrolled[std::string(ui::kCardForm)] += writer.draft.find(id)->box.y - 360;
    writer.clicks(id);
  };
  write(editor::AddCard{2, deck::Kind::line});
  writer.drafts.editor.open = 3;

  clicks_in_form("implies 1");
  CHECK(writer.deck().text({3, Field::implies}) == "koffie-halen");
  CHECK_FALSE(writer.shows("implies 2"));  // of a spectrum nothing follows
  writer.settle();
  CHECK(base::any_of(writer.draft.drawn,
                     [](const ui::Drawn& thing) { return thing.label.find("ziet de zaal alleen de uitslag") != thing.label.npos; }));
  write(editor::SetText{{1, Field::id}, "koffie"});
  CHECK(writer.deck().text({3, Field::implies}) == "koffie");
  clicks_in_form("implies 0");
  CHECK(writer.deck().text({3, Field::implies}).empty());

  writer.drafts.editor.open = 2;
  CHECK(writer.shows(writer.word("editor_implies_line_only")));
  CHECK_FALSE(writer.shows("implies 0"));
}

TEST_CASE("a card that is taken out comes back with one key, and nothing was asked") {
  Writer writer;
  writer.clicks(writer.word("editor_new_nl"));
  writer.clicks("card 2");
  writer.clicks("take out card");
  CHECK(writer.deck().cards.size() == 1);
  writer.control('z');
  CHECK(writer.deck().cards.size() == 2);
  writer.control('z', true);
  CHECK(writer.deck().cards.size() == 1);
}

TEST_CASE("everything in the list has a key") {
  Writer writer;
  writer.clicks(writer.word("editor_new_nl"));
  (void)writer.Headless::type(writer.drawing(), "n");
  writer.settle();
  CHECK(writer.deck().cards.size() == 3);
  CHECK(writer.drafts.editor.open == 3);
  (void)writer.Headless::type(writer.drawing(), "Zomaar");
  CHECK(writer.deck().text({3, Field::statement}) == "Zomaar");
  writer.control('d');
  CHECK(writer.deck().cards.size() == 4);
  set_alt(true);
  (void)writer.press(writer.drawing(), ImGuiKey_UpArrow);
  set_alt(false);
  writer.settle();
  CHECK(writer.deck().cards[1]->number == 4);
}

TEST_CASE("what is typed in one frame with something else is not lost") {
  Writer writer;
  writer.clicks(writer.word("editor_new_nl"));
  writer.types(text_id(1, Field::statement), " ");
  const auto types_with = [&](const char* letter, ui::Shortcut shortcut) {
    ImGui::GetIO().AddInputCharactersUTF8(letter);
    writer.shortcut = shortcut;
    (void)writer.frame_of(writer.drawing());
    writer.settle();
  };
  types_with("A", {'s'});
  CHECK(read(writer.scratch / "own/mijn-eerste-deck.toml").find("stage. A") != std::string::npos);
  set_alt(true);
  set_key(ImGuiKey_DownArrow);
  types_with("B", {});
  set_alt(false);
  CHECK(writer.deck().cards[1]->number == 1);
  CHECK(writer.deck().text({1, Field::statement}).ends_with("stage. AB"));
  types_with("C", {'d'});
  for (const editor::Number card : {1U, 3U}) CHECK(writer.deck().text({card, Field::statement}).ends_with("stage. ABC"));
}

TEST_CASE("a card is dragged to another place") {
  Writer writer;
  writer.clicks(writer.word("editor_new_nl"));
  writer.settle();
  const ui::Box first = writer.draft.find("card 1")->box, second = writer.draft.find("card 2")->box;
  ImGuiIO& io = ImGui::GetIO();
  io.MousePos = {first.centre().x, first.centre().y};
  io.MouseDown[0] = true;
  (void)writer.frame(writer.drawing());
  io.MousePos = {second.centre().x, second.bottom()};
  (void)writer.frame(writer.drawing());
  io.MouseDown[0] = false;
  writer.settle();
  CHECK(writer.deck().cards[0]->number == 2);
}

TEST_CASE("Escape leaves a field first, and then the deck") {
  Writer writer;
  writer.clicks(writer.word("editor_new_nl"));
  writer.clicks(text_id(1, Field::statement));
  writer.presses(ImGuiKey_Escape);
  CHECK(writer.model.page == Page::editor);
  writer.presses(ImGuiKey_Escape);
  CHECK(writer.model.page == Page::decks);
}

TEST_CASE("a file that another program wrote asks the author to choose") {
  Writer writer;
  writer.clicks(writer.word("editor_new_nl"));
  writer.control('s');
  const auto path = writer.scratch / "own/mijn-eerste-deck.toml";
  std::ofstream(path, std::ios::app) << "# van een ander\n";
  writer.types(text_id(1, Field::statement), " Van mij.");
  writer.control('s');
  writer.clicks(writer.word("editor_keep_mine"));
  CHECK(read(path).find("Van mij.") != std::string::npos);
  CHECK(read(path.string() + ".bak").find("# van een ander") != std::string::npos);
}

TEST_CASE("a deck is tried with simulated people, and then there is the editor again") {
  Writer writer;
  writer.clicks(writer.word("editor_new_nl"));
  writer.clicks(writer.word("editor_try_deck"));
  REQUIRE(writer.world.room.wishes.size() == 1);
  CHECK(writer.world.room.wishes[0].rehearsal > 0);
  CHECK(writer.model.page == Page::connecting);
  writer.world.room.room.state = client::RoomState::failed;
  writer.settle();
  CHECK(writer.model.page == Page::editor);
}

TEST_CASE("a table of cards is read through the desktop's dialog, and a deck is packed with it") {
  Writer writer;
  writer.clicks(writer.word("editor_new_nl"));
  writer.clicks(writer.word("editor_tab_deck"));
  writer.app->take(ui::Author{ui::Import{}}, writer.now);
  writer.world.dialogs.answer(
      0, "kaarten.csv",
      "id,theme,kind,weight,statement,question_1,other_side,minutes\nnieuw,x,line,1,Een stelling.,Waarom?,En anders?,5\n");
  writer.settle();
  CHECK(writer.deck().text({3, Field::statement}) == "Een stelling.");
  writer.app->take(ui::Author{ui::Pack{}}, writer.now);
  REQUIRE(writer.world.dialogs.asked.size() == 2);
  CHECK_FALSE(writer.world.dialogs.asked[1].bytes.empty());
  writer.world.dialogs.answer(1, "pakket.streep", writer.world.dialogs.asked[1].bytes);
  writer.settle();
  CHECK(writer.app->notice().find("pakket.streep") != std::string::npos);
}

TEST_CASE("without a dialog of the desktop there is a list of files") {
  Writer writer;
  writer.clicks(writer.word("editor_import"));
  writer.world.dialogs.answers.emplace_back(client::FolderSeen{"/map", {"school.toml"}});
  CHECK(writer.shows(writer.word("editor_folder_above")));
  writer.presses(ImGuiKey_Escape);
  CHECK_FALSE(writer.shows(writer.word("editor_folder_above")));
}

TEST_CASE("two languages stand beside each other") {
  Writer writer;
  writer.clicks(writer.word("editor_new_nl"));
  writer.clicks(writer.word("editor_tab_deck"));
  writer.clicks("translate");
  writer.clicks(writer.word("editor_tab_cards"));
  writer.types(text_id(1, Field::statement, editor::Wording::translation), " Two.");
  CHECK(writer.deck().text({1, Field::statement, 0, editor::Wording::translation}).ends_with(" Two."));
}

TEST_CASE("no page of the editor has text outside its place, in any window and language") {
  for (const auto& [width, height] : {std::pair{640.0F, 480.0F}, {1280.0F, 720.0F}, {1920.0F, 1080.0F}})
    for (const std::string language : {"nl", "en"}) {
      Writer writer(width, height, language);
      const ui::Box window{0, 0, width, height};
      const auto fits = [&] {
        writer.settle();
        CHECK(texts_outside(writer.draft) == std::vector<std::string>{});
        CHECK(gaps(writer.draft) == std::vector<std::string>{});
        CHECK(misplaced(writer.draft, window) == std::vector<std::string>{});
      };
      fits();
      CHECK(writer.shows(writer.word("editor_import")));
      writer.clicks("open 0");
      fits();
      for (const editor::Number card : {4U, 9U, 12U}) {
        writer.drafts.editor.open = card;
        writer.drafts.editor.moment = card % 4;
        fits();
      }
      writer.drafts.editor.tab = ui::EditorTab::deck;
      fits();
      writer.clicks("take out card");
      writer.drafts.editor.tab = ui::EditorTab::cards;
      fits();
    }
}
