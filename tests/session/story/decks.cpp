#include "tests/session/story/decks.h"

#include <string>
#include <utility>

namespace streep::test {
namespace {

using deck::Card;
using deck::Kind;
using deck::Sensitivity;

// Texts in tests are fit to show; a test with one that is not, crashes.
template <class Text>
Text text(std::string_view from) {
  return Text::from(from).value();
}

deck::Grouping grouping_of(std::initializer_list<std::vector<deck::Choice>> groups) {
  std::vector<deck::Group> made;
  for (const auto& group : groups) made.push_back(deck::Group::from(group).value());
  return deck::Grouping::from(made).value();
}

deck::Insight insight_of(std::string_view told) {
  return {.text = text<deck::Story>(told),
          .source = text<deck::Line>("Testbureau"),
          .year = base::Whole<1990, 2100>::of<2024>(),
          .checked = *deck::Day::from(std::chrono::year(2025) / 1 / 2)};
}

Card with_end(Card card) {
  const std::string id = card.id.str();
  card.insight = insight_of("Inzicht bij " + id);
  card.action = text<deck::Line>("Doe iets met " + id);
  return card;
}

Card with_minutes(Card card, std::int64_t minutes) {
  card.minutes = deck::Minutes::from(minutes).value();
  return card;
}

}  // namespace

Card card_of(std::string_view id, Kind kind, Sensitivity sensitivity) {
  Card card;
  card.id = card.theme = text<deck::Id>(id);
  card.kind = kind;
  card.sensitivity = sensitivity;
  card.statement = text<deck::Statement>("Stelling " + std::string(id));
  card.questions = decltype(card.questions)::from({text<deck::Line>("Wat gebeurde er bij " + std::string(id) + "?")}).value();
  card.other_side = text<deck::Line>("Wat zegt de ander over " + std::string(id) + "?");
  card.minutes = deck::Minutes::of<5>();
  if (kind == Kind::spectrum) {
    card.from = text<deck::Label>("nooit");
    card.to = text<deck::Label>("altijd");
  }
  if (kind == Kind::choice) {
    card.options =
        decltype(card.options)::from({text<deck::Label>("praten"), text<deck::Label>("melden"), text<deck::Label>("niets")}).value();
    card.coarser = decltype(card.coarser)::from({grouping_of({{1}, {2}, {3, 0}}), grouping_of({{1, 2}, {3, 0}})}).value();
  }
  return card;
}

deck::Card answered_again(deck::Kind kind) {
  deck::Card card = card_of("twee", kind);
  card.again = true;
  return card;
}

deck::Deck deck_of(std::vector<Card> cards) {
  deck::Deck deck;
  deck.id = text<deck::Id>("proef");
  deck.title = text<deck::Title>("Proef");
  deck.agreements = decltype(deck.agreements)::from({text<deck::Line>("Luister.")}).value();
  deck.support.title = text<deck::Title>("Het is goed");
  deck.follow_up.text = text<deck::Story>("Over een week");
  std::vector<deck::Id> ids;
  for (const Card& card : cards) ids.push_back(card.id);
  for (deck::CardIds& plan : deck.plan) plan = deck::CardIds::from(ids).value();
  deck.cards = decltype(deck.cards)::from(std::move(cards)).value();
  return deck;
}

deck::Deck small_deck() {
  Card melden = with_end(with_minutes(card_of("melden", Kind::line), 4));
  melden.measure = text<deck::Id>("meldbereidheid");
  melden.again = true;
  Card naam = with_end(with_minutes(card_of("naam", Kind::line), 8));
  naam.core = naam.again = true;
  naam.note = text<deck::Note>("Let op wie stil wordt.");
  Card sfeer = with_minutes(card_of("sfeer", Kind::spectrum, Sensitivity::normal), 6);
  sfeer.insight = insight_of("Inzicht bij sfeer");
  return deck_of({melden, with_minutes(card_of("warm", Kind::line, Sensitivity::open), 3), naam, sfeer,
                  card_of("stap", Kind::choice, Sensitivity::normal)});
}

deck::Routes small_routes() {
  deck::Routes routes;
  routes.city = text<deck::Title>("Proefstad");
  return routes;
}

}  // namespace streep::test
