// What outlives a room: anonymous totals, and, only while a room is open, what
// it has published, so that a crash cannot make it ask again. It knows no
// people, seats, codes, names or times, and has no way to be told them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "game/deck/deck.h"
#include "game/results/results.h"
#include "game/session/effect.h"
#include "server/ground/secrets.h"

namespace streep::server {

// One publication and the counters that it adds to.
struct Entry {
  std::string deck;       // its fingerprint
  std::string half_year;  // 2026-1 or 2026-2
  deck::Id card;
  session::Occasion occasion = session::Occasion::first;
  std::string publication;             // the bytes that the room shows
  std::vector<session::Count> counts;  // one a choice and an occasion; empty: nothing is counted
};

// What a room committed of one card.
struct PublicationRow {
  deck::Id card;
  session::Occasion occasion = session::Occasion::first;
  std::string publication;  // the bytes, as they were committed
  bool operator==(const PublicationRow&) const = default;
};

class Store {
 public:
  virtual ~Store() = default;

  // All of it, durably, or an exception and nothing. A room publishes a card's
  // occasion once: a second time is an exception. `room` is a hash of its key.
  virtual void commit(const Digest& room, const Entry& entry) = 0;
  // What this room committed, and has not forgotten, by card and occasion.
  [[nodiscard]] virtual std::vector<PublicationRow> published(const Digest& room) = 0;
  // The room has closed: only counters remain.
  virtual void forget(const Digest& room) = 0;
  // Every counter, in the order of its fields.
  [[nodiscard]] virtual std::vector<results::Total> totals() = 0;
};

}  // namespace streep::server
