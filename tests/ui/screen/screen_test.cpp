// The big screen in every phase and in every size: nothing leaves its place.
#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "game/ui/crowd/draw.h"
#include "tests/ui/checks.h"
#include "tests/ui/headless.h"
#include "tests/ui/scenes.h"

using namespace streep;
using namespace streep::tests;
using session::Outcome;
using session::Phase;

namespace {

const std::vector<int> kCrowds{0, 1, 1500};

std::string long_text(std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) text += "Een stagebedrijf dat goed wil werven, kijkt eerst naar zichzelf. ";
  text.resize(bytes);
  if (text.back() == ' ') text.back() = '.';
  return text;
}

session::Scene revealed(session::CardView card, session::Figure figure, int people) {
  session::Scene scene = card_scene(Phase::reveal, std::move(card), people);
  scene.figure = std::move(figure);
  return scene;
}

session::Scene shifted(session::CardView card, session::ShiftOutcome outcome, session::Figure before, session::Figure after, int people) {
  session::Scene scene = card_scene(Phase::shift, std::move(card), people);
  session::Shift shift;
  shift.outcome = outcome;
  shift.before = std::move(before);
  shift.after = std::move(after);
  shift.table = {{{static_cast<std::uint16_t>(people / 2), static_cast<std::uint16_t>(people / 4)},
                  {0, static_cast<std::uint16_t>(people - people / 2 - people / 4)}}};
  scene.shift = shift;
  return scene;
}

std::vector<session::Scene> scenes_of(const session::CardView& line, int n) {
  using session::ShiftOutcome;
  const auto zones =
      figure(Outcome::exact, n, {cell({1}, n / 5), cell({2}, n / 5), cell({3, 0}, n / 5), cell({4}, n / 5), cell({5}, n - 4 * (n / 5))});
  const auto options = figure(Outcome::exact, n, {cell({1}, n / 2), cell({2}, n - n / 2), cell({3}, 0), cell({4}, 0), cell({0}, 0)});
  const auto zones_band = figure(Outcome::fewer, n, {cell({1, 2}, 0), cell({3, 0, 4, 5}, 0)});
  std::vector<session::Scene> scenes{revealed(line, on_the_line(n / 3, n), n),
                                     revealed(line, few_on_the_line(n), n),
                                     revealed(line, most_on_the_line(n), n),
                                     revealed(line, figure(Outcome::too_few, n, {}), n),
                                     revealed(line, figure(Outcome::withheld, n, {}), n),
                                     revealed(spectrum_card(), zones, n),
                                     revealed(spectrum_card(), zones_band, n),
                                     revealed(choice_card(), options, n),
                                     shifted(line, ShiftOutcome::table, on_the_line(n / 4, n), on_the_line(n / 2, n), n),
                                     shifted(line, ShiftOutcome::margins, few_on_the_line(n), on_the_line(n / 2, n), n),
                                     shifted(line, ShiftOutcome::direction, {}, {}, n),
                                     shifted(line, ShiftOutcome::withheld, {}, {}, n),
                                     shifted(spectrum_card(), ShiftOutcome::margins, zones, zones, n),
                                     shifted(choice_card(), ShiftOutcome::margins, options, zones_band, n)};
  for (const Phase phase : {Phase::lobby, Phase::agreements, Phase::support, Phase::follow_up, Phase::close})
    scenes.push_back(frame_scene(phase, n));
  for (const Phase phase :
       {Phase::read, Phase::answer, Phase::closed, Phase::reveal, Phase::talk, Phase::shift, Phase::insight, Phase::action})
    for (const session::CardView& card : {line, spectrum_card(), choice_card()}) scenes.push_back(card_scene(phase, card, n));
  scenes.push_back(card_scene(Phase::talk, line, n));
  scenes.back().paused = true;
  scenes.push_back(card_scene(Phase::reveal, line, n));
  scenes.back().softened = true;
  return scenes;
}

const ui::Drawn& statement_in(const Headless& window) {
  const ui::Drawn* drawn = window.draft.find(window.model.scene->card->statement.view());
  if (drawn == nullptr) throw std::runtime_error("the statement is not on the screen");
  return *drawn;
}

std::string all_text(const ui::Draft& draft) {
  std::string text;
  for (const ui::Drawn& thing : draft.drawn) text += thing.label + "\n";
  return text;
}

// As large as this part of the height.
void check_squares(const Size& size, Phase phase, const char* id, int across, float least) {
  Headless window(size.width, size.height);
  show(window, frame_scene(phase));
  const ui::Drawn* squares = window.draft.find(id);
  REQUIRE(squares != nullptr);
  CAPTURE(size.height);
  CHECK(squares->ink.width >= least * size.height);
  CHECK(std::fmod(squares->ink.width, static_cast<float>(across + 2 * base::kQuietZone)) == 0);
  CHECK(squares->ink.x == std::floor(squares->ink.x));
  CHECK(ui::Box{0, 0, size.width, size.height}.holds(squares->ink));
}

}  // namespace

TEST_CASE("every phase draws in every size, for nobody, one and 1,500, and no text leaves its box") {
  for (const Size& size : kSizes) {
    Headless window(size.width, size.height);
    for (const int people : kCrowds) {
      for (const session::Scene& scene : scenes_of(line_card(), people)) {
        CAPTURE(size.width);
        CAPTURE(people);
        CAPTURE(static_cast<int>(scene.phase));
        show(window, scene);
        CHECK(window.draft.drawn.size() >= 2);
        CHECK(texts_outside(window.draft) == std::vector<std::string>{});
        CHECK(gaps(window.draft) == std::vector<std::string>{});
        for (const ui::Drawn& thing : window.draft.drawn) CHECK(ui::Box{0, 0, size.width, size.height}.holds(thing.ink, 1));
      }
    }
  }
}

TEST_CASE("a shift of groups is a crowd of first above a crowd of now, and both numbers of every group") {
  Headless window(1920, 1080);
  const ui::Figures figures;
  window.model.figures = &figures;
  const auto first = figure(Outcome::exact, 60, {cell({1}, 40), cell({2}, 20)}),
             now = figure(Outcome::exact, 60, {cell({1}, 25), cell({2}, 35)});
  for (const session::CardView& card : {spectrum_card(), choice_card()}) {
    show(window, shifted(card, session::ShiftOutcome::margins, first, now, 60));
    std::vector<ui::Box> crowds;
    for (const ui::Drawn& thing : window.draft.drawn)
      if (thing.kind == ui::DrawnKind::picture) crowds.push_back(thing.box);
    REQUIRE(crowds.size() == 2);
    CHECK(crowds[0].bottom() <= crowds[1].y);
    CHECK(window.draft.find("40 → 25") != nullptr);
    CHECK(window.draft.find("20 → 35") != nullptr);
  }
}

TEST_CASE("a statement of 280 bytes and a word of 90 characters stay in their box, in both languages") {
  for (const Size& size : kSizes) {
    for (const char* language : {"nl", "en"}) {
      Headless window(size.width, size.height, language);
      for (const std::string& statement : {long_text(280), "Wat is " + std::string(90, 'w') + "?"}) {
        for (const session::Scene& scene : scenes_of(line_card(statement), 60)) {
          CAPTURE(size.width);
          CAPTURE(static_cast<int>(scene.phase));
          show(window, scene);
          CHECK(texts_outside(window.draft) == std::vector<std::string>{});
          CHECK(gaps(window.draft) == std::vector<std::string>{});
        }
      }
    }
  }
}

TEST_CASE("a statement is at least 4.5 percent of the height of the screen, however long it is") {
  for (const Size& size : kSizes) {
    Headless window(size.width, size.height);
    for (const std::string& statement : {std::string("Kort."), long_text(280)}) {
      for (const Phase phase : {Phase::read, Phase::answer, Phase::closed, Phase::reveal, Phase::talk}) {
        show(window, card_scene(phase, line_card(statement)));
        CAPTURE(static_cast<int>(phase));
        CHECK(statement_in(window).size >= 0.045F * size.height);
      }
    }
  }
}

TEST_CASE("no text on the big screen is smaller than 2.5 percent of its height") {
  Headless window(1280, 720);
  for (const session::Scene& scene : scenes_of(line_card(), 60)) {
    show(window, scene);
    for (const ui::Drawn& thing : window.draft.drawn) {
      CAPTURE(thing.label);
      if (thing.kind == ui::DrawnKind::text && !thing.label.empty()) CHECK(thing.size >= 0.025F * 720);
    }
  }
}

TEST_CASE("the longest texts a deck may have still fit everywhere") {
  Headless window(1024, 768);
  session::CardView card = line_card(long_text(280));
  card.story = text_of<deck::Story>(long_text(600));
  session::Scene scene = card_scene(Phase::read, card);
  scene.questions = {};
  for (int i = 0; i < 3; ++i) (void)scene.questions.add(text_of<deck::Line>(long_text(240)));
  scene.insight->text = text_of<deck::Story>(long_text(600));
  scene.insight->source = scene.action = text_of<deck::Line>(long_text(240));
  for (const Phase phase : {Phase::read, Phase::answer, Phase::talk, Phase::insight, Phase::action}) {
    scene.phase = phase;
    CAPTURE(static_cast<int>(phase));
    show(window, scene);
    CHECK(texts_outside(window.draft) == std::vector<std::string>{});
  }
}

TEST_CASE("eight long agreements and eight long places fit") {
  Headless window(640, 480);
  session::Scene scene = frame_scene(Phase::agreements);
  scene.agreements = {};
  scene.routes->places = {};
  for (int i = 0; i < 8; ++i) {
    (void)scene.agreements.add(text_of<deck::Line>(long_text(240)));
    (void)scene.routes->places.add(
        {text_of<deck::Title>(long_text(120)), text_of<deck::Story>(long_text(600)), text_of<deck::Line>("www.voorbeeld.nl/melden"), {}});
  }
  for (const Phase phase : {Phase::lobby, Phase::agreements, Phase::support}) {
    scene.phase = phase;
    show(window, scene);
    CHECK(texts_outside(window.draft) == std::vector<std::string>{});
  }
}

TEST_CASE("the squares of the invitation are at least 38 percent of the height of the lobby, in whole pixels and in the window") {
  for (const Size& size : kSizes) check_squares(size, Phase::lobby, "invitation", kInvitation, 0.38F);
}

TEST_CASE("who comes late finds the squares beside the agreements, unless the room is locked") {
  Headless window(1280, 720);
  session::Scene scene = frame_scene(Phase::agreements);
  show(window, scene);
  CHECK(window.draft.find("invitation") != nullptr);
  scene.locked = true;
  show(window, scene);
  CHECK(window.draft.find("invitation") == nullptr);
}

TEST_CASE("at the close the question for a week later is there as squares for a calendar, in whole pixels and in the window") {
  for (const Size& size : kSizes) check_squares(size, Phase::close, "appointment", kAppointment, 0.2F);
}

TEST_CASE("without squares the lobby says where to type the code") {
  Headless window(1280, 720);
  show(window, frame_scene(Phase::lobby));
  window.model.invitation = {};
  (void)window.frame(ui::draw_screen);
  for (const char* words : {"Open in je browser", "192.168.100.200:4748", "met de code", "KWNTPR"})
    CHECK(window.draft.find(words) != nullptr);
  CHECK(texts_outside(window.draft) == std::vector<std::string>{});
}

TEST_CASE("a band shows no number of people on either side") {
  Headless window(1920, 1080);
  show(window, revealed(line_card(), few_on_the_line(60), 60));
  CHECK(window.draft.find("Minder dan 4 van de 60 die antwoordden, stapten over de streep.") != nullptr);
  for (const ui::Drawn& thing : window.draft.drawn)
    CHECK_FALSE((!thing.label.empty() && thing.label.find_first_not_of("0123456789") == std::string::npos));
}

TEST_CASE("a softened card shows its text and no figure, even where one came along") {
  Headless window(1280, 720);
  session::Scene scene = revealed(line_card(), on_the_line(23, 60), 60);
  scene.softened = true;
  show(window, scene);
  CHECK(all_text(window.draft).find("23") == std::string::npos);
  CHECK(window.draft.find("Hier praten we over zonder uitslag.") != nullptr);
}

TEST_CASE("a card that would tell more of another says why it has no figures, and one that is shown exactly says so before answers open") {
  Headless window(1280, 720);
  session::Scene scene = card_scene(Phase::read, line_card());
  scene.softened = scene.implied = true;
  show(window, scene);
  CHECK(all_text(window.draft).find("zonder getallen") != std::string::npos);
  scene.softened = scene.implied = false;
  scene.card->exact = true;
  show(window, scene);
  CHECK(window.draft.find("Van deze kaart laten we precies zien hoeveel mensen wat kiezen.") != nullptr);
}

TEST_CASE("while answers are open only how many have answered is told") {
  Headless window(1280, 720);
  window.model.progress = {session::Round{3}, 41, 60};
  show(window, card_scene(Phase::answer, line_card()));
  CHECK(window.draft.find("41") != nullptr);
  CHECK(window.draft.find("van de 60 hebben geantwoord") != nullptr);
}

TEST_CASE("the progress of an older round is not shown") {
  Headless window(1280, 720);
  window.model.progress = {session::Round{2}, 59, 60};
  show(window, card_scene(Phase::answer, line_card()));
  CHECK(window.draft.find("59") == nullptr);
  CHECK(window.draft.find("0") != nullptr);
}

TEST_CASE("time is told in whole minutes, and when it is up nobody is hurried") {
  Headless window(1280, 720);
  const session::Scene scene = card_scene(Phase::talk, line_card());  // 230 seconds left
  show(window, scene, 0);
  CHECK(window.draft.find("nog 4 minuten") != nullptr);
  show(window, scene, 200);
  CHECK(window.draft.find("nog een minuut") != nullptr);
  show(window, scene, 400);
  CHECK(window.draft.find("rond rustig af") != nullptr);
}

TEST_CASE("a pause hides the card") {
  Headless window(1280, 720);
  session::Scene scene = card_scene(Phase::talk, line_card());
  scene.paused = true;
  show(window, scene);
  CHECK(window.draft.find("Stil") != nullptr);
  CHECK(all_text(window.draft).find("Wie op stage") == std::string::npos);
}

TEST_CASE("the big screen has nothing to press") {
  Headless window(1280, 720);
  for (const session::Scene& scene : scenes_of(line_card(), 60)) {
    show(window, scene);
    CHECK(misplaced(window.draft, {}) == std::vector<std::string>{});
  }
}

TEST_CASE("the picture moves while the line travels and people walk, and then stands still") {
  Headless window(1280, 720);
  show(window, revealed(line_card(), on_the_line(23, 60), 60), 0.1);
  CHECK(ui::moves(window.model.shown()));
  window.model.now = window.model.phase_at + kLongAgo;
  CHECK_FALSE(ui::moves(window.model.shown()));
  CHECK(ui::next_change(window.model.shown()) > 1e9);
}

TEST_CASE("with reduced motion nothing moves, and all is there at once") {
  Headless window(1280, 720);
  window.model.settings.reduced_motion = true;
  show(window, revealed(line_card(), on_the_line(23, 60), 60), 0.01);
  CHECK_FALSE(ui::moves(window.model.shown()));
  CHECK(window.draft.find("23") != nullptr);
}

TEST_CASE("during the talk the picture changes at the next whole second, until the time is up") {
  Headless window(1280, 720);
  show(window, card_scene(Phase::talk, line_card()), 20.25);
  CHECK_FALSE(ui::moves(window.model.shown()));
  CHECK(ui::next_change(window.model.shown()) == doctest::Approx(0.75));
  window.model.now = window.model.scene_at + 231;
  CHECK(ui::next_change(window.model.shown()) > 1e9);
}

TEST_CASE("without a scene the big screen says that the room is coming") {
  Headless window(1280, 720);
  window.model.page = ui::Page::room;
  (void)window.frame(ui::draw_screen);
  CHECK(window.draft.find("De kamer komt in beeld") != nullptr);
}
