// Statements that follow from each other: what a room sees of them then.
#include <algorithm>
#include <optional>

#include "game/base/ranges.h"
#include "game/deck/lint/card.h"
#include "game/deck/names.h"

namespace streep::deck {
namespace {

constexpr std::size_t kWordsOfStatement = 4;  // fewer are in another by chance

std::optional<Cut> cut_with(const Deck& deck, const Card& one, const Card& other) {
  for (const Cut cut : kCuts) {
    const CardIds& ids = deck.plan[cut];
    if (base::contains(ids, one.id) && base::contains(ids, other.id)) return cut;
  }
  return std::nullopt;
}

// Whether a plan has two cards that are nested by what `card` implies, itself or on the way from one to the other.
bool matters(const Deck& deck, const Card& card, const Card& implied) {
  const auto at_or_implies = [&](const Card& one, const Card& other) { return one.id == other.id || deck.implies(one, other); };
  return base::any_of(deck.cards, [&](const Card& one) {
    return at_or_implies(one, card) &&
           base::any_of(deck.cards, [&](const Card& other) { return at_or_implies(implied, other) && cut_with(deck, one, other); });
  });
}

std::vector<std::string> words_of(const Card& card) {
  std::vector<std::string> words;
  for (const Word& word : prose_of(card.statement.view())) words.push_back(word.letters);
  return words;
}

// With words of `wide` and more, in one piece: «… in de pauze, ook als een ander het niet verstaat».
bool narrows(const Card& narrow, const Card& wide) {
  const auto all = words_of(narrow), part = words_of(wide);
  return part.size() >= kWordsOfStatement && all.size() > part.size() &&
         std::search(all.begin(), all.end(), part.begin(), part.end()) != all.end();
}

}  // namespace

void lint_nested(const Deck& deck, CardLint& card) {
  const Card& here = card.card();
  const Card* const implied = here.implies.empty() ? nullptr : deck.find(here.implies);
  if (implied != nullptr && implied->id != here.id) {
    if (const auto cut = cut_with(deck, here, *implied))
      card.advise(card.where("implies"), complaints::kNestedInCut, {implied->id.str(), KeyName{name_of(*cut)}});
    else if (!matters(deck, here, *implied))
      card.advise(card.where("implies"), complaints::kNestedInNoCut, {implied->id.str()});
  }
  if (here.kind != Kind::line) return;
  for (const Card& other : deck.cards) {
    const bool declared = deck.implies(here, other) || deck.implies(other, here);
    if (other.kind == Kind::line && !declared && narrows(here, other))
      card.advise(card.where("statement"), complaints::kNotDeclared, {other.id.str()});
  }
}

}  // namespace streep::deck
