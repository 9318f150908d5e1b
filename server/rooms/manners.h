// How much one peer, and everybody together, may ask of the server. It knows no
// rooms and no clock, and an address only as a hash that ends with the process.
#pragma once

#include <cstddef>
#include <map>

#include "game/base/limits.h"
#include "server/ground/clock.h"
#include "server/ground/secrets.h"

namespace streep::server {

// So many at once, and so many a second after that.
class Bucket {
 public:
  Bucket(double burst, double per_second) : burst_(burst), per_second_(per_second), left_(burst) {}
  [[nodiscard]] bool take(ServerTime now);  // false where it is empty
  [[nodiscard]] bool empty(ServerTime now);

 private:
  void fill(ServerTime now);

  double burst_, per_second_, left_;
  ServerTime filled_{};
};

// Guessing codes and keys. A whole aula can share one address, so an address
// alone is never refused: only while wrong tries of all addresses together are too
// many, and then those first who made them. What is refused here is not looked at,
// so there is a most that can be guessed in all, from however many addresses.
class WrongTries {
 public:
  [[nodiscard]] bool may_try(const Digest& address, ServerTime now);
  void count(const Digest& address, ServerTime now);
  [[nodiscard]] std::size_t addresses() const { return addresses_.size(); }

  // Ten minutes after its last wrong try an address is forgotten.
  void forget_old(ServerTime now);

 private:
  struct Address {
    std::size_t tries = 0;
    ServerTime last{};
  };

  Bucket together_{base::kWrongTriesBurst, base::kWrongTriesPerSecond};
  Bucket spare_{base::kSpareTriesBurst, base::kSpareTriesPerSecond};
  std::map<Digest, Address> addresses_;
};

}  // namespace streep::server
