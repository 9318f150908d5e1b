// What outlives a room: anonymous totals, and, only while a room is open, where it
// is and what it has published, so that a crash cannot make it ask again. It knows
// no people, seats, names or times, and has no way to be told them; of a room that was
// opened from elsewhere it also keeps, as long, what a server needs to open it again.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
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

// What a room needs after a crash.
struct Kept {
  std::string bookmark;                      // the bytes; empty: it is at its beginning
  std::vector<PublicationRow> publications;  // by card and occasion
  bool operator==(const Kept&) const = default;
};

// A step of a room, which is a hash of its key: where it is from now on, and what it publishes there.
struct Keep {
  Digest room{};
  std::string bookmark;
  std::optional<Entry> entry;
};

// A room from its opening until it is forgotten.
struct Open {
  Digest room{};
  std::size_t publications = 0;  // that there is space for
  std::string setup{};           // what a server needs to find it again by itself; empty: somebody else keeps that
};

class Store {
 public:
  virtual ~Store() = default;

  // There is space for what it publishes, or this is an exception. Gives what it kept before.
  virtual Kept open(const Open& room) = 0;
  // Rooms with a setup that were open when their server ended.
  [[nodiscard]] virtual std::vector<Open> hosted() = 0;
  // Nothing: the room is over, or there never was one.
  [[nodiscard]] virtual std::optional<Kept> find(const Digest& room) = 0;
  // All of it, durably, or an exception and nothing. A room publishes a card's
  // occasion once: a second time is an exception.
  virtual void keep(const Keep& step) = 0;
  // The room has closed: only counters remain.
  virtual void forget(const Digest& room) = 0;
  // Every counter, in the order of its fields: for this machine only.
  [[nodiscard]] virtual std::vector<results::Total> totals() = 0;
  // The same counters as they may leave it: as they were when rooms were last released
  // (results::may_be_released); zeros where none were yet.
  [[nodiscard]] virtual std::vector<results::Total> released() = 0;
};

}  // namespace streep::server
