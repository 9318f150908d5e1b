// The pages of settings and of results.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/ui/checks.h"
#include "tests/ui/headless.h"

using namespace streep;
using namespace streep::tests;
using ui::Intent;
using ui::Page;
using ui::TextSize;
using ui::Tone;

namespace {

struct OwnPage : Headless {
  explicit OwnPage(Page page, float width = 1280, float height = 720, const std::string& language = "nl")
      : Headless(width, height, language) {
    model.page = page;
  }
  std::optional<Intent> clicks(const std::string& label) { return click(ui::draw, label); }
  std::optional<Intent> types(const std::string& text) {
    (void)frame(ui::draw);
    return Headless::type(ui::draw, text);
  }
  bool sees(const std::string& words) {
    (void)frame(ui::draw);
    return draft.find(words) != nullptr;
  }
};

ui::Totals some_totals() {
  ui::Totals totals;
  totals.state = ui::Totals::State::read;
  totals.cards = {{"Studenten",
                   "Er is wel eens gevraagd waar ik vandaan kom.",
                   "2026-1",
                   false,
                   4,
                   {{"Over de streep", 120, 41, 47}, {"geen keuze", 120, 73, 79}}},
                  {"Studenten", "Ik zou het melden.", "2025-2", true, 0, {}}};
  return totals;
}

}  // namespace

TEST_CASE("every setting is chosen with one click") {
  OwnPage page(Page::settings);
  CHECK(page.clicks(page.word("language_en")) == Intent{ui::Set{{.language = deck::Language::en}}});
  CHECK(page.clicks(page.word("settings_light")) == Intent{ui::Set{{.tone = Tone::light}}});
  CHECK(page.clicks("150 %") == Intent{ui::Set{{.text_size = TextSize::largest}}});
  CHECK(page.clicks(page.word("settings_motion_less")) == Intent{ui::Set{{.reduced_motion = true}}});
  CHECK(page.clicks(page.word("settings_sound_on")) == Intent{ui::Set{{.sound = true}}});
}

TEST_CASE("every setting has a key that chooses the next, and after the last the first") {
  OwnPage page(Page::settings);
  CHECK(page.types("t") == Intent{ui::Set{{.language = deck::Language::en}}});
  CHECK(page.types("l") == Intent{ui::Set{{.text_size = TextSize::large}}});
  page.model.settings.text_size = TextSize::largest;
  CHECK(page.types("l") == Intent{ui::Set{{.text_size = TextSize::small}}});
  page.model.settings = {.tone = Tone::light, .sound = true};
  CHECK(page.types("v") == Intent{ui::Set{{.tone = Tone::dark, .sound = true}}});
  CHECK(page.types("u") == Intent{ui::Set{{.tone = Tone::light, .sound = false}}});
}

TEST_CASE("letters are as large as they are set, and those of the big screen as large as ever") {
  OwnPage page(Page::settings);
  const auto size_of = [&](const char* label) {
    (void)page.frame(ui::draw);
    return page.draft.find(label)->size;
  };
  const float usual = size_of("Letters");
  page.model.settings.text_size = TextSize::large;
  CHECK(size_of("Letters") == doctest::Approx(1.25 * usual));
  page.model.page = Page::room;
  page.model.scene.emplace().title = *deck::Title::from("Een deck");
  page.model.scene->phase = session::Phase::close;
  const float large = size_of("Dank jullie wel");
  page.model.settings.text_size = TextSize::normal;
  CHECK(size_of("Dank jullie wel") == large);
}

TEST_CASE("results show each statement with its figures, and what is withheld with the reason") {
  OwnPage page(Page::results);
  page.model.totals = some_totals();
  CHECK(page.sees("Er is wel eens gevraagd waar ik vandaan kom."));
  CHECK(page.sees("Studenten  ·  eerste helft van 2026  ·  eerste antwoord  ·  4 kamers"));
  CHECK(page.sees("41 tot 47 van de 120"));
  CHECK(page.sees("Studenten  ·  tweede helft van 2025  ·  antwoord na het gesprek"));
  CHECK(
      page.sees("Nog niet te tonen. Daarvoor zijn er minstens drie kamers en dertig antwoorden nodig, geen kamer met meer dan de helft, en "
                "niet bijna iedereen aan één kant. Zo blijft iedereen onherkenbaar."));
}

TEST_CASE("results are saved by button and key once there are any, and where they are is told") {
  OwnPage page(Page::results);
  page.model.totals.state = ui::Totals::State::read;
  CHECK(page.types("b") == std::nullopt);
  page.model.totals = some_totals();
  CHECK(page.clicks(page.word("results_save")) == Intent{ui::SaveTotals{}});
  CHECK(page.types("b") == Intent{ui::SaveTotals{}});
  page.model.totals.saved = "/home/mila/Downloads/streep-results.csv";
  CHECK(page.sees("Bewaard: /home/mila/Downloads/streep-results.csv"));
}

TEST_CASE("while there are no results the page says what is happening, or when there will be") {
  OwnPage page(Page::results);
  page.model.totals.state = ui::Totals::State::reading;
  CHECK(page.sees("De totalen worden gelezen"));
  page.model.totals.state = ui::Totals::State::read;
  CHECK(page.sees("Er zijn nog geen totalen"));
  page.model.totals = {ui::Totals::State::failed, {}, "De database kan niet worden geopend.", ""};
  CHECK(page.sees("De database kan niet worden geopend."));
  CHECK(page.press(ui::draw, ImGuiKey_Escape) == Intent{ui::Go{Page::home}});
}

TEST_CASE("results stay in their places, however many and however long, in any window") {
  for (const auto& [width, height] : {std::pair{640.0F, 480.0F}, {1280.0F, 720.0F}, {1920.0F, 1080.0F}})
    for (const TextSize size : {TextSize::small, TextSize::largest}) {
      OwnPage page(Page::results, width, height);
      page.model.settings.text_size = size;
      page.model.totals = some_totals();
      page.model.totals.cards.insert(
          page.model.totals.cards.begin(),
          {std::string(80, 'w'), std::string(280, 'm'), "2026-1", true, 1000, {{std::string(60, 'i'), 123456, 1234, 12345}}});
      page.model.totals.saved = "/home/somebody/" + std::string(120, 'x') + ".csv";
      (void)page.frame(ui::draw);
      CHECK(texts_outside(page.draft) == std::vector<std::string>{});
      CHECK(gaps(page.draft) == std::vector<std::string>{});
      CHECK(misplaced(page.draft, {0, 0, width, height}) == std::vector<std::string>{});
    }
}
