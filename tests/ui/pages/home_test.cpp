#include <doctest/doctest.h>

#include <cctype>
#include <set>
#include <string>
#include <vector>

#include "tests/ui/checks.h"
#include "tests/ui/headless.h"

using namespace streep;
using namespace streep::tests;
using ui::Intent;
using ui::Page;

namespace {

ui::DeckEntry deck_entry(const std::string& title) {
  ui::DeckEntry entry;
  entry.path = title + ".toml";
  entry.title = title;
  entry.cards = {6, 8, 0};
  return entry;
}

ui::DeckEntry broken_entry() {
  ui::DeckEntry entry = deck_entry("Kapot");
  entry.problems = {{.sentence = "kapot.toml:3:1: fout: «kaart» is geen sleutel",
                     .line = 3,
                     .text = "kaart = 1",
                     .column = 0,
                     .length = 5,
                     .hint = "Bedoel je «card»?"}};
  return entry;
}

struct Pages : Headless {
  explicit Pages(Page page, float width = 1280, float height = 720, const std::string& language = "nl")
      : Headless(width, height, language) {
    model.page = page;
    model.decks = {deck_entry("Studenten"), broken_entry()};
  }
  std::optional<Intent> clicks(const std::string& label) { return click(ui::draw, label); }
  std::optional<Intent> types(const std::string& text) {
    (void)frame(ui::draw);
    return Headless::type(ui::draw, text);
  }
  std::optional<Intent> presses(ImGuiKey key) { return press(ui::draw, key); }
};

}  // namespace

TEST_CASE("home leads to every way in") {
  Pages home(Page::home);
  CHECK(home.clicks(home.word("home_start")) == Intent{ui::Go{Page::host}});
  CHECK(home.clicks(home.word("home_join")) == Intent{ui::Go{Page::join}});
  CHECK(home.clicks(home.word("home_make")) == Intent{ui::Go{Page::decks}});
  CHECK(home.clicks(home.word("home_results")) == Intent{ui::Go{Page::results}});
  CHECK(home.clicks(home.word("home_settings")) == Intent{ui::Go{Page::settings}});
  CHECK(home.clicks(home.word("home_quit")) == Intent{ui::Quit{}});
  CHECK(home.clicks(home.word("language_en")) == Intent{ui::Set{{.language = deck::Language::en}}});
}

TEST_CASE("home works with one key each") {
  Pages home(Page::home);
  CHECK(home.types("s") == Intent{ui::Go{Page::host}});
  CHECK(home.types("O") == Intent{ui::Go{Page::host}});
  CHECK(home.types("m") == Intent{ui::Go{Page::join}});
  CHECK(home.types("p") == Intent{ui::Quit{}});
  CHECK(home.types("x") == std::nullopt);
}

TEST_CASE("in English the keys are letters of the English labels") {
  Pages home(Page::home, 1280, 720, "en");
  CHECK(home.types("p") == Intent{ui::Go{Page::host}});
  CHECK(home.types("j") == Intent{ui::Go{Page::join}});
  CHECK(home.types("m") == Intent{ui::Go{Page::decks}});
  CHECK(home.types("o") == std::nullopt);
}

TEST_CASE("on each page a letter presses one button, and is a letter of its label, in both languages") {
  const std::vector<std::vector<std::string>> pages{
      {"home_start", "home_practise", "home_join", "home_make", "home_results", "home_settings", "home_quit", "notice_dismiss"},
      {"host_real", "host_rehearsal", "notice_dismiss"},
      {"results_save", "notice_dismiss"},
      {"settings_language", "settings_theme", "settings_text", "settings_motion", "settings_sound", "notice_dismiss"}};
  for (const std::string language : {"nl", "en"}) {
    const deck::Words words = words_from(language);
    for (const auto& page : pages) {
      std::set<std::string> letters;
      for (const std::string& name : page) {
        const std::string letter = words(name + "_key");
        INFO(language << " " << name);
        CHECK(letters.insert(letter).second);
        std::string label = words(name);
        for (char& c : label) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        CHECK(label.find(letter) != std::string::npos);
      }
    }
  }
}

TEST_CASE("a deck that was played last is one press away, and chosen on the host page") {
  Pages pages(Page::home);
  pages.model.decks.push_back(deck_entry("Werkgevers"));
  pages.model.recent = {2, 0};
  CHECK(pages.clicks("Werkgevers") == Intent{ui::Go{Page::host}});
  pages.model.page = Page::host;
  CHECK(pages.presses(ImGuiKey_Enter) == Intent{ui::Host{2, deck::Cut::minutes_45, 0}});
  pages.model.page = Page::home;
  CHECK(pages.types("2") == Intent{ui::Go{Page::host}});
  CHECK(pages.drafts.host.deck == 0);
}

TEST_CASE("practising opens the host page with people that the computer plays") {
  Pages pages(Page::home);
  CHECK(pages.clicks(pages.word("home_practise")) == Intent{ui::Go{Page::host}});
  pages.model.page = Page::host;
  CHECK(pages.presses(ImGuiKey_Enter) == Intent{ui::Host{0, deck::Cut::minutes_45, 60}});
}

TEST_CASE("a session is a deck, a cut and people") {
  Pages host(Page::host);
  (void)host.clicks("60 minuten");
  CHECK(host.clicks(host.word("host_open")) == Intent{ui::Host{0, deck::Cut::minutes_60, 0}});
  (void)host.types("1");
  (void)host.types("o");
  CHECK(host.clicks(host.word("host_open")) == Intent{ui::Host{0, deck::Cut::minutes_45, 60}});
}

TEST_CASE("a deck with problems shows them and cannot be started") {
  Pages host(Page::host);
  (void)host.clicks("Kapot");
  CHECK(host.clicks(host.word("host_open")) == std::nullopt);
  CHECK(host.presses(ImGuiKey_Enter) == std::nullopt);
  CHECK(host.draft.find("kapot.toml:3:1: fout: «kaart» is geen sleutel") != nullptr);
  CHECK(host.draft.find("Deze set heeft fouten. Herstel ze, of kies een andere set.") != nullptr);
}

TEST_CASE("a cut that the deck has no plan for cannot be started") {
  Pages host(Page::host);
  (void)host.types("3");
  CHECK(host.clicks(host.word("host_open")) == std::nullopt);
  CHECK(host.draft.find("Deze set heeft geen plan voor 90 minuten. Kies een andere lengte.") != nullptr);
}

TEST_CASE("without decks the host page says what to do") {
  Pages host(Page::host);
  host.model.decks.clear();
  CHECK(host.presses(ImGuiKey_Enter) == std::nullopt);
  CHECK(host.draft.find("Er zijn geen decks gevonden. Zet een deck in de map «scenarios» en kom terug op deze pagina.") != nullptr);
  CHECK(host.clicks(host.word("home_make")) == Intent{ui::Go{Page::decks}});
}

TEST_CASE("a code is typed small, pasted with spaces, and joined in capitals") {
  Pages join(Page::join);
  (void)join.clicks("address");
  (void)join.types("192.168.1.20");
  (void)join.clicks("code");
  (void)join.types("km p-rtxyz");
  CHECK(join.drafts.join.code == "KMPRTX");
  CHECK(join.presses(ImGuiKey_Enter) == Intent{ui::Join{"192.168.1.20", "KMPRTX"}});
}

TEST_CASE("joining waits until the code is whole") {
  Pages join(Page::join);
  join.drafts.join.address = "192.168.1.20";
  join.drafts.join.code = "KMPRT";
  CHECK(join.clicks(join.word("join_enter")) == std::nullopt);
  CHECK(join.draft.find("Nog één letter.") != nullptr);
}

TEST_CASE("what went wrong is said on every page and can be taken away") {
  Pages pages(Page::home);
  pages.model.notice = "Er is geen kamer met deze code.";
  for (const Page page : {Page::home, Page::host, Page::join, Page::results, Page::settings, Page::connecting}) {
    pages.model.page = page;
    CHECK(pages.clicks(pages.word("notice_dismiss")) == Intent{ui::DismissNotice{}});
    CHECK(pages.draft.find("Er is geen kamer met deze code.") != nullptr);
  }
}

TEST_CASE("there is a way back from every page") {
  Pages pages(Page::host);
  CHECK(pages.presses(ImGuiKey_Escape) == Intent{ui::Go{Page::home}});
  pages.model.page = Page::join;
  CHECK(pages.presses(ImGuiKey_Escape) == Intent{ui::Go{Page::home}});
  pages.model.page = Page::connecting;
  CHECK(pages.presses(ImGuiKey_Escape) == Intent{ui::LeaveRoom{}});
}

TEST_CASE("connecting says what is happening, and after a while what may be wrong") {
  Pages connecting(Page::connecting);
  connecting.model.audience = session::Audience::players;
  connecting.model.code = "KMPRTX";
  connecting.model.address = "192.168.1.20";
  (void)connecting.frame(ui::draw);
  CHECK(connecting.draft.find("We zoeken kamer KMPRTX") != nullptr);
  CHECK(connecting.draft.find("0 seconden") == nullptr);
  const char* slow = "Het duurt langer dan gewoonlijk. Klopt het adres, en zit dit apparaat op hetzelfde netwerk?";
  CHECK(connecting.draft.find(slow) == nullptr);
  connecting.model.now = 20;
  (void)connecting.frame(ui::draw);
  CHECK(connecting.draft.find(slow) != nullptr);
  CHECK(connecting.draft.find("20 seconden") != nullptr);
}

TEST_CASE("connecting says at which stage a room of one's own is") {
  Pages connecting(Page::connecting);
  connecting.model.audience = session::Audience::facilitator;
  (void)connecting.frame(ui::draw);
  CHECK(connecting.draft.find("Het programma van de kamer start op deze computer. Dat duurt een paar tellen.") != nullptr);
  connecting.model.waiting = ui::Waiting::room;
  (void)connecting.frame(ui::draw);
  CHECK(connecting.draft.find("De kamer is er. We gaan naar binnen.") != nullptr);
}

TEST_CASE("people stand at the line of the first page in every window, and over no words") {
  const ui::Figures figures;
  for (const auto& [width, height] : {std::pair{640.0F, 480.0F}, {1024.0F, 768.0F}, {1280.0F, 720.0F}, {3840.0F, 2160.0F}}) {
    Pages home(Page::home, width, height);
    home.model.figures = &figures;
    (void)home.frame(ui::draw);
    const ui::Drawn* people = home.draft.find("emblem");
    REQUIRE(people != nullptr);
    for (const ui::Drawn& thing : home.draft.drawn)
      if (&thing != people && thing.ink.x < people->ink.right() && thing.ink.right() > people->ink.x)
        CHECK((thing.ink.bottom() <= people->ink.y || thing.ink.y >= people->ink.bottom()));
  }
}

TEST_CASE("without figures the first page has nobody at the line") {
  Pages home(Page::home);
  (void)home.frame(ui::draw);
  CHECK(home.draft.find("emblem") == nullptr);
}

TEST_CASE("all buttons of the first page that are not large have letters of one size") {
  Pages home(Page::home);
  home.model.recent = {0};
  (void)home.frame(ui::draw);
  for (const char* label : {"English", "Studenten", "Instellingen", "Stoppen"})
    CHECK(home.draft.find(label)->size == home.draft.find("Nederlands")->size);
}

TEST_CASE("no page before a room has text outside its place, in any window, with letters of any size") {
  for (const auto& [width, height] : {std::pair{640.0F, 480.0F}, {1280.0F, 720.0F}, {1024.0F, 768.0F}, {1920.0F, 1080.0F}})
    for (const std::string language : {"nl", "en"})
      for (const ui::TextSize size : {ui::TextSize::small, ui::TextSize::normal, ui::TextSize::large, ui::TextSize::largest}) {
        Pages pages(Page::home, width, height, language);
        pages.model.settings.text_size = size;
        pages.model.notice = "De kamer draait op een andere versie van Streep. Gebruik overal dezelfde versie.";
        pages.model.decks.push_back(deck_entry(std::string(base::kTitleBytes, 'w')));
        pages.model.recent = {0, 2, 0};
        for (const Page page : {Page::home, Page::host, Page::join, Page::results, Page::settings, Page::connecting}) {
          pages.model.page = page;
          (void)pages.frame(ui::draw);
          CHECK(texts_outside(pages.draft) == std::vector<std::string>{});
          CHECK(gaps(pages.draft) == std::vector<std::string>{});
          CHECK(misplaced(pages.draft, {0, 0, width, height}) == std::vector<std::string>{});
        }
      }
}
