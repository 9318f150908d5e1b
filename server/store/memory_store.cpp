#include "server/store/memory_store.h"

#include <algorithm>
#include <stdexcept>

namespace streep::server {

void MemoryStore::commit(const Digest& room, const Entry& entry) {
  if (fails) throw std::runtime_error("the memory store was told to fail");
  const auto [at, is_new] = rooms_[room].emplace(std::tuple{entry.card.str(), entry.occasion}, entry.publication);
  if (!is_new) throw std::runtime_error("published before");
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
  }
}

std::vector<PublicationRow> MemoryStore::published(const Digest& room) {
  std::vector<PublicationRow> all;
  const auto known = rooms_.find(room);
  if (known == rooms_.end()) return all;
  for (const auto& [of, publication] : known->second)
    all.push_back({deck::Id::from(std::get<0>(of)).value(), std::get<1>(of), publication});
  return all;
}

void MemoryStore::forget(const Digest& room) { rooms_.erase(room); }

std::vector<results::Total> MemoryStore::totals() {
  std::vector<results::Total> all;
  for (const auto& [of, total] : totals_) all.push_back(total);
  return all;
}

}  // namespace streep::server
