// The kinds of page that a deck has on paper. They know how to draw on a sheet,
// and no file.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "game/deck/deck.h"
#include "tools/deck/paper/sheet.h"

namespace streep::tools::paper {

// The cards of one cut, in playing order.
struct Play {
  const deck::Deck& deck;
  deck::Cut cut;
  std::vector<const deck::Card*> cards;
};

inline constexpr double kTapeHeight = 20;  // points

void draw_guide(Sheet& sheet, const Play& play);
void draw_agreements(Sheet& sheet, const Play& play);
void draw_card(Sheet& sheet, const Play& play, std::size_t number);  // from 1
void draw_support(Sheet& sheet, const Play& play, const deck::Routes* routes);
void draw_follow_up(Sheet& sheet, const Play& play);

// In the language of the deck, with {0}, {1}, … filled in.
[[nodiscard]] std::string said(const Play& play, std::string_view key, std::initializer_list<std::string> values = {});

// What stands around a page of this play.
[[nodiscard]] Frame frame_of(const Play& play, std::string head_left, std::string head_right);

}  // namespace streep::tools::paper
