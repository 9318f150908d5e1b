#include "game/client/machine/totals_reader.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "game/base/limits.h"
#include "game/client/machine/own_files.h"
#include "game/deck/parse.h"
#include "game/deck/write.h"
#include "game/ui/words/sentences.h"

namespace streep::client {

namespace {

constexpr const char* kServer = "streep-server";
constexpr std::size_t kTableBytes = 8 * 1024 * 1024;  // more is no table of ours
constexpr std::size_t kDigestBytes = 32;
constexpr std::size_t kDigestShown = 8;
constexpr std::size_t kColumns = 9;  // deck, card, occasion, half-year, choice, rooms, people, low, high

using Columns = std::array<std::string, kColumns>;

// No field of the table has a comma or a quotation mark in it.
std::optional<Columns> columns_of(std::string_view line) {
  Columns columns;
  for (std::size_t i = 0; i < kColumns; ++i) {
    const std::size_t end = std::min(line.find(','), line.size());
    if ((end == line.size()) != (i + 1 == kColumns)) return std::nullopt;
    columns.at(i) = line.substr(0, end);
    line.remove_prefix(std::min(line.size(), end + 1));
  }
  return columns;
}

std::int64_t number_in(const std::string& text) {
  std::int64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

std::string name_of(const std::string& choice, const deck::Card* card, const deck::Words& words) {
  const auto number = static_cast<deck::Choice>(number_in(choice));
  if (number == deck::kPass) return words("results_no_choice");
  if (card == nullptr) return choice;
  session::CardView view;
  view.kind = card->kind;
  view.from = card->from;
  view.to = card->to;
  view.options = card->options;
  return ui::name_of(number, view, words);
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
  totals_.table = std::move(said);
  totals_.cards = cards_in(totals_.table, read_decks(decks_, language_), words_);
}

void TotalsReader::fail(std::string problem) {
  server_.reset();
  totals_ = {ui::Totals::State::failed, {}, {}, std::move(problem)};
}

std::string digest_of(const deck::Deck& deck) {
  const std::string written = deck::write(deck);
  std::array<unsigned char, kDigestBytes> digest{};
  crypto_generichash(digest.data(), digest.size(), reinterpret_cast<const unsigned char*>(written.data()), written.size(), nullptr, 0);
  std::string hexadecimal(2 * digest.size() + 1, '\0');
  sodium_bin2hex(hexadecimal.data(), hexadecimal.size(), digest.data(), digest.size());
  hexadecimal.pop_back();
  return hexadecimal;
}

std::vector<ui::TotalCard> cards_in(std::string_view table, const std::vector<deck::Deck>& decks, const deck::Words& words) {
  std::vector<std::string> digests;
  for (const deck::Deck& one : decks) digests.push_back(digest_of(one));
  std::vector<ui::TotalCard> cards;
  std::array<std::string, 4> before;  // the first columns: they make a card
  bool heading = true;
  while (!table.empty()) {
    const std::size_t end = std::min(table.find('\n'), table.size());
    std::string_view line = table.substr(0, end);
    table.remove_prefix(std::min(table.size(), end + 1));
    if (line.ends_with('\r')) line.remove_suffix(1);
    const auto columns = columns_of(line);
    if (std::exchange(heading, false) || !columns) continue;
    const auto& [hash, id, occasion, half_year, choice, rooms, people, low, high] = *columns;
    const auto known = static_cast<std::size_t>(std::ranges::find(digests, hash) - digests.begin());
    const deck::Deck* deck = known < decks.size() ? &decks[known] : nullptr;
    const auto card_id = deck::Id::from(id);
    const deck::Card* card = deck != nullptr && card_id ? deck->find(*card_id) : nullptr;
    if (const std::array now{hash, id, occasion, half_year}; cards.empty() || now != before) {
      before = now;
      const std::string title = deck != nullptr ? deck->title.str() : words("results_old_deck", {hash.substr(0, kDigestShown)});
      cards.push_back({title, card != nullptr ? card->statement.str() : id, half_year, occasion == "again", number_in(rooms), {}});
    }
    if (choice != "withheld")
      cards.back().rows.push_back({name_of(choice, card, words), number_in(people), number_in(low), number_in(high)});
  }
  return cards;
}

}  // namespace streep::client
