// Too long for a screen, a phone or an ear.
#include <algorithm>
#include <cmath>

#include "game/base/utf8.h"
#include "game/deck/lint/card.h"
#include "game/deck/lint/readability.h"

namespace streep::deck {
namespace {

constexpr std::size_t kSentenceWords = 25;
constexpr std::size_t kWordLetters = 22;
constexpr double kReadable = 45;          // of 100
constexpr std::size_t kWordsToRate = 15;  // in fewer, one long name decides the figure

void lint_length(const Piece& piece, CardLint& card) {
  const std::size_t characters = base::characters_in(piece.text), most = piece.rules.characters;
  if (most == 0 || characters <= most) return;
  if (piece.rules.role == Role::statement)
    card.advise(piece.where, complaints::kLongStatement, {std::to_string(characters), std::to_string(most)});
  else
    card.advise(piece.where, complaints::kLongText,
                {KeyName{piece.where.path.key}, std::to_string(characters), std::to_string(most), std::to_string(characters - most)});
}

void lint_sentences(const Piece& piece, const Prose& prose, CardLint& card) {
  for (std::size_t first = 0; first < prose.size();) {
    std::size_t end = first;
    while (end < prose.size() && prose[end].sentence == prose[first].sentence) ++end;
    if (end - first > kSentenceWords)
      card.advise_on(piece, prose[first].begin, prose[end - 1].end, complaints::kLongSentence,
                     {std::to_string(end - first), std::to_string(kSentenceWords)});
    first = end;
  }
}

void lint_words(const Piece& piece, const Prose& prose, CardLint& card) {
  for (const Word& word : prose) {
    const std::size_t letters = base::characters_in(word.letters);
    const bool one_word = word.letters.find_first_of("-/") == std::string::npos;
    if (letters > kWordLetters && one_word)
      card.advise_on(piece, word.begin, word.end, complaints::kLongWord,
                     {std::string(piece.text.substr(word.begin, word.end - word.begin)), std::to_string(letters)});
  }
}

void lint_readability(CardLint& card) {
  const std::string together = card.card().story.str() + '\n' + card.card().statement.str();
  const Prose prose = prose_of(together);
  if (prose.size() < kWordsToRate) return;
  const double figure = readability_of(prose, card.language());
  if (figure >= kReadable) return;
  const auto rounded = [](double number) { return std::to_string(std::lround(std::max(0.0, number))); };
  card.advise(card.where("statement"), complaints::kHardToRead, {rounded(figure), rounded(kReadable)});
}

}  // namespace

void lint_lengths(CardLint& card) {
  using enum Role;
  for (const Piece& piece : card.pieces({statement, answer, story, note, question, other_side, action})) {
    lint_length(piece, card);
    if (piece.rules.role == note) continue;  // nobody else reads it
    const Prose prose = prose_of(piece.text);
    lint_sentences(piece, prose, card);
    lint_words(piece, prose, card);
  }
  lint_readability(card);
}

}  // namespace streep::deck
