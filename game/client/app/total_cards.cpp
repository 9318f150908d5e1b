#include "game/client/app/total_cards.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "game/results/fingerprint.h"
#include "game/session/scene.h"
#include "game/ui/words/sentences.h"

namespace streep::client {

namespace {

constexpr std::size_t kFingerprintShown = 8;  // digits

std::string name_of(deck::Choice choice, const deck::Card* card, const deck::Words& words) {
  if (choice == deck::kPass) return words("results_no_choice");
  if (card == nullptr) return std::to_string(choice);
  session::CardView view;
  view.kind = card->kind;
  view.from = card->from;
  view.to = card->to;
  view.options = card->options;
  return ui::name_of(choice, view, words);
}

}  // namespace

std::vector<ui::TotalCard> cards_of(const results::Results& results, const std::vector<deck::Deck>& decks, const deck::Words& words) {
  std::vector<std::string> prints;
  std::transform(decks.begin(), decks.end(), std::back_inserter(prints), results::fingerprint);
  std::vector<ui::TotalCard> cards;
  for (const results::Result& result : results) {
    const auto known = static_cast<std::size_t>(std::find(prints.begin(), prints.end(), result.deck) - prints.begin());
    const deck::Deck* deck = known < decks.size() ? &decks[known] : nullptr;
    const auto id = deck::Id::from(result.card);
    const deck::Card* card = deck != nullptr && id ? deck->find(*id) : nullptr;
    ui::TotalCard shown;
    shown.deck = deck != nullptr ? deck->title.str() : words("results_old_deck", {result.deck.substr(0, kFingerprintShown)});
    shown.statement = card != nullptr ? card->statement.str() : result.card;
    shown.half_year = result.half_year;
    shown.again = result.occasion == session::Occasion::again;
    if (!result.rows.empty()) shown.rooms = result.rows.front().rooms;
    for (const results::Row& row : result.rows)
      shown.rows.push_back({.choice = name_of(row.choice, card, words), .people = row.people, .low = row.low, .high = row.high});
    cards.push_back(std::move(shown));
  }
  return cards;
}

}  // namespace streep::client
