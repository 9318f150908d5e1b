#include "tools/deck/paper/paper.h"

#include <algorithm>

#include "game/deck/words.h"
#include "tools/deck/paper/pages.h"

namespace streep::tools::paper {

bool has_typeface() { return Sheet::has_typeface(); }

std::string said(const Play& play, std::string_view key, std::initializer_list<std::string> values) {
  return deck::words_of(play.deck.language)(key, values);
}

Frame frame_of(const Play& play, std::string head_left, std::string head_right) {
  std::string title = play.deck.title.str();
  std::replace(title.begin(), title.end(), '\n', ' ');
  return {std::move(head_left), std::move(head_right), title,
          "Streep · " + said(play, "paper_minutes", {std::to_string(deck::minutes_of(play.cut))})};
}

std::string pdf_of(const deck::Deck& deck, deck::Cut cut, const deck::Routes* routes) {
  Play play{deck, cut, {}};
  for (const deck::Id& id : deck.plan[cut]) play.cards.push_back(deck.find(id));
  Sheet sheet(deck.title.str());
  draw_guide(sheet, play);
  draw_agreements(sheet, play);
  for (std::size_t number = 1; number <= play.cards.size(); ++number) draw_card(sheet, play, number);
  draw_support(sheet, play, routes);
  draw_follow_up(sheet, play);
  return sheet.finish();
}

}  // namespace streep::tools::paper
