#include "game/deck/lint/phrase.h"

#include <algorithm>
#include <vector>

namespace streep::deck {
namespace {

constexpr std::size_t kGapMost = 4;  // words that `~` stands for

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_number(std::string_view letters) {
  return !letters.empty() && is_digit(letters.front()) &&
         std::all_of(letters.begin(), letters.end(), [](char c) { return is_digit(c) || c == '.' || c == ','; });
}

std::vector<std::string_view> pieces_of(std::string_view phrase) {
  std::vector<std::string_view> pieces;
  while (!phrase.empty()) {
    const std::size_t end = std::min(phrase.find(' '), phrase.size());
    pieces.push_back(phrase.substr(0, end));
    phrase.remove_prefix(std::min(end + 1, phrase.size()));
  }
  return pieces;
}

bool fits(const Word& word, std::string_view piece) {
  if (piece.starts_with(',')) {
    if (!word.after_comma) return false;
    piece.remove_prefix(1);
  }
  if (piece == "#") return is_number(word.letters);
  if (piece == "#%") return word.letters.ends_with('%') && is_digit(word.letters.front());
  if (piece.ends_with('*')) return word.letters.starts_with(piece.substr(0, piece.size() - 1));
  return word.letters == piece;
}

// The last word of the phrase that starts at word `at`.
std::optional<std::size_t> end_of_match(const Prose& prose, std::size_t at, std::span<const std::string_view> pieces) {
  if (at >= prose.size() || !fits(prose[at], pieces.front())) return std::nullopt;
  pieces = pieces.subspan(1);
  if (pieces.empty()) return at;
  const bool gap = pieces.front() == "~";
  if (gap) pieces = pieces.subspan(1);
  for (std::size_t next = at + 1;
       next <= at + 1 + (gap ? kGapMost : 0) && next < prose.size() && prose[next].sentence == prose[at].sentence; ++next) {
    if (const auto end = end_of_match(prose, next, pieces)) return end;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Found> find_phrase(const Prose& prose, std::span<const std::string_view> phrases, std::span<const std::string_view> unless) {
  for (std::size_t at = 0; at < prose.size(); ++at) {
    const bool excused = at > 0 && prose[at - 1].sentence == prose[at].sentence &&
                         std::find(unless.begin(), unless.end(), prose[at - 1].letters) != unless.end();
    if (excused) continue;
    for (const std::string_view phrase : phrases) {
      if (const auto end = end_of_match(prose, at, pieces_of(phrase))) return Found{at, *end};
    }
  }
  return std::nullopt;
}

}  // namespace streep::deck
