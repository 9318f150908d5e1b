#include "game/ui/words/sentences.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "tests/ui/headless.h"
#include "tests/ui/scenes.h"

using namespace streep;
using namespace streep::tests;
using session::Outcome;
using session::Refusal;

namespace {

session::Scene with(session::CardView card) { return card_scene(session::Phase::reveal, std::move(card)); }

std::string told(const session::Figure& figure, const session::CardView& card = line_card()) {
  return ui::sentence(figure, with(card), words_from("nl"));
}

std::string told(const session::Shift& shift, const session::CardView& card = line_card()) {
  return ui::sentence(shift, with(card), words_from("nl"));
}

session::Shift margins(const session::Figure& before, const session::Figure& after) {
  return {session::ShiftOutcome::margins, {}, before, after, {}};
}

}  // namespace

TEST_CASE("every refusal is one sentence of its own, in both languages") {
  for (const std::string language : {"nl", "en"}) {
    const deck::Words words = words_from(language);
    std::set<std::string> sentences;
    const int count = static_cast<int>(Refusal::room_closed) + 1;
    for (int i = 0; i < count; ++i) {
      const std::string sentence = ui::sentence(static_cast<Refusal>(i), words);
      CHECK(sentence.back() == '.');
      CHECK(sentence.find("refusal_") == std::string::npos);
      sentences.insert(sentence);
    }
    CHECK(sentences.size() == static_cast<std::size_t>(count));
  }
}

TEST_CASE("a line is told as people who stepped over it") {
  CHECK(told(on_the_line(23, 60)) == "23 van de 60 die antwoordden, stapten over de streep.");
  CHECK(told(on_the_line(1, 9)) == "1 van de 9 die antwoordden, stapte over de streep.");
  CHECK(told(on_the_line(0, 9)) == "Niemand van de 9 die antwoordden, stapte over de streep.");
  CHECK(told(on_the_line(9, 9)) == "Alle 9 die antwoordden, stapten over de streep.");
}

TEST_CASE("a band on the line tells no more than the threshold") {
  CHECK(told(few_on_the_line(60)) == "Minder dan 4 van de 60 die antwoordden, stapten over de streep.");
  CHECK(told(most_on_the_line(60)) == "Bijna iedereen van de 60 die antwoordden, stapte over de streep.");
}

TEST_CASE("a figure that is not shown says why and gives no number of people") {
  for (const Outcome outcome : {Outcome::too_few, Outcome::withheld}) {
    const std::string sentence = told(figure(outcome, 57, {}));
    CHECK(sentence.find("57") == std::string::npos);
    CHECK(sentence.find("onherkenbaar") != std::string::npos);
  }
}

TEST_CASE("zones that were counted together are told together") {
  const auto three = figure(Outcome::exact, 60, {cell({1, 2}, 20), cell({3, 0}, 25), cell({4, 5}, 15)});
  CHECK(told(three, spectrum_card()) ==
        "Van de 60 die antwoordden, kozen er 20 de kant van «nooit», 25 het midden en 15 de kant van «altijd».");
  const auto five = figure(Outcome::exact, 60, {cell({1}, 12), cell({2}, 12), cell({3, 0}, 12), cell({4}, 12), cell({5}, 12)});
  CHECK(told(five, spectrum_card())
            .find("12 helemaal «nooit», 12 eerder «nooit», 12 het midden, 12 eerder «altijd» en 12 helemaal «altijd»") !=
        std::string::npos);
}

TEST_CASE("a band on a spectrum says of which side it is") {
  CHECK(told(figure(Outcome::fewer, 60, {cell({4, 5}, 0), cell({1, 2, 3, 0}, 0)}), spectrum_card()) ==
        "Minder dan 4 van de 60 die antwoordden, kozen de kant van «altijd».");
  CHECK(told(figure(Outcome::nearly_everyone, 60, {cell({4, 5}, 0), cell({1, 2, 3, 0}, 0)}), spectrum_card()) ==
        "Bijna iedereen van de 60 die antwoordden, koos de kant van «altijd».");
}

TEST_CASE("options that were counted together are told together, pass too") {
  const auto grouped = figure(Outcome::exact, 60, {cell({1, 2}, 40), cell({3, 4, 0}, 20)});
  CHECK(told(grouped, choice_card()) ==
        "Van de 60 die antwoordden, kozen er 40 «Er meteen iets van zeggen» of «Het later onder vier ogen bespreken» en 20 «Naar school "
        "gaan ermee» "
        "of «Niets, en er thuis over praten» of pas.");
}

TEST_CASE("a shift table tells before, after and both ways") {
  session::Shift shift{session::ShiftOutcome::table, {}, on_the_line(23, 60), on_the_line(27, 60), {}};
  shift.table = {{{28, 9}, {5, 18}}};
  CHECK(told(shift) ==
        "Van de 60 die twee keer antwoordden, stapten er eerst 23 over de streep, nu 27. Na het gesprek stapten 9 mensen wel en 5 niet "
        "meer.");
}

TEST_CASE("margins tell both times, and the same number twice is no failure") {
  CHECK(told(margins(on_the_line(23, 60), few_on_the_line(60))) == "Eerst: 23 van de 60. Nu: minder dan 4 van de 60.");
  CHECK(told(margins(on_the_line(23, 60), on_the_line(23, 60))) ==
        "Eerst en nu: 23 van de 60. Het bleef gelijk, en ook daar kun je over praten.");
}

TEST_CASE("the same band twice is not called the same number") {
  CHECK(told(margins(few_on_the_line(60), few_on_the_line(60))) == "Eerst: minder dan 4 van de 60. Nu: minder dan 4 van de 60.");
  const auto hidden = figure(Outcome::withheld, 60, {});
  CHECK(told(margins(hidden, hidden)) == told(session::Shift{}));
}

TEST_CASE("a direction is a word and never a number") {
  session::Shift shift{session::ShiftOutcome::direction, session::Direction::more, {}, {}, {}};
  CHECK(told(shift) == "Na het gesprek stapten er meer mensen over de streep.");
  CHECK(told(shift, spectrum_card()) == "Na het gesprek kozen meer mensen de kant van «altijd».");
  shift.direction = session::Direction::about_the_same;
  CHECK(told(shift) == "Na het gesprek stapten er ongeveer evenveel mensen over de streep.");
}

TEST_CASE("a pair is called by shape, colour and number") {
  CHECK(ui::name_of(session::Symbol{3, 1, 7}, words_from("nl")) == "ruit · blauw · 7");
  CHECK(ui::name_of(session::Symbol{3, 1, 7}, words_from("en")) == "blue diamond 7");
}

TEST_CASE("a time is minutes and two digits of seconds") {
  CHECK(ui::clock(0) == "0:00");
  CHECK(ui::clock(65) == "1:05");
  CHECK(ui::clock(3600) == "60:00");
}
