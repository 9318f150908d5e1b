#include <doctest/doctest.h>

#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "tests/ui/checks.h"
#include "tests/ui/headless.h"
#include "tests/ui/scenes.h"

using namespace streep;
using namespace streep::tests;
using session::Phase;
using ui::Intent;

namespace {

// A player of the cohort, in a scene.
struct Player : Headless {
  explicit Player(session::Scene scene, float width = 1280, float height = 720) : Headless(width, height) {
    model.page = ui::Page::room;
    model.audience = session::Audience::players;
    show(std::move(scene));
  }
  void show(session::Scene scene) {
    model.seat.round = scene.round;
    model.seat.may_answer = true;
    model.seat.away = false;
    scene.routes = routes();
    model.scene = std::move(scene);
  }
  void look() { (void)frame(ui::draw); }
  bool sees(const std::string& words) {
    look();
    return draft.find(words) != nullptr;
  }
  std::vector<std::string> labels_after_choosing(deck::Choice choice) {
    model.chosen = choice;
    look();
    std::vector<std::string> labels;
    for (const ui::Drawn& thing : draft.drawn) labels.push_back(thing.label);
    return labels;
  }
  std::optional<Intent> clicks(const std::string& label) { return click(ui::draw, label); }
  std::optional<Intent> types(const std::string& text) {
    look();
    return Headless::type(ui::draw, text);
  }
};

session::Scene answering(session::CardView card) { return card_scene(Phase::answer, std::move(card)); }

std::vector<ui::Box> answers_of(Player& player) {
  player.look();
  std::vector<ui::Box> boxes;
  for (const ui::Drawn& thing : player.draft.drawn)
    if (thing.kind == ui::DrawnKind::button && thing.id.starts_with("answer")) boxes.push_back(thing.box);
  return boxes;
}

session::CardView longest(session::CardView card) {
  const auto fill = [](std::size_t bytes) {
    std::string text;
    while (text.size() + 21 < bytes) text += "stagebegeleidersteam ";
    return text + std::string(bytes - text.size(), 'w');
  };
  card.statement = text_of<deck::Statement>(fill(base::kStatementBytes));
  card.story = text_of<deck::Story>(fill(base::kStoryBytes));
  card.from = card.to = text_of<deck::Label>(fill(base::kLabelBytes));
  for (deck::Label& option : card.options) option = text_of<deck::Label>(fill(base::kLabelBytes));
  return card;
}

}  // namespace

TEST_CASE("on a line the three answers work by click and by key") {
  Player player(answering(line_card()));
  CHECK(player.clicks(player.word("answer_cross")) == Intent{ui::Answer{deck::kCross}});
  CHECK(player.clicks(player.word("answer_stay")) == Intent{ui::Answer{deck::kStay}});
  CHECK(player.clicks(player.word("answer_pass")) == Intent{ui::Answer{deck::kPass}});
  CHECK(player.types("1") == Intent{ui::Answer{deck::kCross}});
  CHECK(player.types("2") == Intent{ui::Answer{deck::kStay}});
  CHECK(player.types("0") == Intent{ui::Answer{deck::kPass}});
  CHECK(player.types("3") == std::nullopt);
}

TEST_CASE("a spectrum has five zones with its ends named, and pass") {
  Player player(answering(spectrum_card()));
  for (int zone = 1; zone <= 5; ++zone) CHECK(player.types(std::to_string(zone)) == Intent{ui::Answer{static_cast<deck::Choice>(zone)}});
  CHECK(player.types("0") == Intent{ui::Answer{deck::kPass}});
  CHECK(player.sees("nooit"));
  CHECK(player.sees("altijd"));
}

TEST_CASE("a choice has its options, and pass") {
  Player player(answering(choice_card()));
  CHECK(player.clicks("Naar school gaan ermee") == Intent{ui::Answer{3}});
  CHECK(player.types("4") == Intent{ui::Answer{4}});
  CHECK(player.types("5") == std::nullopt);
  CHECK(player.clicks(player.word("answer_pass")) == Intent{ui::Answer{deck::kPass}});
}

TEST_CASE("a player reads before answering that a card is shown exactly, and of no other") {
  session::Scene scene = answering(choice_card());
  Player player(scene);
  CHECK_FALSE(player.sees(player.word("player_exact")));
  scene.card->exact = true;
  player.show(scene);
  CHECK(player.sees(player.word("player_exact")));
}

TEST_CASE("all answers of a card are of one size, pass too") {
  Player player(answering(line_card()));
  for (const session::CardView& card : {line_card(), spectrum_card(), choice_card()}) {
    player.show(answering(card));
    const std::vector<ui::Box> boxes = answers_of(player);
    REQUIRE(boxes.size() >= 3);
    for (const ui::Box& box : boxes) {
      CHECK(box.width == doctest::Approx(boxes[0].width));
      CHECK(box.height == doctest::Approx(boxes[0].height));
    }
  }
}

TEST_CASE("the line lies between over and not over") {
  Player player(answering(line_card()));
  const std::vector<ui::Box> boxes = answers_of(player);
  const float line = player.drafts.stage.line->from.y * 720;
  CHECK(boxes.at(0).bottom() < line);
  for (std::size_t i = 1; i < boxes.size(); ++i) CHECK(boxes[i].y > line);
}

TEST_CASE("the zones of a spectrum stand on the line, and pass stands beside it") {
  Player player(answering(spectrum_card()));
  const std::vector<ui::Box> boxes = answers_of(player);
  REQUIRE(boxes.size() == 6);
  CHECK(player.drafts.stage.line->from.y * 720 > boxes[0].bottom());
  CHECK(player.drafts.stage.line->to.x * 1280 == doctest::Approx(boxes[4].right()));
  CHECK(player.drafts.stage.line->to.x * 1280 < boxes[5].x);
}

TEST_CASE("an answer can be changed while answers are open, and says when it arrived") {
  Player player(answering(line_card()));
  CHECK(player.sees("Alleen jij ziet wat je kiest."));
  player.model.chosen = deck::kStay;
  CHECK(player.sees("Je antwoord is onderweg. Tot de antwoorden dichtgaan, kun je veranderen."));
  player.model.arrived = true;
  CHECK(player.sees("Je antwoord is aangekomen. Tot de antwoorden dichtgaan, kun je veranderen."));
  CHECK(player.clicks(player.word("answer_cross")) == Intent{ui::Answer{deck::kCross}});
  for (const ui::Drawn& thing : player.draft.drawn) CHECK(thing.chosen == (thing.id == "answer 2"));
}

TEST_CASE("after answers close nothing tells what was chosen") {
  Player player(answering(line_card()));
  for (const Phase phase : {Phase::closed, Phase::reveal, Phase::talk, Phase::shift}) {
    session::Scene scene = card_scene(phase, line_card());
    scene.figure = on_the_line(23, 60);
    scene.shift = session::Shift{};
    player.show(scene);
    CHECK(player.labels_after_choosing(deck::kStay) == player.labels_after_choosing(deck::kCross));
    CHECK(answers_of(player).empty());
  }
}

TEST_CASE("the reveal is the published figure, as a sentence") {
  session::Scene scene = card_scene(Phase::reveal, line_card());
  scene.figure = on_the_line(23, 60);
  CHECK(Player(scene).sees("23 van de 60 die antwoordden, stapten over de streep."));
}

TEST_CASE("the shift is the picture of the big screen, in every window") {
  session::Scene scene = card_scene(Phase::shift, spectrum_card());
  scene.shift = session::Shift{};
  scene.shift->outcome = session::ShiftOutcome::margins;
  scene.shift->before = figure(session::Outcome::exact, 60, {cell({1}, 40), cell({2}, 20)});
  scene.shift->after = figure(session::Outcome::exact, 60, {cell({1}, 25), cell({2}, 35)});
  for (const auto& [width, height] : {std::pair{640.0F, 480.0F}, {1024.0F, 768.0F}, {1920.0F, 1080.0F}}) {
    Player player(scene, width, height);
    CHECK(player.sees("40 → 25"));
    CHECK(player.sees("20 → 35"));
    CHECK(texts_outside(player.draft) == std::vector<std::string>{});
  }
}

TEST_CASE("the agreements are numbered, as on the big screen") {
  Player player(frame_scene(Phase::agreements));
  CHECK(player.sees("5"));
  CHECK(player.sees("Je mag altijd passen, zonder uitleg."));
}

TEST_CASE("buttons of one row have letters of one size") {
  Player player(frame_scene(Phase::lobby), 640, 480);
  player.look();
  for (const char* label : {"Waar kan ik heen?", "Kamer verlaten"})
    CHECK(player.draft.find(label)->size == player.draft.find("Even weg")->size);
}

TEST_CASE("a laptop draws while the line travels and people step, and then rests") {
  session::Scene scene = card_scene(Phase::reveal, line_card());
  scene.figure = on_the_line(23, 60);
  Player player(scene);
  CHECK(ui::moves(player.model.shown()));
  player.model.now = 60;
  CHECK(ui::next_change(player.model.shown()) > 1e9);
  player.model.now = 0;
  player.model.settings.reduced_motion = true;
  CHECK_FALSE(ui::moves(player.model.shown()));
}

TEST_CASE("who came in after the round began is made welcome and has nothing to press") {
  Player player(answering(line_card()));
  player.model.seat.may_answer = false;
  CHECK(player.sees("Fijn dat je er bent"));
  CHECK(answers_of(player).empty());
  CHECK(player.types("1") == std::nullopt);
}

TEST_CASE("a seat of the round before cannot answer this one") {
  Player player(answering(line_card()));
  player.model.seat.round = session::Round{2};
  CHECK(player.types("1") == std::nullopt);
}

TEST_CASE("Even weg works in every phase, and back again") {
  Player player(answering(line_card()));
  for (int phase = 0; phase <= static_cast<int>(Phase::close); ++phase) {
    player.show(card_scene(static_cast<Phase>(phase), line_card()));
    CHECK(player.clicks(player.word("player_away")) == Intent{ui::Away{true}});
    CHECK(player.types("w") == Intent{ui::Away{true}});
    player.model.seat.away = true;
    CHECK(player.clicks(player.word("player_return")) == Intent{ui::Away{false}});
  }
}

TEST_CASE("Waar kan ik heen? opens in every phase and closes again") {
  Player player(answering(line_card()));
  for (int phase = 0; phase <= static_cast<int>(Phase::close); ++phase) {
    player.show(card_scene(static_cast<Phase>(phase), line_card()));
    CHECK(player.clicks(player.word("player_routes")) == std::nullopt);
    CHECK(player.sees("De vertrouwenspersoon van je school"));
    (void)player.press(ui::draw, ImGuiKey_Escape);
    CHECK_FALSE(player.sees("Niemand ziet dat je dit opent."));
  }
}

TEST_CASE("Stil takes the answers away") {
  Player player(answering(line_card()));
  player.model.scene->paused = true;
  CHECK(player.sees("Je hoeft nu niets te doen. We gaan zo verder."));
  CHECK(player.types("1") == std::nullopt);
}

TEST_CASE("in the talk a player sees the questions and a sign to look for") {
  Player player(card_scene(Phase::talk, line_card()));
  CHECK(player.sees("Praat met wie er naast je zit."));
  player.model.seat.symbol = {3, 1, 7};
  CHECK(player.sees("ruit · blauw · 7"));
  CHECK(player.sees("Wat is het beste argument van de andere kant?"));
}

TEST_CASE("a lost connection is said in a sentence, and the answers stay") {
  Player player(answering(line_card()));
  player.model.reconnecting = true;
  CHECK(player.sees("De verbinding is even weg. Je plek blijft vrij; we proberen het vanzelf opnieuw."));
  CHECK(player.types("1") == Intent{ui::Answer{deck::kCross}});
  player.model.scene.reset();
  CHECK(player.sees("We zoeken je plek in de kamer."));
}

TEST_CASE("no phase has text outside its place or buttons over each other, in any window, with letters of any size") {
  for (const auto& [width, height, letters] : {std::tuple{640.0F, 480.0F, ui::TextSize::largest},
                                               {640.0F, 480.0F, ui::TextSize::small},
                                               {1024.0F, 768.0F, ui::TextSize::normal},
                                               {1920.0F, 1080.0F, ui::TextSize::largest}}) {
    Player player(answering(line_card()), width, height);
    player.model.settings.text_size = letters;
    player.model.seat.symbol = {3, 1, 743};
    for (int phase = 0; phase <= static_cast<int>(Phase::close); ++phase)
      for (const session::CardView& card : {line_card(), spectrum_card(), choice_card()}) {
        session::Scene scene = card_scene(static_cast<Phase>(phase), longest(card));
        scene.support = frame_scene(Phase::support).support;
        scene.follow_up = frame_scene(Phase::follow_up).follow_up;
        scene.figure = on_the_line(23, 60);
        player.show(scene);
        player.look();
        CHECK(texts_outside(player.draft) == std::vector<std::string>{});
        CHECK(gaps(player.draft) == std::vector<std::string>{});
        CHECK(misplaced(player.draft, {0, 0, width, height}) == std::vector<std::string>{});
      }
  }
}
