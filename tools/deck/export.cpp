// streep-deck export: a deck as a table for a spreadsheet, or on paper.
#include <fmt/core.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "game/base/limits.h"
#include "game/command_line/choice.h"
#include "game/deck/lint/translation.h"
#include "game/deck/names.h"
#include "game/deck/parse.h"
#include "game/deck/table/card_table.h"
#include "tools/deck/command.h"
#include "tools/deck/files.h"
#include "tools/deck/paper/paper.h"

namespace streep::tools {
namespace {

struct ExportWish {
  std::string from, csv, pdf, routes;
  deck::Cut cut = deck::Cut::minutes_45;
};

// Nothing where it cannot be read or has errors: that is told, and sets the verdict.
template <class Thing>
std::optional<Thing> read(const std::string& file, deck::Parsed<Thing> (*parse)(std::string_view), const Speech& speech, Outcome& outcome) {
  const auto source = read_file(file, base::kDeckFileBytes);
  if (!source) {
    outcome.at_least(complain(file, speech("deck_unreadable"), Verdict::wrong_usage));
    return std::nullopt;
  }
  auto parsed = parse(*source);
  if (parsed.value) return std::move(parsed.value);
  fmt::print("{}", deck::explain(parsed.diagnostics, file, *source, speech.words()));
  outcome.at_least(Verdict::errors);
  return std::nullopt;
}

// In the language of the deck, where both files of a pair are there.
std::string routes_for(const deck::Deck& deck, const std::string& given) {
  const std::string other = deck::other_language_of(given);
  const bool english = given.ends_with(".en.toml");
  return english != (deck.language == deck::Language::en) && std::filesystem::exists(other) ? other : given;
}

void print_cards(const ExportWish& wish, const deck::Deck& deck, const Speech& speech, Outcome& outcome) {
  const auto routes =
      wish.routes.empty() ? std::nullopt : read<deck::Routes>(routes_for(deck, wish.routes), deck::parse_routes, speech, outcome);
  if (!wish.routes.empty() && !routes) return;
  if (!paper::has_typeface()) {
    outcome.at_least(complain(wish.pdf, speech("deck_no_typeface"), Verdict::wrong_usage));
    return;
  }
  outcome.at_least(write(wish.pdf, paper::pdf_of(deck, wish.cut, routes ? &*routes : nullptr), speech));
}

void export_cards(const ExportWish& wish, const Speech& speech, Outcome& outcome) {
  if (wish.csv.empty() && wish.pdf.empty()) return outcome.at_least(complain(wish.from, speech("deck_say_what"), Verdict::wrong_usage));
  const auto deck = read<deck::Deck>(wish.from, deck::parse_deck, speech, outcome);
  if (!deck) return;
  if (!wish.csv.empty()) outcome.at_least(write(wish.csv, deck::csv_of(deck->cards), speech));
  if (!wish.pdf.empty()) print_cards(wish, *deck, speech, outcome);
}

}  // namespace

void add_export(CLI::App& app, Speech& speech, Outcome& outcome) {
  CLI::App* command = app.add_subcommand("export", "Write the cards of a deck as a table for a spreadsheet, or as pages to print");
  const auto wish = std::make_shared<ExportWish>();
  command->add_option("DECK", wish->from, "A deck")->required();
  command->add_option("--csv", wish->csv, "The table to write");
  command->add_option("--pdf", wish->pdf, "The pages to write, A4: for playing without any computer");
  command_line::add_choice<deck::Cut>(*command, "--cut", wish->cut, "For --pdf: how many minutes you have", deck::minutes_text);
  command->add_option("--routes", wish->routes, "For --pdf: places to go to, as TOML; in the language of the deck where both are there");
  add_language(*command, speech);
  command->callback([wish, &speech, &outcome] { export_cards(*wish, speech, outcome); });
}

}  // namespace streep::tools
