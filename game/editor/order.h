// The list of cards is the order in which they are played; a plan is a choice
// from it. It knows no texts.
#pragma once

#include "game/editor/manuscript.h"

namespace streep::editor {

// After the card that is nearest before it in the list; as it was where it is there.
void put_in_plan(Manuscript& deck, Number card, deck::Cut cut);
void take_out_of_plan(Manuscript& deck, Number card, deck::Cut cut);

// Puts the cards in playing order: first as the longest plan has them, with
// those of other plans where they are played; at the end those in no plan.
void put_in_playing_order(Manuscript& deck);

// How heavy the cards of a plan are and how long they take, in playing order.
struct PlannedCard {
  Number card = 0;
  int weight = 1, minutes = 0;
  bool operator==(const PlannedCard&) const = default;
};
[[nodiscard]] std::vector<PlannedCard> planned_cards(const Manuscript& deck, deck::Cut cut);
[[nodiscard]] int minutes_in(const std::vector<PlannedCard>& cards);

}  // namespace streep::editor
