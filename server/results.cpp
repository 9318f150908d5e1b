#include "server/results.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>
#include <tuple>

#include "game/deck/write.h"
#include "game/session/tally.h"

namespace streep::server {
namespace {

// A side so small, surely, that nearly everyone is on the other.
bool nearly_everyone(const Total& total) { return total.high < session::kStored.k || total.people - total.low < session::kStored.k; }

bool may_leave(const Total& total) {
  return total.rooms >= kExportRooms && total.people >= kExportPeople && 2 * total.largest <= total.people && !nearly_everyone(total);
}

auto key_of(const Total& total) { return std::tie(total.deck, total.card, total.occasion, total.half_year); }

std::string_view name_of(session::Occasion occasion) { return occasion == session::Occasion::first ? "first" : "again"; }

const deck::Deck* find(const Decks& decks, std::string_view digest) {
  const auto deck = std::ranges::find_if(decks, [&](const deck::Deck& one) { return hex_of(digest_of(deck::write(one))) == digest; });
  return deck == decks.end() ? nullptr : &*deck;
}

std::string choice_name(const deck::Card* card, deck::Choice choice, deck::Language language) {
  const bool nl = language == deck::Language::nl;
  if (choice == deck::kPass) return nl ? "geen keuze" : "no choice";
  if (card == nullptr) return fmt::format("{} {}", nl ? "keuze" : "choice", choice);
  switch (card->kind) {
    case deck::Kind::line: return choice == deck::kCross ? (nl ? "over de streep" : "crossed") : (nl ? "bleef staan" : "stayed");
    case deck::Kind::spectrum:
      return fmt::format("{} {}/{} ({} – {})", nl ? "vak" : "zone", choice, base::kZones, card->from.str(), card->to.str());
    case deck::Kind::choice: break;
  }
  return choice <= card->options.size() ? card->options[choice - 1U].str() : fmt::format("{}", choice);
}

std::string line_of(const Total& total, const deck::Card* card, deck::Language language) {
  const std::string name = choice_name(card, total.choice, language);
  if (total.low == total.high) return fmt::format("    {}: {} / {}\n", name, total.low, total.people);
  return fmt::format("    {}: {}–{} / {}\n", name, total.low, total.high, total.people);
}

std::string heading_of(const Result& result, const deck::Deck* deck, const deck::Card* card, deck::Language language) {
  const bool nl = language == deck::Language::nl;
  const std::string_view occasion = result.occasion == session::Occasion::first
                                        ? (nl ? "eerste antwoord" : "first answer")
                                        : (nl ? "antwoord na het gesprek" : "answer after the talk");
  const std::string title = deck != nullptr ? deck->title.str() : fmt::format("deck {}", result.deck.substr(0, 8));
  return fmt::format("{} · {} · {} · {}\n", title, result.half_year, card != nullptr ? card->statement.str() : result.card, occasion);
}

}  // namespace

std::vector<Result> results_of(const std::vector<Total>& totals) {
  std::vector<std::vector<Total>> groups;
  std::vector<Total> sorted = totals;
  std::ranges::stable_sort(sorted, [](const Total& a, const Total& b) { return key_of(a) < key_of(b); });
  for (const Total& total : sorted) {
    if (groups.empty() || key_of(groups.back().front()) != key_of(total)) groups.emplace_back();
    groups.back().push_back(total);
  }
  std::vector<Result> results;
  for (std::vector<Total>& group : groups) {
    const Total& first = group.front();
    Result result{first.deck, first.card, first.half_year, first.occasion, {}};
    if (std::ranges::all_of(group, may_leave)) result.choices = std::move(group);
    results.push_back(std::move(result));
  }
  return results;
}

std::string table_of(const std::vector<Result>& results) {
  std::string table = "deck,card,occasion,half_year,choice,rooms,people,low,high\r\n";
  const auto out = std::back_inserter(table);
  for (const Result& result : results) {
    const auto prefix = fmt::format("{},{},{},{}", result.deck, result.card, name_of(result.occasion), result.half_year);
    if (result.choices.empty()) fmt::format_to(out, "{},withheld,,,,\r\n", prefix);
    for (const Total& total : result.choices)
      fmt::format_to(out, "{},{},{},{},{},{}\r\n", prefix, total.choice, total.rooms, total.people, total.low, total.high);
  }
  return table;
}

std::string text_of(const std::vector<Result>& results, const Decks& decks, deck::Language language) {
  const bool nl = language == deck::Language::nl;
  if (results.empty()) return nl ? "Er zijn nog geen totalen.\n" : "There are no totals yet.\n";
  std::string text;
  for (const Result& result : results) {
    const deck::Deck* deck = find(decks, result.deck);
    const auto id = deck::Id::from(result.card);
    const deck::Card* card = deck != nullptr && id ? deck->find(*id) : nullptr;
    text += heading_of(result, deck, card, language);
    if (result.choices.empty()) text += nl ? "    nog te weinig om te tonen\n" : "    too little to show yet\n";
    for (const Total& total : result.choices) text += line_of(total, card, language);
  }
  return text;
}

}  // namespace streep::server
