// Time to talk, and something to talk about.
#include "game/deck/lint/card.h"

namespace streep::deck {
namespace {

constexpr std::size_t kWordsAMinute = 120;  // read aloud to a room
constexpr std::int64_t kMinutesOfOneQuestion = 12;

}  // namespace

void lint_talk(CardLint& card) {
  std::size_t words = 0;
  using enum Role;
  for (const Piece& piece : card.pieces({statement, answer, story, question, other_side, fact})) words += prose_of(piece.text).size();
  const auto minutes = card.card().minutes.value();
  const auto reading = static_cast<std::int64_t>((words + kWordsAMinute - 1) / kWordsAMinute);
  if (words * 2 > kWordsAMinute * static_cast<std::size_t>(minutes))
    card.advise(card.where("minutes"), complaints::kLittleTalk, {std::to_string(minutes), std::to_string(reading)});
  if (minutes > kMinutesOfOneQuestion && card.card().questions.size() == 1)
    card.advise(card.where("questions"), complaints::kFewQuestions,
                {card.card().id.str(), std::to_string(minutes), std::to_string(kMinutesOfOneQuestion)});
}

}  // namespace streep::deck
