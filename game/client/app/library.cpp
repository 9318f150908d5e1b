#include "game/client/app/library.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "game/base/limits.h"
#include "game/client/app/kept/kept.h"
#include "game/deck/parse.h"

namespace streep::client {

namespace {

[[nodiscard]] ui::DeckEntry entry_of(const ShelfFile& file, deck::Language language) {
  const auto parsed = deck::parse_deck(file.text);
  ui::DeckEntry entry;
  entry.path = file.path;
  entry.title = file.name;
  if (!parsed.value) {
    entry.problems = deck::explanations_of(parsed.diagnostics, file.name, file.text, deck::words_of(language));
    return entry;
  }
  entry.title = parsed.value->title.str();
  entry.target_group = parsed.value->target_group;
  entry.language = parsed.value->language;
  for (const deck::Cut cut : deck::kCuts) entry.cards[cut] = parsed.value->plan[cut].size();
  return entry;
}

// First what can be played, in the language of the screens, and for students.
void put_in_order(std::vector<ui::DeckEntry>::iterator first, std::vector<ui::DeckEntry>::iterator last, deck::Language language) {
  const auto place = [language](const ui::DeckEntry& entry) {
    return std::tuple(!entry.problems.empty(), entry.language != language, entry.target_group);
  };
  std::stable_sort(first, last, [&place](const ui::DeckEntry& a, const ui::DeckEntry& b) { return place(a) < place(b); });
}

}  // namespace

void Library::take(const DecksListed& listed, deck::Language language) {
  const auto before = std::exchange(parsed_, {});
  decks_.clear();
  std::ptrdiff_t named = 0;
  for (const ShelfFile& file : listed.decks) {
    const auto known = before.find(file.path);
    const bool same = known != before.end() && known->second.text == file.text && known->second.told == language;
    decks_.push_back(same ? known->second.entry : entry_of(file, language));
    parsed_.insert_or_assign(file.path, Parsed{file.text, language, decks_.back()});
    if (file.named) ++named;
  }
  put_in_order(decks_.begin() + named, decks_.end(), language);
  routes_.clear();
  places_.clear();
  for (const ShelfFile& file : listed.places) {
    const auto parsed = deck::parse_routes(file.text);
    if (parsed.value)
      routes_.emplace(parsed.value->language, file.path);
    else if (file.named)
      routes_.emplace(language, file.path);  // the server says what is wrong with it
    const auto same_name = [&file](const Places& other) { return other.name == file.name; };
    if (file.text.size() <= base::kDeckFileBytes && std::none_of(places_.begin(), places_.end(), same_name))
      places_.push_back({file.name, file.text});
  }
  find_recent();
}

void Library::remember(const std::string& deck) {
  std::erase(recent_, deck);
  recent_.insert(recent_.begin(), deck);
  recent_.resize(std::min(recent_.size(), kRecentDecks));
  find_recent();
}

void Library::find_recent() {
  shown_recent_.clear();
  for (const std::string& path : recent_) {
    const auto deck = std::find_if(decks_.begin(), decks_.end(), [&path](const ui::DeckEntry& entry) { return entry.path == path; });
    if (deck != decks_.end() && deck->problems.empty()) shown_recent_.push_back(static_cast<std::size_t>(deck - decks_.begin()));
  }
}

std::string Library::routes(deck::Language language) const {
  const auto found = routes_.find(language);
  return found == routes_.end() ? std::string() : found->second;
}

std::vector<deck::Deck> Library::whole_decks() const {
  std::vector<deck::Deck> decks;
  for (const auto& [path, one] : parsed_)
    if (auto parsed = deck::parse_deck(one.text); parsed.value) decks.push_back(*std::move(parsed.value));
  return decks;
}

void Library::fill(ui::Model& model) const {
  model.decks = decks_;
  model.recent = shown_recent_;
}

}  // namespace streep::client
