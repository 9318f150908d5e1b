// How often somebody may try a passphrase that is not known to be right. It knows
// an address, or a browser that opened a room before, as a hash only, for a minute.
//
// Nobody who is rightful is locked out by others: a passphrase that was right before
// is not counted here, and neither is an address of which many could be behind one
// (a proxy); who opened a room before tries as that browser, whatever comes from the
// same address. How many all together may try is bounded by the one thread that hashes.
#pragma once

#include <chrono>
#include <cstddef>
#include <deque>
#include <map>

#include "game/base/limits.h"
#include "server/ground/clock.h"
#include "server/ground/secrets.h"

namespace streep::server {

class Tries {
 public:
  // Counts as wrong until it is given back. False where there were too many.
  [[nodiscard]] bool take(const Digest& who, ServerTime now);
  void give_back(const Digest& who);  // it was right
  [[nodiscard]] std::size_t size() const { return taken_.size(); }

 private:
  std::map<Digest, std::deque<ServerTime>> taken_;
};

}  // namespace streep::server
