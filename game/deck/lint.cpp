#include "game/deck/lint.h"

#include <algorithm>
#include <string>

#include "game/deck/complaints.h"
#include "game/deck/names.h"

namespace streep::deck {
namespace {

constexpr std::size_t kStatementCharacters = 160;
constexpr int kMinutesAround = 10;  // agreements and close, together

void lint_card(const Card& card, const Value& table, Report& report) {
  const std::size_t length = base::characters_in(card.statement.view());
  if (length > kStatementCharacters) report.add(find(table, "statement")->at, complaints::kLongStatement, {std::to_string(length), std::to_string(kStatementCharacters)});
  if (card.note.empty()) report.add(table.at, complaints::kNoNote, {card.id.str()});
  const bool warm_up = !card.moment;
  if (!warm_up && card.action.empty()) report.add(table.at, complaints::kNoAction, {card.id.str()});
}

// From light to heavy, one step at a time.
void lint_weights(Cut cut, const Deck& deck, const Items& places, Report& report) {
  const CardIds& ids = deck.plan[static_cast<std::size_t>(cut)];
  std::int64_t before = Weight::kLeast;
  std::int64_t heaviest = Weight::kLeast;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const std::int64_t weight = deck.find(ids[i])->weight.value();
    if (weight - before > 1) report.add(places[i].at, complaints::kHeavyAtOnce, {ids[i].str(), std::string(name_of(cut))});
    if (heaviest - weight > 1) report.add(places[i].at, complaints::kLightAfterHeavy, {ids[i].str(), std::string(name_of(cut))});
    before = weight;
    heaviest = std::max(heaviest, weight);
  }
}

void lint_minutes(Cut cut, const Deck& deck, const Value& list, Report& report) {
  std::int64_t minutes = 0;
  for (const Id& id : deck.plan[static_cast<std::size_t>(cut)]) minutes += deck.find(id)->minutes.value();
  const int room = minutes_of(cut) - kMinutesAround;
  if (minutes > room) report.add(list.at, complaints::kPlanTooFull, {std::string(name_of(cut)), std::to_string(minutes), std::to_string(room), std::to_string(kMinutesAround)});
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

void lint(const Deck& deck, const Value& tree, Report& report) {
  const Items& tables = *find(tree, "card")->as<Items>();
  for (std::size_t i = 0; i < deck.cards.size(); ++i) lint_card(deck.cards[i], tables[i], report);
  for (const Cut cut : kCuts) {
    const Value& list = *find(*find(tree, "plan"), name_of(cut));
    lint_weights(cut, deck, *list.as<Items>(), report);
    lint_minutes(cut, deck, list, report);
  }
  lint_ends(tree, report);
}

}  // namespace streep::deck
