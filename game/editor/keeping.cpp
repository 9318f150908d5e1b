#include "game/editor/keeping.h"

#include <utility>
#include <vector>

#include "game/deck/parse.h"
#include "game/deck/report.h"
#include "game/deck/toml/comments.h"
#include "game/deck/toml/tree.h"
#include "game/deck/write.h"
#include "game/editor/writing.h"

namespace streep::editor {
namespace {

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

// The lines, from 1, at which the tables of cards start.
std::vector<std::size_t> starts_of_cards(std::string_view text) {
  deck::Report report(deck::Language::en);
  const deck::Value tree = deck::tree_of(text, report);
  const deck::Value* const cards = deck::find(tree, "card");
  std::vector<std::size_t> starts;
  if (cards == nullptr) return starts;
  for (const deck::Value& card : *cards->as<deck::Items>()) starts.push_back(card.at.line);
  return starts;
}

bool is_comment(const std::string& line) { return line.starts_with('#') || line == "\n"; }

// The deck itself, and then a piece for each card. What stands right above a
// card is of that card; `commented`: that may be comments.
std::vector<std::string> pieces_of(std::string_view text, bool commented) {
  const std::vector<std::string> lines = lines_of(text);
  std::vector<std::string> pieces(1);
  std::size_t next = 0;
  for (std::size_t start : starts_of_cards(text)) {
    --start;
    while (commented && start > next && is_comment(lines[start - 1])) --start;
    for (; next < start; ++next) pieces.back() += lines[next];
    pieces.emplace_back();
    if (commented && next < lines.size()) pieces.back() += lines[next++];
  }
  for (; next < lines.size(); ++next) pieces.back() += lines[next];
  return pieces;
}

std::string with(const std::string& piece, const std::string& comments) {
  return comments.empty() ? piece : deck::with_comments(piece, comments);
}

}  // namespace

std::string file_of(const Manuscript& deck, Side side) {
  std::string text = written(deck, side).text;
  if (const auto parsed = deck::parse_deck(text, deck::Language::en); parsed.value) text = deck::write(*parsed.value);
  const std::vector<std::string> pieces = pieces_of(text, false);
  const auto index = static_cast<std::size_t>(side);
  std::string whole = with(pieces.front(), deck.comments.at(index));
  for (std::size_t i = 0; i + 1 < pieces.size() && i < deck.cards.size(); ++i)
    whole += with(pieces[i + 1], deck.cards[i]->comments.at(index));
  return whole;
}

void keep_comments(std::string_view source, Side side, Manuscript& deck) {
  const std::string plain = written(deck, side).text;
  const std::string commented = deck::with_comments(plain, source);
  if (commented == plain) return;
  const std::vector<std::string> before = pieces_of(plain, true), now = pieces_of(commented, true);
  const auto index = static_cast<std::size_t>(side);
  if (now.size() != deck.cards.size() + 1 || before.size() != now.size()) return;
  if (now.front() != before.front()) deck.comments.at(index) = now.front();
  for (std::size_t i = 0; i < deck.cards.size(); ++i) {
    if (now[i + 1] == before[i + 1]) continue;
    auto sheet = std::make_shared<Sheet>(*deck.cards[i]);
    sheet->comments.at(index) = now[i + 1];
    deck.cards[i] = std::move(sheet);
  }
}

}  // namespace streep::editor
