// Any bytes as a table of cards: nothing may crash, what is told is fit to
// show, and the cards that are taken come back the same after an export.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "game/base/limits.h"
#include "game/deck/table/card_table.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace streep;
  const std::string bytes(data, data + size);
  const auto found = deck::cards_from_csv(bytes);
  const std::string told = deck::explain(found.diagnostics, "fuzz", found.source, deck::words_of(deck::Language::nl));
  if (base::flaw_in(told, std::string_view::npos)) std::abort();
  base::List<deck::Card, base::kCardsMost> cards;
  for (const deck::Card& card : found.cards) {
    if (!cards.add(card)) std::abort();
  }
  const std::string table = deck::csv_of(cards);
  if (table.size() > base::kDeckFileBytes) return 0;  // quotation marks made it longer
  if (deck::cards_from_csv(table).cards != found.cards) std::abort();
  return 0;
}
