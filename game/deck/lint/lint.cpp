#include "game/deck/lint/lint.h"

#include <algorithm>
#include <string>
#include <vector>

#include "game/deck/lint/card.h"
#include "game/deck/lint/dates.h"
#include "game/deck/names.h"

namespace streep::deck {
namespace {

// From light to heavy, one step at a time; `cards` are those of the deck.
void lint_weights(Cut cut, const Deck& deck, const Value& tree, std::vector<CardLint>& cards) {
  const CardIds& ids = deck.plan[cut];
  std::int64_t before = Weight::kLeast;
  std::int64_t heaviest = Weight::kLeast;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const Card* card = deck.find(ids[i]);
    if (card == nullptr) continue;
    CardLint& advisor = cards[static_cast<std::size_t>(card - &deck.cards[0])];
    const std::int64_t weight = card->weight.value();
    const auto advise = [&](const Complaint& complaint) {
      advisor.advise(where_in(tree, {.table = "plan", .key = name_of(cut), .item = i}), complaint, {ids[i].str(), KeyName{name_of(cut)}});
    };
    if (weight - before > 1) advise(complaints::kHeavyAtOnce);
    if (heaviest - weight > 1) advise(complaints::kLightAfterHeavy);
    before = weight;
    heaviest = std::max(heaviest, weight);
  }
}

void lint_minutes(Cut cut, const Deck& deck, const Value& tree, Report& report) {
  std::int64_t minutes = 0;
  for (const Id& id : deck.plan[cut]) {
    if (const Card* card = deck.find(id)) minutes += card->minutes.value();
  }
  const int room = minutes_of(cut) - kMinutesAround;
  if (minutes > room)
    report.add(where_in(tree, {.table = "plan", .key = name_of(cut)}), complaints::kPlanTooFull,
               {KeyName{name_of(cut)}, std::to_string(minutes), std::to_string(room), std::to_string(kMinutesAround)});
}

// A deck of warm-ups only has nothing to measure.
void lint_measure(const Deck& deck, const Value& tree, Report& report) {
  const bool serious = std::any_of(deck.cards.begin(), deck.cards.end(), [](const Card& card) { return card.moment.has_value(); });
  const bool measures = std::any_of(deck.cards.begin(), deck.cards.end(), [](const Card& card) { return !card.measure.empty(); });
  if (serious && !measures) report.add(where_in(tree, {.table = "plan"}), complaints::kNoMeasure);
}

// White space at the ends of any text.
void lint_ends(const Deck& deck, const Value& tree, Report& report) {
  constexpr std::string_view kBlank = " \n";
  for (const Piece& piece : pieces_of(deck, tree)) {
    if (kBlank.find(piece.text.front()) != kBlank.npos || kBlank.find(piece.text.back()) != kBlank.npos)
      report.add(piece.where, complaints::kBlankEnd);
  }
}

}  // namespace

void lint(const Deck& deck, const Value& tree, std::string_view source, std::optional<Day> today, Report& report) {
  std::vector<CardLint> cards;
  for (std::size_t i = 0; i < deck.cards.size(); ++i) cards.emplace_back(deck, i, tree, source, report);
  for (CardLint& card : cards) {
    for (const auto about : {lint_lengths, lint_wording, lint_talk, lint_missing}) about(card);
    lint_nested(deck, card);
    if (today) lint_date(card, *today);
  }
  for (const Cut cut : kCuts) {
    lint_weights(cut, deck, tree, cards);
    lint_minutes(cut, deck, tree, report);
  }
  for (CardLint& card : cards) card.report_needless_silences();
  lint_measure(deck, tree, report);
  lint_ends(deck, tree, report);
}

void lint(const Routes& routes, const Value& tree, Day today, Report& report) {
  for (std::size_t i = 0; i < routes.places.size(); ++i)
    lint_date(routes.places[i], where_in(tree, {.card = i, .key = "checked"}), today, report);
}

}  // namespace streep::deck
