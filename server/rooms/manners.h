// How much one peer, and everybody together, may ask of the server. It knows no
// rooms and no clock, and an address only as a hash that ends with the process.
#pragma once

#include <cstddef>
#include <map>

#include "game/base/limits.h"
#include "game/session/ids.h"
#include "server/ground/secrets.h"

namespace streep::server {

using session::Time;

// So many at once, and so many a second after that.
class Bucket {
 public:
  Bucket(double burst, double per_second) : burst_(burst), per_second_(per_second), left_(burst) {}
  [[nodiscard]] bool take(Time now);  // false where it is empty
  [[nodiscard]] bool empty(Time now);

 private:
  void fill(Time now);

  double burst_, per_second_, left_;
  Time filled_{};
};

// Guessing codes and keys. A whole aula can share one address, so an address
// alone is never refused: only while wrong tries of all addresses together are too
// many, and then those first who made them.
class WrongTries {
 public:
  [[nodiscard]] bool may_try(const Digest& address, Time now);
  void count(const Digest& address, Time now);
  [[nodiscard]] std::size_t addresses() const { return addresses_.size(); }

  // Ten minutes after its last wrong try an address is forgotten.
  void forget_old(Time now);

 private:
  struct Address {
    std::size_t tries = 0;
    Time last{};
  };

  Bucket together_{base::kWrongTriesBurst, base::kWrongTriesPerSecond};
  std::map<Digest, Address> addresses_;
};

}  // namespace streep::server
