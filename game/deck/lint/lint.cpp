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
void lint_weights(Cut cut, const Deck& deck, const Items& places, std::vector<CardLint>& cards) {
  const CardIds& ids = deck.plan[static_cast<std::size_t>(cut)];
  std::int64_t before = Weight::kLeast;
  std::int64_t heaviest = Weight::kLeast;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const Card* card = deck.find(ids[i]);
    CardLint& advisor = cards[static_cast<std::size_t>(card - &deck.cards[0])];
    const std::int64_t weight = card->weight.value();
    if (weight - before > 1) advisor.advise(places[i].at, complaints::kHeavyAtOnce, {ids[i].str(), std::string(name_of(cut))});
    if (heaviest - weight > 1) advisor.advise(places[i].at, complaints::kLightAfterHeavy, {ids[i].str(), std::string(name_of(cut))});
    before = weight;
    heaviest = std::max(heaviest, weight);
  }
}

void lint_minutes(Cut cut, const Deck& deck, const Value& list, Report& report) {
  std::int64_t minutes = 0;
  for (const Id& id : deck.plan[static_cast<std::size_t>(cut)]) minutes += deck.find(id)->minutes.value();
  const int room = minutes_of(cut) - kMinutesAround;
  if (minutes > room)
    report.add(list.at, complaints::kPlanTooFull,
               {std::string(name_of(cut)), std::to_string(minutes), std::to_string(room), std::to_string(kMinutesAround)});
}

// A deck of warm-ups only has nothing to measure.
void lint_measure(const Deck& deck, const Value& tree, Report& report) {
  const bool serious = std::any_of(deck.cards.begin(), deck.cards.end(), [](const Card& card) { return card.moment.has_value(); });
  const bool measures = std::any_of(deck.cards.begin(), deck.cards.end(), [](const Card& card) { return !card.measure.empty(); });
  if (serious && !measures) report.add(find(tree, "plan")->at, complaints::kNoMeasure);
}

// White space at the ends of any text, however deep: bounded by the parser.
void lint_ends(const Value& value, Report& report) {
  if (const auto* text = value.as<std::string>()) {
    constexpr std::string_view kBlank = " \n";
    if (kBlank.find(text->front()) != kBlank.npos || kBlank.find(text->back()) != kBlank.npos) report.add(value.at, complaints::kBlankEnd);
  }
  if (const auto* items = value.as<Items>()) {
    for (const Value& item : *items) lint_ends(item, report);
  }
  if (const auto* entries = value.as<Entries>()) {
    for (const Entry& entry : *entries) lint_ends(entry.value, report);
  }
}

}  // namespace

void lint(const Deck& deck, const Value& tree, std::string_view source, std::optional<Day> today, Report& report) {
  const Items& tables = *find(tree, "card")->as<Items>();
  std::vector<CardLint> cards;
  for (std::size_t i = 0; i < deck.cards.size(); ++i) cards.emplace_back(deck.cards[i], deck.language, tables[i], source, report);
  for (CardLint& card : cards) {
    for (const auto about : {lint_lengths, lint_wording, lint_talk, lint_missing}) about(card);
    if (today) lint_date(card, *today);
  }
  for (const Cut cut : kCuts) {
    const Value& list = *find(*find(tree, "plan"), name_of(cut));
    lint_weights(cut, deck, *list.as<Items>(), cards);
    lint_minutes(cut, deck, list, report);
  }
  for (CardLint& card : cards) card.report_needless_silences();
  lint_measure(deck, tree, report);
  lint_ends(tree, report);
}

void lint(const Routes& routes, const Value& tree, Day today, Report& report) {
  const Items& tables = *find(tree, "place")->as<Items>();
  for (std::size_t i = 0; i < routes.places.size(); ++i) lint_date(routes.places[i], tables[i], today, report);
}

}  // namespace streep::deck
