// Small decks to test with, made in code: no file and no parser.
#pragma once

#include <initializer_list>
#include <string_view>
#include <vector>

#include "game/deck/deck.h"

namespace streep::test {

// A card with a statement, one question, and nothing that is optional.
[[nodiscard]] deck::Card card_of(std::string_view id, deck::Kind kind, deck::Sensitivity sensitivity = deck::Sensitivity::special);

// "twee", which is answered again after its talk.
[[nodiscard]] deck::Card answered_again(deck::Kind kind = deck::Kind::line);

// A deck with these cards in every cut, in this order.
[[nodiscard]] deck::Deck deck_of(std::vector<deck::Card> cards);

// melden   line, special; a measure: answered at the start and at the end; insight and action
// warm     line, open; nothing after the talk
// naam     line, special, core; answered again after the talk; insight and action
// sfeer    spectrum, normal; insight
// stap     choice of three, normal, with groupings to fall back on
[[nodiscard]] deck::Deck small_deck();

[[nodiscard]] deck::Routes small_routes();

}  // namespace streep::test
