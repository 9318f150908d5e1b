// Manuscripts to try things on.
#pragma once

#include <iterator>
#include <stdexcept>
#include <string>

#include "game/base/random.h"
#include "game/deck/first_deck.h"
#include "game/editor/document.h"
#include "game/editor/reading.h"

namespace streep::test {

inline editor::Manuscript first_manuscript(deck::Language language = deck::Language::nl) {
  auto read = editor::manuscript_of(deck::first_deck(language));
  if (!read) throw std::runtime_error("the first deck cannot be read");
  return *read;
}

// Any edit at all, also one that makes no sense.
inline editor::Edit random_edit(const editor::Manuscript& deck, base::Random& random) {
  using namespace editor;
  const auto below = [&](std::size_t n) { return static_cast<std::size_t>(random.below(n)); };
  const Number card = static_cast<Number>(below(deck.cards.size() + 2));
  const Field fields[] = {Field::title,     Field::agreement, Field::support_text,
                          Field::statement, Field::from,      Field::option,
                          Field::story,     Field::note,      Field::question,
                          Field::year,      Field::checked,   Field::part,
                          Field::of,        Field::id,        field_of(deck::Advice::blame),
                          Field::theme,     Field::measure,   Field::coarser,
                          Field::minutes,   Field::whole,     field_of(deck::Cut::minutes_60),
                          Field::implies};
  const FieldPlace place{card, fields[below(std::size(fields))], below(4), below(2) == 0 ? Wording::original : Wording::translation};
  switch (below(11)) {
    case 0: return AddCard{card, static_cast<deck::Kind>(below(3))};
    case 1: return DuplicateCard{card};
    case 2: return RemoveCard{card};
    case 3: return MoveCard{card, below(8)};
    case 4: return PlanCard{card, deck::kCuts.at(below(3)), below(2) == 0};
    case 5: return Translate{};
    case 6: return RemoveItem{place};
    case 7: {
      CardChoices choices;
      choices.kind = static_cast<deck::Kind>(below(3));
      choices.core = below(2) == 0;
      choices.option_count = below(6);
      choices.has_insight = below(2) == 0;
      return Choose{card, choices};
    }
    case 8: {
      DeckChoices choices = deck.choices;
      choices.agreements = below(10);
      return ChooseForDeck{choices};
    }
    default: return SetText{place, std::string(below(30), 'a') + (below(3) == 0 ? " \"é\n\\" : "")};
  }
}

}  // namespace streep::test
