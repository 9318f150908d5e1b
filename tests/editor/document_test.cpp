// What an author can do to a deck, and undo: game/editor/document.h.
#include <doctest/doctest.h>

#include "tests/editor/examples.h"

using namespace streep;
using namespace streep::editor;
using test::first_manuscript;

namespace {

FieldPlace at(Number card, Field field, std::size_t item = 0, Wording wording = Wording::original) { return {card, field, item, wording}; }

std::vector<Number> numbers(const Manuscript& deck) {
  std::vector<Number> all;
  for (const auto& sheet : deck.cards) all.push_back(sheet->number);
  return all;
}

}  // namespace

TEST_CASE("whatever is done, as many undos give the start, and as many redos the end") {
  for (base::Seed seed = 0; seed < 40; ++seed) {
    base::Random random(seed);
    Document document(first_manuscript());
    int steps = 0;
    while (steps < 60) {
      document.apply(test::random_edit(document.now(), random));
      ++steps;
    }
    const Manuscript end = document.now();
    while (document.undo()) {
    }
    CHECK(document.now() == first_manuscript());
    while (document.redo()) {
    }
    CHECK(document.now() == end);
  }
}

TEST_CASE("undo gives back exactly what was there before") {
  base::Random random(7);
  Document document(first_manuscript());
  for (int step = 0; step < 200; ++step) {
    const Manuscript before = document.now();
    document.pause();
    if (!document.apply(test::random_edit(before, random))) continue;
    const Manuscript changed = document.now();
    document.undo();
    CHECK(document.now() == before);
    document.redo();
    CHECK(document.now() == changed);
  }
}

TEST_CASE("typing in one field is one step, until somebody pauses or types elsewhere") {
  Document document(first_manuscript());
  const Manuscript start = document.now();
  document.apply(SetText{at(1, Field::statement), "a"});
  document.apply(SetText{at(1, Field::statement), "ab"});
  document.pause();
  document.apply(SetText{at(1, Field::statement), "abc"});
  document.undo();
  CHECK(document.now().text(at(1, Field::statement)) == "ab");
  document.undo();
  CHECK(document.now() == start);
}

TEST_CASE("what changes nothing is no step, and keeps what can be redone") {
  Document document(first_manuscript());
  document.apply(SetText{at(0, Field::title), "Nieuw"});
  document.undo();
  CHECK_FALSE(document.apply(SetText{at(99, Field::statement), "nergens"}));
  CHECK_FALSE(document.apply(MoveCard{1, 0}));
  CHECK(document.redo());
}

TEST_CASE("a new card comes after the one before it, in the list and in every plan") {
  const Manuscript deck = after(first_manuscript(), AddCard{1, deck::Kind::choice});
  CHECK(numbers(deck) == std::vector<Number>{1, 3, 2});
  for (const auto& plan : deck.plan) CHECK(plan == std::vector<Number>{1, 3, 2});
  CHECK(deck.find(3)->choices.weight == deck.find(1)->choices.weight);
}

TEST_CASE("a card that moves in the list moves in the plans that have it") {
  Manuscript deck = after(first_manuscript(), AddCard{2, deck::Kind::line});
  deck = after(deck, PlanCard{3, deck::Cut::minutes_45, false});
  deck = after(deck, MoveCard{3, 0});
  CHECK(deck.plan[deck::Cut::minutes_45] == std::vector<Number>{1, 2});
  CHECK(deck.plan[deck::Cut::minutes_90] == std::vector<Number>{3, 1, 2});
}

TEST_CASE("a copy has an id of its own and all the words") {
  const Manuscript deck = after(first_manuscript(), DuplicateCard{2});
  CHECK(deck.text(at(3, Field::id)) == "flauwe-grap-2");
  CHECK(deck.text(at(3, Field::statement)) == deck.text(at(2, Field::statement)));
}

TEST_CASE("a core card is in every plan, and is none any more when it leaves one") {
  Manuscript deck = after(first_manuscript(), PlanCard{2, deck::Cut::minutes_45, false});
  CardChoices choices = deck.find(2)->choices;
  choices.core = true;
  deck = after(deck, Choose{2, choices});
  CHECK(deck.planned(2, deck::Cut::minutes_45));
  CHECK_FALSE(after(deck, PlanCard{2, deck::Cut::minutes_60, false}).find(2)->choices.core);
}

TEST_CASE("another kind loses no words: they are back with the kind") {
  Document document(first_manuscript());
  CardChoices choices = document.now().find(2)->choices;
  choices.kind = deck::Kind::line;
  document.apply(Choose{2, choices});
  choices.kind = deck::Kind::spectrum;
  document.apply(Choose{2, choices});
  CHECK(document.now().text(at(2, Field::from)) == "Meteen iets zeggen");
}

TEST_CASE("a question that is taken out leaves the others, in both languages") {
  Manuscript deck = after(first_manuscript(), Translate{});
  deck = after(deck, SetText{at(2, Field::question, 1, Wording::translation), "What could help?"});
  deck = after(deck, RemoveItem{at(2, Field::question, 0)});
  CHECK(deck.find(2)->choices.question_count == 1);
  CHECK(deck.text(at(2, Field::question)) == "Wat zou Noor kunnen helpen?");
  CHECK(deck.text(at(2, Field::question, 0, Wording::translation)) == "What could help?");
}

TEST_CASE("a measure is asked twice, and a card that is asked once has none") {
  Manuscript deck = after(first_manuscript(), SetText{at(2, Field::measure), "melden"});
  CHECK(deck.find(2)->choices.again);
  CardChoices choices = deck.find(2)->choices;
  choices.again = false;
  CHECK(after(deck, Choose{2, choices}).text(at(2, Field::measure)).empty());
}

TEST_CASE("what follows from a card goes along with its id, and goes where the card goes") {
  Document document(first_manuscript());
  document.apply(AddCard{1, deck::Kind::line});
  const Number added = document.now().cards[1]->number;
  document.apply(SetText{at(added, Field::implies), document.now().text(at(1, Field::id))});
  document.apply(SetText{at(1, Field::id), "anders"});
  CHECK(document.now().text(at(added, Field::implies)) == "anders");
  document.apply(RemoveCard{1});
  CHECK(document.now().text(at(added, Field::implies)).empty());
  document.undo();
  CHECK(document.now().text(at(added, Field::implies)) == "anders");
}
