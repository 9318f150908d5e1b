#include "game/pack/problem.h"

#include "game/deck/shown.h"
#include "game/deck/words.h"

namespace streep::pack {

Problem problem(deck::Language language, const deck::Complaint& complaint, std::vector<std::string> values, std::string details) {
  constexpr std::size_t kShownMost = 100;
  for (std::string& value : values) value = deck::shown(value, kShownMost);
  const auto said = [&](const deck::Phrase& phrase) { return deck::fill(phrase.in(language), values); };
  return {said(complaint.what), said(complaint.hint), std::move(details)};
}

}  // namespace streep::pack
