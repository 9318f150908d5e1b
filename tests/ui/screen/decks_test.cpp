// Every deck of scenarios/ on the big screen, in every size: each text stays in
// its box, and no word is missing.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "game/deck/parse.h"
#include "tests/ui/checks.h"
#include "tests/ui/headless.h"
#include "tests/ui/scenes.h"

using namespace streep;
using namespace streep::tests;
using session::Phase;

namespace {

namespace files = std::filesystem;

const files::path kScenarios = files::path(STREEP_SOURCE_DIR) / "scenarios";
constexpr int kPeople = 300;

std::string text_in(const files::path& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

deck::Deck deck_in(const files::path& path) {
  auto parsed = deck::parse_deck(text_in(path));
  if (!parsed.value) throw std::runtime_error(path.string() + " cannot be played");
  return *parsed.value;
}

std::vector<deck::Deck> decks_in(deck::Language language) {
  std::vector<deck::Deck> decks;
  for (const auto& entry : files::directory_iterator(kScenarios)) {
    if (entry.path().extension() != ".toml") continue;
    if (deck::Deck deck = deck_in(entry.path()); deck.language == language) decks.push_back(std::move(deck));
  }
  return decks;
}

std::optional<deck::Routes> routes_in(deck::Language language) {
  for (const auto& entry : files::directory_iterator(kScenarios / "routes")) {
    if (!entry.is_regular_file()) continue;
    auto parsed = deck::parse_routes(text_in(entry.path()));
    if (parsed.value && parsed.value->language == language) return parsed.value;
  }
  return std::nullopt;
}

session::CardView view_of(const deck::Card& card) {
  return {.kind = card.kind,
          .moment = card.moment,
          .measure = false,
          .statement = card.statement,
          .story = card.story,
          .from = card.from,
          .to = card.to,
          .options = card.options};
}

// Every choice in a group of its own, which needs the most room.
session::Figure figure_of(const deck::Card& card) {
  const auto choices = static_cast<int>(card.kind == deck::Kind::spectrum ? base::kZones : card.options.size());
  if (card.kind == deck::Kind::line) return on_the_line(kPeople / 3, kPeople);
  session::Figure made = figure(session::Outcome::exact, kPeople, {});
  for (int choice = 1; choice <= choices; ++choice) (void)made.cells.add(cell({choice}, kPeople / (choices + 1)));
  (void)made.cells.add(cell({0}, kPeople - choices * (kPeople / (choices + 1))));
  return made;
}

session::Scene scene_of(Phase phase, const deck::Card& card) {
  session::Scene scene = card_scene(phase, view_of(card), kPeople);
  scene.questions = card.questions;
  (void)scene.questions.add(card.other_side);
  scene.insight = card.insight;
  scene.action = card.action;
  scene.figure = figure_of(card);
  return scene;
}

std::vector<session::Scene> scenes_of(const deck::Deck& deck) {
  std::vector<session::Scene> scenes;
  for (const deck::Card& card : deck.cards) {
    for (const Phase phase : {Phase::read, Phase::reveal, Phase::talk}) scenes.push_back(scene_of(phase, card));
    if (card.kind == deck::Kind::choice) scenes.push_back(scene_of(Phase::answer, card));
    if (card.insight) scenes.push_back(scene_of(Phase::insight, card));
    if (!card.action.empty()) scenes.push_back(scene_of(Phase::action, card));
  }
  const std::optional<deck::Routes> routes = routes_in(deck.language);
  for (const Phase phase : {Phase::lobby, Phase::agreements, Phase::support, Phase::follow_up, Phase::close}) {
    scenes.push_back(frame_scene(phase, kPeople));
    scenes.back().agreements = deck.agreements;
    scenes.back().support = deck.support;
    scenes.back().follow_up = deck.follow_up;
    scenes.back().routes = routes;
  }
  return scenes;
}

}  // namespace

TEST_CASE("there are four decks to play in each language") {
  for (const deck::Language language : {deck::Language::nl, deck::Language::en}) {
    CHECK(decks_in(language).size() >= 4);
    CHECK(routes_in(language).has_value());
  }
}

TEST_CASE("no text of any deck leaves its box, in any phase and in any size") {
  for (const deck::Language language : {deck::Language::nl, deck::Language::en}) {
    const std::vector<deck::Deck> decks = decks_in(language);
    for (const Size& size : kSizes) {
      Headless window(size.width, size.height, language == deck::Language::nl ? "nl" : "en");
      for (const deck::Deck& deck : decks) {
        for (const session::Scene& scene : scenes_of(deck)) {
          show(window, scene);
          CAPTURE(deck.id.view());
          CAPTURE(size.width);
          CAPTURE(static_cast<int>(scene.phase));
          CHECK(texts_outside(window.draft) == std::vector<std::string>{});
          CHECK(gaps(window.draft) == std::vector<std::string>{});
        }
      }
    }
  }
}

TEST_CASE("no text of any deck is smaller than 3 percent of a beamer, wide or not") {
  for (const deck::Language language : {deck::Language::nl, deck::Language::en}) {
    for (const auto& [width, height] : {std::pair{1280.0F, 720.0F}, {1024.0F, 768.0F}}) {
      Headless window(width, height, language == deck::Language::nl ? "nl" : "en");
      for (const deck::Deck& deck : decks_in(language)) {
        for (const session::Scene& scene : scenes_of(deck)) {
          show(window, scene);
          CAPTURE(deck.id.view());
          CAPTURE(static_cast<int>(scene.phase));
          for (const ui::Drawn& thing : window.draft.drawn) {
            CAPTURE(thing.label);
            if (thing.kind == ui::DrawnKind::text && !thing.label.empty()) CHECK(thing.size >= 0.0299F * height);
          }
        }
      }
    }
  }
}

TEST_CASE("the support card says every place with its site, on a beamer that is wide and on one that is not") {
  for (const auto& [width, height] : {std::pair{1280.0F, 720.0F}, {1024.0F, 768.0F}}) {
    Headless window(width, height);
    session::Scene scene = frame_scene(Phase::support);
    scene.routes = routes_in(deck::Language::nl);
    show(window, scene);
    for (const deck::Place& place : scene.routes->places) {
      CHECK(window.draft.find(place.name.view()) != nullptr);
      if (!place.site.empty()) CHECK(window.draft.find(place.site.view()) != nullptr);
    }
  }
}
