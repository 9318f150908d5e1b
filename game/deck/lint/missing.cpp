// What a card lacks: a note, an action, the source of a figure.
#include <array>

#include "game/deck/lint/card.h"
#include "game/deck/lint/phrase.h"

namespace streep::deck {
namespace {

constexpr std::array<std::string_view, 8> kFigures{"#%",        "# procent", "# percent",  "# per cent",
                                                   "# op de #", "# in #",    "# out of #", "# of every #"};

void lint_figures(CardLint& card) {
  for (const Piece& piece : card.pieces({Role::statement, Role::story, Role::question, Role::other_side, Role::action})) {
    const Prose prose = prose_of(piece.text);
    const auto found = find_phrase(prose, kFigures);
    if (!found) continue;
    const std::size_t begin = prose[found->first].begin, end = prose[found->last].end;
    card.advise_on(piece, begin, end, complaints::kNoSource, {std::string(piece.text.substr(begin, end - begin))});
  }
}

}  // namespace

void lint_missing(CardLint& card) {
  const bool warm_up = !card.card().moment;
  if (card.card().note.empty()) card.advise(card.where_missing("note"), complaints::kNoNote, {card.card().id.str()});
  if (!warm_up && card.card().action.empty()) card.advise(card.where_missing("action"), complaints::kNoAction, {card.card().id.str()});
  if (!card.card().insight) lint_figures(card);
}

}  // namespace streep::deck
