// What the checker says, beside the field it is about: game/editor/remarks.h.
#include "game/editor/remarks.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/editor/examples.h"

using namespace streep;
using namespace streep::editor;
using deck::Severity;

namespace {

const deck::Day kToday = *deck::Day::from(std::chrono::year(2026) / 3 / 1);

std::vector<Remark> remarks(const Manuscript& deck) { return remarks_on(deck, kToday); }

Manuscript with(const FieldPlace& place, const std::string& text) { return after(test::first_manuscript(), SetText{place, text}); }

const Remark* remark_at(const std::vector<Remark>& all, const FieldPlace& place) {
  const auto found = std::ranges::find(all, place, &Remark::place);
  return found == all.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("the deck that an author starts from has nothing to remark") { CHECK(remarks(test::first_manuscript()).empty()); }

TEST_CASE("an error is told at its field") {
  const FieldPlace places[] = {{2, Field::statement}, {2, Field::question, 1},  {2, Field::from},         {1, Field::other_side},
                               {0, Field::title},     {0, Field::agreement, 1}, {0, Field::support_text}, {0, Field::follow_up_question},
                               {1, Field::id},        {2, Field::theme}};
  for (const FieldPlace& place : places) {
    const auto all = remarks(with(place, ""));
    REQUIRE(remark_at(all, place) != nullptr);
    CHECK(remark_at(all, place)->diagnostic.severity == Severity::error);
    CHECK_FALSE(playable(all));
  }
}

TEST_CASE("a text that is too long is told at its field, with how much") {
  const auto all = remarks(with({2, Field::story}, std::string(700, 'a')));
  REQUIRE(all.size() == 1);
  CHECK(all[0].place == FieldPlace{2, Field::story});
  CHECK(deck::what_of(all[0].diagnostic, deck::words_of(deck::Language::nl)) == "«story» is 700 bytes lang; er passen er 600");
}

TEST_CASE("advice is told at its field, while another field is still wrong") {
  Manuscript deck = with({2, Field::statement}, "Iedereen vindt een grap toch leuk.");
  deck = after(deck, AddCard{2, deck::Kind::choice});
  const auto all = remarks(deck);
  REQUIRE(remark_at(all, {2, Field::statement}) != nullptr);
  CHECK(remark_at(all, {2, Field::statement})->diagnostic.severity == Severity::advice);
  CHECK(remark_at(all, {3, Field::option, 1}) != nullptr);
}

TEST_CASE("advice on the order is told in the plan, at the card") {
  Manuscript deck = test::first_manuscript();
  CardChoices heavy = deck.find(2)->choices;
  heavy.weight = deck::Weight::of<3>();
  deck = after(deck, Choose{2, heavy});
  const auto all = remarks(deck);
  CHECK(remark_at(all, {2, field_of(deck::Cut::minutes_45)}) != nullptr);
  CHECK(remark_at(all, {2, field_of(deck::Cut::minutes_90)}) != nullptr);
}

TEST_CASE("advice that is silenced with a reason is not told, and one without a reason is wrong") {
  Manuscript deck = with({2, Field::note}, "");
  const Field silence = field_of(deck::Advice::no_note);
  REQUIRE(remarks(deck).size() == 1);
  CHECK(remarks(deck)[0].place == FieldPlace{2, Field::note});
  deck = after(deck, SetText{{2, silence}, ""});
  CHECK(remark_at(remarks(deck), {2, silence})->diagnostic.severity == Severity::error);
  deck = after(deck, SetText{{2, silence}, "De kaart spreekt voor zich."});
  CHECK(remarks(deck).empty());
}

TEST_CASE("numbers and days that are none are told at their fields") {
  Manuscript deck = test::first_manuscript();
  CardChoices choices = deck.find(1)->choices;
  choices.has_insight = true;
  deck = after(deck, Choose{1, choices});
  for (const auto& [field, text] : {std::pair{Field::insight_text, "Een feit."},
                                    {Field::insight_source, "Een bron"},
                                    {Field::year, "2o22"},
                                    {Field::checked, "31-01-2025"},
                                    {Field::part, "1"},
                                    {Field::of, "\""}})
    deck = after(deck, SetText{{1, field}, text});
  const auto all = remarks(deck);
  for (const Field field : {Field::year, Field::checked, Field::of}) CHECK(remark_at(all, {1, field}) != nullptr);
  CHECK(all.size() == 3);
}

TEST_CASE("a translation that still has the words of the original is told so, text by text") {
  const Manuscript deck = after(test::first_manuscript(), Translate{});
  const auto all = remarks(deck);
  CHECK(playable(all));
  REQUIRE(remark_at(all, {2, Field::statement, 0, Wording::translation}) != nullptr);
  CHECK(remark_at(all, {2, Field::statement, 0, Wording::translation})->diagnostic.complaint->advice == deck::Advice::same_text);
}

TEST_CASE("what is said of a translation in the editor names no file and no line") {
  const auto all = remarks(after(test::first_manuscript(), Translate{}));
  const Remark* const same = remark_at(all, {2, Field::statement, 0, Wording::translation});
  REQUIRE(same != nullptr);
  CHECK(deck::what_of(same->diagnostic, deck::words_of(deck::Language::nl)) == "«statement» is woord voor woord gelijk aan het origineel");
}

TEST_CASE("what is wrong is not advised on too, and one mistake takes no advice from another card") {
  Manuscript deck = with({2, Field::note}, std::string(900, 'a'));
  deck = after(deck, SetText{{1, Field::note}, ""});
  const auto all = remarks(deck);
  REQUIRE(all.size() == 2);
  CHECK(remark_at(all, {2, Field::note})->diagnostic.severity == Severity::error);
  CHECK(remark_at(all, {1, Field::note})->diagnostic.complaint->advice == deck::Advice::no_note);
}

TEST_CASE("a mistake in what is no words is told once, though there are two languages") {
  Manuscript deck = after(test::first_manuscript(), Translate{});
  deck = after(deck, SetText{{1, Field::id}, "Geen id"});
  const auto all = remarks(deck);
  CHECK(std::ranges::count(all, FieldPlace{1, Field::id}, &Remark::place) == 1);
}

TEST_CASE("a deck without cards is told so") {
  Manuscript deck = after(after(test::first_manuscript(), RemoveCard{1}), RemoveCard{2});
  CHECK_FALSE(playable(remarks(deck)));
}

TEST_CASE("whatever is typed can be checked") {
  for (base::Seed seed = 0; seed < 20; ++seed) {
    base::Random random(seed);
    Manuscript deck = test::first_manuscript();
    for (int step = 0; step < 25; ++step) deck = after(deck, test::random_edit(deck, random));
    for (const Remark& remark : remarks(deck)) CHECK_FALSE(deck::what_of(remark.diagnostic, deck::words_of(deck::Language::nl)).empty());
  }
}
