#include "game/deck/deck.h"

#include <algorithm>
#include <chrono>

namespace streep::deck {

std::optional<Id> Id::from(std::string_view text) {
  const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto fits = [&](char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '-'; };
  if (text.size() > kMost || !std::all_of(text.begin(), text.end(), fits)) return std::nullopt;
  if (!text.empty() && !is_letter(text.front())) return std::nullopt;
  return Id(std::string(text));
}

std::optional<Day> Day::from(const std::chrono::year_month_day& date) {
  const int year = static_cast<int>(date.year());
  if (year < 1990 || year > 2100 || !date.ok()) return std::nullopt;
  return Day(year, static_cast<int>(static_cast<unsigned>(date.month())), static_cast<int>(static_cast<unsigned>(date.day())));
}

std::chrono::year_month_day Day::date() const {
  return {std::chrono::year(year_), std::chrono::month(static_cast<unsigned>(month_)), std::chrono::day(static_cast<unsigned>(day_))};
}

const Card* Deck::find(const Id& wanted) const {
  const auto found = std::find_if(cards.begin(), cards.end(), [&](const Card& card) { return card.id == wanted; });
  return found == cards.end() ? nullptr : &*found;
}

// As many steps as there are cards: a circle ends too.
bool Deck::implies(const Card& one, const Card& other) const {
  const Card* at = &one;
  for (std::size_t step = 0; step < cards.size() && !at->implies.empty(); ++step) {
    at = find(at->implies);
    if (at == nullptr) return false;
    if (at->id == other.id) return true;
  }
  return false;
}

}  // namespace streep::deck
