#include "game/client/app/manuscripts.h"

#include "game/base/limits.h"
#include "game/deck/first_deck.h"
#include "game/editor/reading.h"

namespace streep::client {

editor::Manuscript new_deck(deck::Language language) { return *editor::manuscript_of(deck::first_deck(language)); }

std::string title_of(const editor::Manuscript& deck) { return deck.text({0, editor::Field::title}); }

std::string file_stem(std::string_view title) {
  std::string stem;
  for (const char c : title) {
    const bool upper = c >= 'A' && c <= 'Z';
    if (upper)
      stem += static_cast<char>(c - 'A' + 'a');
    else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
      stem += c;
    else if (!stem.empty() && stem.back() != '-')
      stem += '-';
    if (stem.size() >= base::kIdBytes) break;
  }
  while (!stem.empty() && stem.back() == '-') stem.pop_back();
  return stem.empty() ? "deck" : stem;
}

}  // namespace streep::client
