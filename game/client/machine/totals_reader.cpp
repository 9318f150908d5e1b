#include "game/client/machine/totals_reader.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "game/base/limits.h"
#include "game/client/machine/own_files.h"
#include "game/deck/parse.h"
#include "game/results/fingerprint.h"
#include "game/results/table.h"
#include "game/ui/words/sentences.h"

namespace streep::client {

namespace {

constexpr const char* kServer = "streep-server";
constexpr std::size_t kTableBytes = 8 * 1024 * 1024;  // more is no table of ours
constexpr std::size_t kFingerprintShown = 8;          // digits

std::string name_of(deck::Choice choice, const deck::Card* card, const deck::Words& words) {
  if (choice == deck::kPass) return words("results_no_choice");
  if (card == nullptr) return std::to_string(choice);
  session::CardView view;
  view.kind = card->kind;
  view.from = card->from;
  view.to = card->to;
  view.options = card->options;
  return ui::name_of(choice, view, words);
}

std::vector<deck::Deck> read_decks(const std::vector<std::string>& paths, deck::Language language) {
  std::vector<deck::Deck> decks;
  for (const std::string& path : paths) {
    const auto source = read_whole(path, base::kDeckFileBytes);
    auto parsed = source ? deck::parse_deck(*source, language) : deck::Parsed<deck::Deck>{};
    if (parsed.value) decks.push_back(*std::move(parsed.value));
  }
  return decks;
}

}  // namespace

TotalsReader::TotalsReader(const std::string& database, std::vector<std::string> decks, deck::Language language, const deck::Words& words)
    : decks_(std::move(decks)), language_(language), words_(words) {
  std::vector<std::string> arguments{"--results", "csv", "--language", language == deck::Language::nl ? "nl" : "en"};
  if (!database.empty()) arguments.insert(arguments.end(), {"--database", database});
  server_ = Child::start(program_beside(kServer), arguments, {}, Bond::bound, Hears::everything);
  totals_.state = ui::Totals::State::reading;
  if (!server_) fail(words_("room_no_server", {kServer}));
}

const OwnTotals& TotalsReader::look() {
  if (!server_) return totals_;
  const bool running = server_->running();  // first: what it wrote before its end is there then
  for (const std::string& line : server_->lines()) totals_.table += line + "\n";
  if (totals_.table.size() > kTableBytes)
    fail(words_("results_too_much"));
  else if (!running)
    finish();
  return totals_;
}

void TotalsReader::finish() {
  const auto code = server_->exit_code();
  std::string said = std::exchange(totals_.table, {});
  server_.reset();
  totals_.state = ui::Totals::State::read;
  if (code == base::kExitNoTotals) return;
  if (said.ends_with('\n') && code != 0) said.pop_back();
  if (code != 0) return fail(said.empty() ? words_("results_no_answer") : said);
  const auto results = results::read_table(said);
  if (!results) return fail(words_("results_no_answer"));
  totals_.table = std::move(said);
  totals_.cards = cards_of(*results, read_decks(decks_, language_), words_);
}

void TotalsReader::fail(std::string problem) {
  server_.reset();
  totals_ = {ui::Totals::State::failed, {}, {}, std::move(problem)};
}

std::vector<ui::TotalCard> cards_of(const results::Results& results, const std::vector<deck::Deck>& decks, const deck::Words& words) {
  std::vector<std::string> prints;
  std::transform(decks.begin(), decks.end(), std::back_inserter(prints), results::fingerprint);
  std::vector<ui::TotalCard> cards;
  for (const results::Result& result : results) {
    const auto known = static_cast<std::size_t>(std::find(prints.begin(), prints.end(), result.deck) - prints.begin());
    const deck::Deck* deck = known < decks.size() ? &decks[known] : nullptr;
    const auto id = deck::Id::from(result.card);
    const deck::Card* card = deck != nullptr && id ? deck->find(*id) : nullptr;
    ui::TotalCard shown;
    shown.deck = deck != nullptr ? deck->title.str() : words("results_old_deck", {result.deck.substr(0, kFingerprintShown)});
    shown.statement = card != nullptr ? card->statement.str() : result.card;
    shown.half_year = result.half_year;
    shown.again = result.occasion == session::Occasion::again;
    if (!result.rows.empty()) shown.rooms = result.rows.front().rooms;
    for (const results::Row& row : result.rows)
      shown.rows.push_back({.choice = name_of(row.choice, card, words), .people = row.people, .low = row.low, .high = row.high});
    cards.push_back(std::move(shown));
  }
  return cards;
}

}  // namespace streep::client
