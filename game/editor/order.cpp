#include "game/editor/order.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "game/base/ranges.h"

namespace streep::editor {
namespace {

std::vector<Number>& plan_of(Manuscript& deck, deck::Cut cut) { return deck.plan[cut]; }

// `card` after `before`, or as the first.
void insert_after(std::vector<Number>& order, Number before, Number card) {
  const auto at = base::find(order, before);
  order.insert(at == order.end() ? order.begin() : std::next(at), card);
}

}  // namespace

void put_in_plan(Manuscript& deck, Number card, deck::Cut cut) {
  if (deck.find(card) == nullptr || deck.planned(card, cut)) return;
  Number before = 0;
  for (std::size_t i = deck.index_of(card); i > 0 && before == 0; --i) {
    if (deck.planned(deck.cards[i - 1]->number, cut)) before = deck.cards[i - 1]->number;
  }
  insert_after(plan_of(deck, cut), before, card);
}

void take_out_of_plan(Manuscript& deck, Number card, deck::Cut cut) { std::erase(plan_of(deck, cut), card); }

void put_in_playing_order(Manuscript& deck) {
  std::vector<Number> order;
  // NOLINTNEXTLINE(modernize-loop-convert): what a browser builds has no views::reverse
  for (auto plan = deck.plan.values().rbegin(); plan != deck.plan.values().rend(); ++plan) {
    Number before = 0;
    for (const Number card : *plan) {
      if (!base::contains(order, card)) insert_after(order, before, card);
      before = card;
    }
  }
  const auto rank = [&](const auto& sheet) { return base::find(order, sheet->number) - order.begin(); };
  base::stable_sort(deck.cards, rank);
}

std::vector<PlannedCard> planned_cards(const Manuscript& deck, deck::Cut cut) {
  std::vector<PlannedCard> cards;
  for (const Number card : deck.plan[cut]) {
    const Sheet* const sheet = deck.find(card);
    if (sheet != nullptr)
      cards.push_back({card, static_cast<int>(sheet->choices.weight.value()), static_cast<int>(sheet->choices.minutes.value())});
  }
  return cards;
}

int minutes_in(const std::vector<PlannedCard>& cards) {
  int minutes = 0;
  for (const PlannedCard& card : cards) minutes += card.minutes;
  return minutes;
}

}  // namespace streep::editor
