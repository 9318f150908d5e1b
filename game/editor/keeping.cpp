#include "game/editor/keeping.h"

#include <utility>
#include <vector>

#include "game/base/ranges.h"
#include "game/deck/report.h"
#include "game/deck/toml/comments.h"
#include "game/deck/toml/layout.h"
#include "game/deck/toml/tree.h"
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
  deck::Report report;
  const deck::Value tree = deck::tree_of(text, report);
  const deck::Value* const cards = deck::find(tree, "card");
  std::vector<std::size_t> starts;
  if (cards == nullptr) return starts;
  for (const deck::Value& card : *cards->as<deck::Items>()) starts.push_back(card.at.line);
  return starts;
}

bool is_comment(const std::string& line) { return line.starts_with('#') || line == "\n"; }

// The deck itself, and then a piece for each card, with the comments right above it.
std::vector<std::string> pieces_of(std::string_view text) {
  const std::vector<std::string> lines = lines_of(text);
  std::vector<std::string> pieces(1);
  std::size_t next = 0;
  for (std::size_t start : starts_of_cards(text)) {
    --start;
    while (start > next && is_comment(lines[start - 1])) --start;
    for (; next < start; ++next) pieces.back() += lines[next];
    pieces.emplace_back();
    if (next < lines.size()) pieces.back() += lines[next++];
  }
  for (; next < lines.size(); ++next) pieces.back() += lines[next];
  return pieces;
}

// The texts of the deck itself, and of each card.
std::vector<std::string> texts_of(const Manuscript& deck, Wording wording) {
  deck::Value tree = tree_of(deck, wording);
  auto& entries = std::get<deck::Entries>(tree.content);
  const auto rows = base::find_if(entries, [](const deck::Entry& entry) { return entry.key == "card"; });
  deck::Items cards;
  if (rows != entries.end()) {
    cards = std::get<deck::Items>(std::move(rows->value.content));
    entries.erase(rows);
  }
  std::vector<std::string> texts{deck::layout_of(tree)};
  for (deck::Value& card : cards) {
    texts.back() += '\n';
    texts.push_back(deck::layout_of({{}, deck::Entries{{"card", {}, {{}, deck::Items{std::move(card)}}}}}));
  }
  return texts;
}

}  // namespace

std::string file_of(const Manuscript& deck, Wording wording) {
  const std::vector<std::string> texts = texts_of(deck, wording);
  std::string whole;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const std::string& comments = (i == 0 ? deck.comments : deck.cards[i - 1]->comments)[wording];
    whole += comments.empty() ? texts[i] : deck::with_comments(texts[i], comments);
  }
  return whole;
}

void keep_comments(std::string_view source, Wording wording, Manuscript& deck) {
  const std::string plain = deck::layout_of(tree_of(deck, wording));
  const std::string commented = deck::with_comments(plain, source);
  if (commented == plain) return;
  const std::vector<std::string> before = pieces_of(plain), now = pieces_of(commented);
  if (now.size() != deck.cards.size() + 1 || before.size() != now.size()) return;
  if (now.front() != before.front()) deck.comments[wording] = now.front();
  for (std::size_t i = 0; i < deck.cards.size(); ++i) {
    if (now[i + 1] == before[i + 1]) continue;
    auto sheet = std::make_shared<Sheet>(*deck.cards[i]);
    sheet->comments[wording] = now[i + 1];
    deck.cards[i] = std::move(sheet);
  }
}

}  // namespace streep::editor
