#include "game/results/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "game/base/limits.h"
#include "game/results/fingerprint.h"

namespace streep::results {
namespace {

constexpr std::size_t kFingerprintShown = 8;  // digits: enough to tell two decks apart

using Decks = std::vector<deck::Deck>;

const deck::Deck* find(const Decks& decks, std::string_view print) {
  const auto deck = std::find_if(decks.begin(), decks.end(), [&](const deck::Deck& one) { return fingerprint(one) == print; });
  return deck == decks.end() ? nullptr : &*deck;
}

std::string choice_name(const deck::Card* card, deck::Choice choice, const deck::Words& words) {
  if (choice == deck::kPass) return words("totals_no_choice");
  if (card == nullptr) return words("totals_choice", {std::to_string(choice)});
  switch (card->kind) {
    case deck::Kind::line: return choice == deck::kCross ? words("totals_crossed") : words("totals_stayed");
    case deck::Kind::spectrum:
      return words("totals_zone", {std::to_string(choice), std::to_string(base::kZones), card->from.str(), card->to.str()});
    case deck::Kind::choice: break;
  }
  return choice <= card->options.size() ? card->options[choice - 1U].str() : fmt::format("{}", choice);
}

std::string line_of(const Row& row, const deck::Card* card, const deck::Words& words) {
  const std::string name = choice_name(card, row.choice, words);
  if (row.low == row.high) return fmt::format("    {}: {} / {}\n", name, row.low, row.people);
  return fmt::format("    {}: {}–{} / {}\n", name, row.low, row.high, row.people);
}

std::string heading_of(const Result& result, const deck::Deck* deck, const deck::Card* card, const deck::Words& words) {
  const std::string occasion = result.occasion == session::Occasion::first ? words("totals_first") : words("totals_again");
  const std::string title = deck != nullptr ? deck->title.str() : fmt::format("deck {}", result.deck.substr(0, kFingerprintShown));
  return fmt::format("{} · {} · {} · {}\n", title, result.half_year, card != nullptr ? card->statement.str() : result.card, occasion);
}

}  // namespace

std::string text_of(const Results& results, const Decks& decks, const deck::Words& words) {
  if (results.empty()) return words("totals_none") + '\n';
  std::string text;
  for (const Result& result : results) {
    const deck::Deck* deck = find(decks, result.deck);
    const auto id = deck::Id::from(result.card);
    const deck::Card* card = deck != nullptr && id ? deck->find(*id) : nullptr;
    text += heading_of(result, deck, card, words);
    if (result.rows.empty()) text += "    " + words("totals_too_little") + '\n';
    for (const Row& row : result.rows) text += line_of(row, card, words);
  }
  return text;
}

}  // namespace streep::results
