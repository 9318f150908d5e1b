#include "server/store/memory_store.h"

#include <algorithm>
#include <stdexcept>

namespace streep::server {

Kept MemoryStore::open(const Open& room) {
  if (fails) throw std::runtime_error("the memory store was told to fail");
  rooms_[room.room].setup = room.setup;
  return *find(room.room);
}

std::vector<Open> MemoryStore::hosted() {
  std::vector<Open> all;
  for (const auto& [digest, room] : rooms_) {
    if (!room.setup.empty()) all.push_back({.room = digest, .setup = room.setup});
  }
  return all;
}

void MemoryStore::keep(const Keep& step) {
  if (fails) throw std::runtime_error("the memory store was told to fail");
  Room& room = rooms_[step.room];
  if (step.entry) {
    const auto [at, is_new] = room.publications.emplace(std::tuple{step.entry->card.str(), step.entry->occasion}, step.entry->publication);
    if (!is_new) throw std::runtime_error("published before");
    count(*step.entry);
  }
  room.bookmark = step.bookmark;
}

void MemoryStore::count(const Entry& entry) {
  for (const session::Count& count : entry.counts) {
    results::Total& total = totals_[{entry.deck, entry.card.str(), count.occasion, count.choice, entry.half_year}];
    total = {.deck = entry.deck,
             .card = entry.card.str(),
             .occasion = count.occasion,
             .choice = count.choice,
             .half_year = entry.half_year,
             .rooms = total.rooms + 1,
             .people = total.people + count.people,
             .largest = std::max<std::int64_t>(total.largest, count.people),
             .low = total.low + count.low,
             .high = total.high + count.high};
    results::Total& released = released_[{entry.deck, entry.card.str(), count.occasion, count.choice, entry.half_year}];
    if (results::may_be_released(total, released)) released = total;
  }
}

std::optional<Kept> MemoryStore::find(const Digest& room) {
  const auto known = rooms_.find(room);
  if (known == rooms_.end()) return std::nullopt;
  Kept kept{.bookmark = known->second.bookmark, .publications = {}};
  for (const auto& [of, publication] : known->second.publications)
    kept.publications.push_back({deck::Id::from(std::get<0>(of)).value(), std::get<1>(of), publication});
  return kept;
}

void MemoryStore::forget(const Digest& room) {
  if (fails) throw std::runtime_error("the memory store was told to fail");
  rooms_.erase(room);
}

std::vector<results::Total> MemoryStore::totals() {
  std::vector<results::Total> all;
  for (const auto& [of, total] : totals_) all.push_back(total);
  return all;
}

std::vector<results::Total> MemoryStore::released() {
  std::vector<results::Total> all;
  for (const auto& [of, total] : totals_) {
    all.push_back(released_.at(of));
    if (all.back().rooms > 0) continue;
    all.back() = {.deck = total.deck, .card = total.card, .occasion = total.occasion, .choice = total.choice, .half_year = total.half_year};
  }
  return all;
}

}  // namespace streep::server
