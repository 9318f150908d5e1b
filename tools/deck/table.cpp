// streep-deck import: cards from the rows of a spreadsheet.
#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>

#include "game/base/limits.h"
#include "game/deck/first_deck.h"
#include "game/deck/parse.h"
#include "game/deck/table/card_table.h"
#include "game/deck/toml/comments.h"
#include "game/deck/write.h"
#include "tools/deck/command.h"
#include "tools/deck/files.h"

namespace streep::tools {
namespace {

struct ImportWish {
  std::string from, to;
  bool is_template = false;
};

// Replaces the card with the same id, or adds it at the end; core cards come
// into every plan, as they must. False where there are too many cards.
bool put(const deck::Card& card, deck::Deck& into) {
  const auto same = std::find_if(into.cards.begin(), into.cards.end(), [&](const deck::Card& other) { return other.id == card.id; });
  if (same != into.cards.end())
    *same = card;
  else if (!into.cards.add(card))
    return false;
  return std::all_of(into.plan.begin(), into.plan.end(), [&](deck::CardIds& plan) {
    const bool there = std::find(plan.begin(), plan.end(), card.id) != plan.end();
    return there || !card.core || plan.add(card.id);
  });
}

// A deck around new cards, all of them in every plan.
deck::Deck deck_around(const std::vector<deck::Card>& cards, deck::Language language) {
  deck::Deck made = *deck::parse_deck(deck::first_deck(language)).value;
  made.cards = {};
  made.plan = {};
  for (const deck::Card& card : cards) {
    (void)made.cards.add(card);
    for (deck::CardIds& plan : made.plan) (void)plan.add(card.id);
  }
  return made;
}

// Writes the cards into the deck file, which may be there already.
Verdict write_cards(const std::vector<deck::Card>& cards, const std::string& file, const Speech& speech) {
  if (!std::filesystem::exists(file)) return write(file, deck::write(deck_around(cards, speech.language)), speech);
  const auto source = read_file(file, base::kDeckFileBytes);
  if (!source) return complain(file, speech("deck_unreadable"), Verdict::wrong_usage);
  auto parsed = deck::parse_deck(*source);
  if (!parsed.value) {
    fmt::print("{}", deck::explain(parsed.diagnostics, file, *source, speech.words()));
    return Verdict::errors;
  }
  const bool fits = std::all_of(cards.begin(), cards.end(), [&](const deck::Card& card) { return put(card, *parsed.value); });
  if (!fits) return complain(file, speech("deck_too_many_cards"), Verdict::errors);
  return write(file, deck::with_comments(deck::write(*parsed.value), *source), speech);
}

Verdict import_cards(const ImportWish& wish, const Speech& speech) {
  if (wish.to.empty()) return complain(wish.from, speech("deck_say_where"), Verdict::wrong_usage);
  const auto bytes = read_file(wish.from, base::kDeckFileBytes);
  if (!bytes) return complain(wish.from, speech("deck_unreadable"), Verdict::wrong_usage);
  const auto found = deck::cards_from_csv(*bytes);
  fmt::print("{}", deck::explain(found.diagnostics, wish.from, found.source, speech.words()));
  say(wish.from, speech("deck_cards_read", {std::to_string(found.cards.size())}));
  Outcome outcome{deck::has_error(found.diagnostics) || found.cards.empty() ? Verdict::errors : Verdict::fine};
  if (!found.cards.empty()) outcome.at_least(write_cards(found.cards, wish.to, speech));
  return outcome.verdict;
}

// The cards of the first deck: one can see what goes where.
Verdict write_template(const std::string& file, const Speech& speech) {
  return write(file, deck::csv_of(deck::parse_deck(deck::first_deck(speech.language)).value->cards), speech);
}

}  // namespace

void add_import(CLI::App& app, Speech& speech, Outcome& outcome) {
  CLI::App* command = app.add_subcommand("import", "Take the cards of a spreadsheet, saved as CSV, into a deck");
  const auto wish = std::make_shared<ImportWish>();
  command->add_option("FILE", wish->from, "The table, one card a row")->required();
  command->add_option("DECK", wish->to, "A deck, new or not: a card with the same id is replaced, and a copy is kept");
  command->add_flag("--template", wish->is_template, "Write FILE instead, as a table to start from");
  add_language(*command, speech);
  command->callback([wish, &speech, &outcome] {
    outcome.at_least(wish->is_template ? write_template(wish->from, speech) : import_cards(*wish, speech));
  });
}

}  // namespace streep::tools
