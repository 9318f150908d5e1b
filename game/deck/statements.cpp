#include "game/deck/statements.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "game/base/letters.h"
#include "game/base/nearest.h"
#include "game/deck/complaints.h"

namespace streep::deck {
namespace {

std::string letters_in(const Card& card) { return base::letters_of(card.statement.view()); }

void check_same(const Deck& deck, const Value& tree, Report& report) {
  std::map<std::string, const Card*, std::less<>> cards;
  for (std::size_t i = 0; i < deck.cards.size(); ++i) {
    const Card& card = deck.cards[i];
    if (card.statement.empty()) continue;
    const auto [first, added] = cards.emplace(letters_in(card), &card);
    if (!added) report.add(where_in(tree, {.card = i, .key = "statement"}), complaints::kSameStatement, {first->second->id.str()});
  }
}

// Of the cards of a circle, that is said at the last.
bool closes_circle(const Deck& deck, std::size_t number) {
  const Card& card = deck.cards[number];
  for (std::size_t later = number + 1; later < deck.cards.size(); ++later) {
    if (deck.implies(card, deck.cards[later])) return false;
  }
  return deck.implies(card, card);
}

void check_implied(const Deck& deck, std::size_t number, const Where& at, Report& report) {
  const Card& card = deck.cards[number];
  const Card* const implied = deck.find(card.implies);
  if (card.implies == card.id) {
    report.add(at, complaints::kImpliesItself, {card.id.str()});
  } else if (implied == nullptr) {
    refuse_unknown_card(at, card.implies, deck, complaints::kNoSuchImplied, report);
  } else if (implied->kind != Kind::line) {
    report.add(at, complaints::kImpliesNoLine, {implied->id.str()});
  } else if (closes_circle(deck, number)) {
    report.add(at, complaints::kImpliesCircle, {card.implies.str()});
  }
}

}  // namespace

bool same_statement(const Card& one, const Card& other) { return letters_in(one) == letters_in(other); }

void check_statements(const Deck& deck, const Value& tree, Report& report) {
  check_same(deck, tree, report);
  const bool named = std::none_of(deck.cards.begin(), deck.cards.end(), [](const Card& card) { return card.id.empty(); });
  for (std::size_t i = 0; named && i < deck.cards.size(); ++i) {
    if (!deck.cards[i].implies.empty()) check_implied(deck, i, where_in(tree, {.card = i, .key = "implies"}), report);
  }
}

void refuse_unknown_card(const Where& at, const Id& id, const Deck& deck, const Complaint& unknown, Report& report) {
  std::vector<std::string_view> ids;
  for (const Card& card : deck.cards) ids.push_back(card.id.view());
  if (const auto meant = base::nearest(id.view(), ids)) {
    report.add(at, complaints::kMisspeltCard, {id.str(), std::string(*meant)});
  } else {
    report.add(at, unknown, {id.str()});
  }
}

}  // namespace streep::deck
