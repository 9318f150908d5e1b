#include <doctest/doctest.h>

#include <cmath>
#include <map>
#include <string>
#include <vector>

#include "game/ui/words/sentences.h"
#include "tests/session/story/decks.h"
#include "tests/session/story/hall.h"
#include "tests/ui/checks.h"
#include "tests/ui/headless.h"

using namespace streep;
using namespace streep::tests;
using session::Button;
using session::Phase;
using ui::Intent;

namespace {

Intent pressing(Button button) { return ui::Facilitate{session::Press{button}}; }

// The console of a room with twelve people, and the session behind it.
struct Console : Headless {
  explicit Console(float width = 1280, float height = 720) : Headless(width, height), hall(test::small_deck()) {
    model.page = ui::Page::room;
    model.audience = session::Audience::facilitator;
    model.code = "KMPRTX";
    model.address = "192.168.1.20";
    hall.join(0, 11);
  }
  void look() {
    model.scene = hall.scene(session::Audience::facilitator);
    (void)frame(ui::draw);
  }
  void go_to(Phase phase) {
    while (hall.phase() != phase) hall.press(Button::next);
  }
  // What is wanted is done, as the client and the server would.
  void obey(const std::optional<Intent>& intent) {
    if (!intent) return;
    if (const auto* wish = std::get_if<ui::Facilitate>(&*intent)) hall.apply(session::FacilitatorActed{wish->act});
  }
  bool sees(const std::string& words) {
    look();
    return draft.find(words) != nullptr;
  }
  std::optional<Intent> clicks(const std::string& label) {
    look();
    return click(ui::draw, label);
  }
  std::optional<Intent> presses(ImGuiKey key) {
    look();
    return press(ui::draw, key);
  }
  std::optional<Intent> types(const std::string& text) {
    look();
    return Headless::type(ui::draw, text);
  }
  const ui::Drawn& button(const std::string& label) {
    for (const ui::Drawn* thing : buttons())
      if (thing->label == label) return *thing;
    throw std::runtime_error("no button is labelled " + label);
  }
  std::vector<const ui::Drawn*> buttons() {
    look();
    std::vector<const ui::Drawn*> found;
    for (const ui::Drawn& thing : draft.drawn)
      if (thing.kind == ui::DrawnKind::button) found.push_back(&thing);
    return found;
  }

  test::Hall hall;
};

}  // namespace

TEST_CASE("a whole session is played with the button Verder alone") {
  Console console;
  std::map<Phase, int> seen;
  for (int i = 0; i < 100 && console.hall.phase() != Phase::close; ++i) {
    if (console.hall.phase() == Phase::answer) console.hall.answer(0, 9, deck::kCross);
    ++seen[console.hall.phase()];
    console.obey(console.clicks(console.word("act_next")));
    CHECK(gaps(console.draft) == std::vector<std::string>{});
  }
  CHECK(console.hall.phase() == Phase::close);
  CHECK(seen.size() == 12);
  CHECK(console.clicks(console.word("act_next")) == std::nullopt);
}

TEST_CASE("a whole session is played with the space bar alone") {
  Console console;
  for (int i = 0; i < 100 && console.hall.phase() != Phase::close; ++i) console.obey(console.presses(ImGuiKey_Space));
  CHECK(console.hall.phase() == Phase::close);
}

TEST_CASE("every act has a button and a key") {
  Console console;
  console.go_to(Phase::read);
  CHECK(console.clicks(console.word("act_pause")) == pressing(Button::pause));
  CHECK(console.types("s") == pressing(Button::pause));
  CHECK(console.presses(ImGuiKey_Escape) == pressing(Button::pause));
  CHECK(console.clicks(console.word("act_back")) == pressing(Button::back));
  CHECK(console.types("t") == pressing(Button::back));
  CHECK(console.clicks(console.word("act_skip")) == pressing(Button::skip));
  CHECK(console.types("o") == pressing(Button::skip));
  CHECK(console.clicks(console.word("act_soften")) == pressing(Button::soften));
  CHECK(console.types("z") == pressing(Button::soften));
  CHECK(console.clicks(console.word("act_open_answers")) == pressing(Button::open_answers));
  CHECK(console.types("a") == pressing(Button::open_answers));
  CHECK(console.clicks(console.word("act_lock")) == pressing(Button::lock));
  CHECK(console.types("l") == pressing(Button::lock));
}

TEST_CASE("in English the keys are letters of the English words") {
  Console console;
  const deck::Words english = words_from("en");
  console.model.words = &english;
  console.go_to(Phase::read);
  CHECK(console.types("s") == pressing(Button::pause));
  CHECK(console.types("b") == pressing(Button::back));
  CHECK(console.types("k") == pressing(Button::skip));
  CHECK(console.types("f") == pressing(Button::soften));
  CHECK(console.types("a") == pressing(Button::open_answers));
  CHECK(console.types("l") == pressing(Button::lock));
  CHECK(console.types("t") == std::nullopt);
  CHECK(console.types("e") == std::nullopt);
  CHECK(console.sees("End the session?"));
  CHECK(console.types("y") == pressing(Button::end));
}

TEST_CASE("open answers can be closed, and a talk can be given a minute") {
  Console console;
  console.go_to(Phase::answer);
  CHECK(console.clicks(console.word("act_close_answers")) == pressing(Button::close_answers));
  CHECK(console.types("a") == pressing(Button::close_answers));
  console.go_to(Phase::talk);
  CHECK(console.clicks(console.word("act_more_time")) == pressing(Button::more_time));
  CHECK(console.types("m") == pressing(Button::more_time));
}

TEST_CASE("what cannot be done now is disabled, does nothing and says why") {
  Console console;  // the lobby
  for (const char* label : {"Overslaan", "Verzachten", "Handtelling", "Antwoorden openen", "Terug", "Minuut erbij"}) {
    CHECK(console.clicks(label) == std::nullopt);
    CHECK_FALSE(console.button(label).enabled);
  }
  for (const char* key : {"o", "z", "h", "a", "t", "m"}) CHECK(console.types(key) == std::nullopt);
  (void)console.clicks(console.word("act_skip"));
  CHECK(console.sees("Overslaan: Er is nu geen kaart om over te slaan."));
}

TEST_CASE("the keyboard reaches what is disabled, to read why") {
  Console console;
  std::string why;
  for (int i = 0; i < 20 && why.empty(); ++i) {
    (void)console.presses(ImGuiKey_Tab);
    console.look();
    if (console.draft.find("Minuut erbij: Een minuut erbij kan alleen tijdens het gesprek.") != nullptr) why = console.draft.focus;
  }
  CHECK(why == "M");
}

TEST_CASE("ending asks once more, and Esc goes on") {
  Console console;
  console.go_to(Phase::read);
  CHECK(console.clicks(console.word("act_end")) == std::nullopt);
  CHECK(console.sees("De sessie beëindigen?"));
  CHECK(console.presses(ImGuiKey_Escape) == std::nullopt);
  CHECK_FALSE(console.sees("De sessie beëindigen?"));
  (void)console.types("e");
  CHECK(console.clicks(console.word("end_enter")) == pressing(Button::end));
}

TEST_CASE("while it asks, neither Space nor a letter does anything else") {
  Console console;
  console.go_to(Phase::read);
  (void)console.types("e");
  CHECK(console.presses(ImGuiKey_Space) == std::nullopt);
  for (const char* key : {"o", "z", "t", "a"}) CHECK(console.types(key) == std::nullopt);
  CHECK(console.types("j") == pressing(Button::end));
}

TEST_CASE("people who were counted by hand are two numbers") {
  Console console;
  console.go_to(Phase::read);
  (void)console.types("h");
  (void)console.types("7");
  (void)console.presses(ImGuiKey_Tab);
  (void)console.types("1x2");
  CHECK(console.presses(ImGuiKey_Enter) == Intent{ui::Facilitate{session::HandCount{7, 12}}});
  CHECK_FALSE(console.sees("Hoeveel mensen staan er over de streep?"));
}

TEST_CASE("a count that cannot be is not sent") {
  Console console;
  console.go_to(Phase::read);
  (void)console.types("h");
  CHECK(console.presses(ImGuiKey_Enter) == std::nullopt);
  CHECK(console.sees("Typ beide getallen."));
  console.drafts.console.crossed = "13";
  console.drafts.console.people = "12";
  CHECK(console.clicks(console.word("count_enter")) == std::nullopt);
  CHECK(console.sees("Er kunnen niet meer mensen over de streep staan dan er zijn."));
}

TEST_CASE("after a click Space is Verder and not the same button again") {
  Console console;
  console.go_to(Phase::read);
  (void)console.clicks(console.word("act_lock"));
  CHECK(console.presses(ImGuiKey_Space) == pressing(Button::next));
  CHECK(console.presses(ImGuiKey_Enter) == std::nullopt);
}

TEST_CASE("Space held down presses Verder once") {
  Console console;
  console.go_to(Phase::read);
  CHECK(console.presses(ImGuiKey_Space) == pressing(Button::next));
  int more = 0;
  for (int i = 0; i < 120; ++i) {
    set_key(ImGuiKey_Space);
    if (console.frame(ui::draw)) ++more;
  }
  CHECK(more == 0);
}

TEST_CASE("what cannot be undone is the farthest from Verder") {
  Console console;
  console.go_to(Phase::read);
  const ui::Point next = console.button("Verder").box.centre();
  const auto distance = [&](const char* label) {
    const ui::Point point = console.button(label).box.centre();
    return std::hypot(point.x - next.x, point.y - next.y);
  };
  for (const char* label : {"Stil", "Overslaan", "Verzachten", "Handtelling", "Terug", "Zaal op slot", "Minuut erbij"})
    CHECK(distance("Beëindigen") > distance(label));
}

TEST_CASE("the console tells what to say and what comes next") {
  Console console;
  console.go_to(Phase::read);
  console.look();
  CHECK(console.sees("Deze vraag komt aan het eind terug. Er is geen goed antwoord."));
  CHECK(console.sees("De antwoorden gaan open."));
  CHECK(console.sees("KMPRTX"));
  CHECK(console.sees("12 mensen"));
}

TEST_CASE("the console counts answers and never says who or what") {
  Console console;
  console.go_to(Phase::answer);
  console.hall.answer(0, 4, deck::kCross);
  console.model.progress = {session::Round{1}, 5, 12};
  CHECK(console.sees("5 van de 12"));
}

TEST_CASE("warnings about time are sentences, with the card that can go") {
  Console console;
  console.go_to(Phase::read);
  console.hall.pass_time(44 * 60);
  console.look();
  REQUIRE(console.model.scene->desk->warning == session::Warning::talk_will_shrink);
  const std::string drop = console.model.scene->desk->drop.str();
  CHECK(console.sees("Zo past niet alles meer. Laat liever een kaart weg dan dat jullie korter praten. Je kunt deze kaart weglaten: «" +
                     drop + "»"));
  console.hall.pass_time(46 * 60);
  CHECK(console.sees("De tijd is om. Sluit af met de kaart waar je heen kunt. Je kunt deze kaart weglaten: «" + drop + "»"));
}

TEST_CASE("the session time counts on between two scenes, the talk counts down, and Stil stops the talk") {
  Console console;
  console.go_to(Phase::read);
  console.model.now = 65;
  CHECK(console.sees("1:05 van 45 minuten"));
  console.go_to(Phase::talk);
  console.look();
  const std::string left = ui::clock(console.model.scene->talk_seconds_left - 65);
  CHECK(console.sees(left));
  console.hall.press(Button::pause);
  CHECK_FALSE(console.sees(left));
}

TEST_CASE("in silence Verder and Stil both go on") {
  Console console;
  console.go_to(Phase::talk);
  console.obey(console.presses(ImGuiKey_Escape));
  CHECK(console.sees("We gaan verder waar we waren."));
  console.obey(console.presses(ImGuiKey_Space));
  CHECK_FALSE(console.hall.scene().paused);
  CHECK(console.hall.phase() == Phase::talk);
  console.obey(console.types("s"));
  CHECK(console.hall.scene().paused);
  console.obey(console.clicks(console.word("act_resume_short")));
  CHECK_FALSE(console.hall.scene().paused);
}

TEST_CASE("where a figure could not be kept, two buttons stand out: try again, and talk without it") {
  Console console;
  console.go_to(Phase::closed);
  CHECK_FALSE(console.sees(console.word("act_without_figure")));
  console.hall.apply_unstored(session::FacilitatorActed{session::Press{Button::next}});
  CHECK(console.sees("De uitslag kon niet worden bewaard. Probeer het opnieuw."));
  CHECK(console.presses(ImGuiKey_Space) == pressing(Button::next));
  CHECK(console.types(console.word("act_without_figure_key")) == pressing(Button::without_figure));
  console.obey(console.clicks(console.word("act_without_figure")));
  CHECK(console.hall.phase() != Phase::closed);
  CHECK(console.hall.published().empty());
}

TEST_CASE("without a connection nothing can be pressed and a sentence says so") {
  Console console;
  console.go_to(Phase::talk);
  console.model.reconnecting = true;
  CHECK(console.sees("De verbinding met de kamer is even weg. Alles blijft staan; we proberen het vanzelf opnieuw."));
  for (const ui::Drawn* thing : console.buttons()) CHECK(thing->enabled == (thing->label == "Kamer sluiten"));
  CHECK(console.presses(ImGuiKey_Space) == std::nullopt);
}

TEST_CASE("a room that does not come back can be closed, and that is asked once more") {
  Console console;
  console.go_to(Phase::talk);
  console.model.reconnecting = true;
  CHECK(console.types("k") == std::nullopt);
  CHECK(console.presses(ImGuiKey_Escape) == std::nullopt);
  CHECK(console.clicks(console.word("act_leave")) == std::nullopt);
  CHECK(console.clicks(console.word("leave_enter")) == Intent{ui::LeaveRoom{}});
}

TEST_CASE("after the close the room can be closed at once") {
  Console console;
  console.go_to(Phase::close);
  CHECK(console.clicks(console.word("act_leave")) == Intent{ui::LeaveRoom{}});
  CHECK(console.types("k") == Intent{ui::LeaveRoom{}});
}

TEST_CASE("the last refusal is a sentence that can be taken away") {
  Console console;
  console.go_to(Phase::read);
  console.model.notice = "Dat kan op dit moment niet.";
  CHECK(console.sees("Dat kan op dit moment niet."));
  CHECK(console.clicks(console.word("notice_dismiss")) == Intent{ui::DismissNotice{}});
  CHECK(console.types("g") == Intent{ui::DismissNotice{}});
}

TEST_CASE("no moment of a session has text outside its place or buttons over each other, in any window") {
  for (const auto& [width, height] : {std::pair{640.0F, 480.0F}, {1280.0F, 720.0F}, {1920.0F, 1080.0F}}) {
    Console console(width, height);
    console.model.notice = "De totalen konden niet worden bewaard. Er is niets getoond; maak ruimte op de schijf en probeer het opnieuw.";
    for (int i = 0; i < 100 && console.hall.phase() != Phase::close; ++i) {
      console.look();
      CHECK(texts_outside(console.draft) == std::vector<std::string>{});
      CHECK(misplaced(console.draft, {0, 0, width, height}) == std::vector<std::string>{});
      console.hall.press(Button::next);
    }
  }
}
