// Chance that can be repeated: the same seed gives the same draws on every
// machine (SplitMix64, Steele, Lea & Flood 2014). Not for secrets: keys and
// tokens come from libsodium.
#pragma once

#include <cstdint>
#include <utility>

namespace streep::base {

using Seed = std::uint64_t;

class Random {
 public:
  explicit Random(Seed seed) : state_(seed) {}

  [[nodiscard]] std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9e3779b97f4a7c15U);
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31U);
  }
  // A number from 0 up to, not including, `bound`; `bound` is at least 1.
  // Draws again instead of taking a remainder, so every number is as likely.
  [[nodiscard]] std::uint64_t below(std::uint64_t bound) {
    const std::uint64_t unfair = (0 - bound) % bound;
    std::uint64_t draw = next();
    while (draw < unfair) draw = next();
    return draw % bound;
  }
  // From 0 up to, not including, 1.
  [[nodiscard]] double fraction() { return static_cast<double>(next() >> 11U) * 0x1.0p-53; }

  template <class Sequence>
  void shuffle(Sequence& items) {
    for (std::size_t i = items.size(); i > 1; --i) {
      using std::swap;
      swap(items[i - 1], items[below(i)]);
    }
  }

 private:
  std::uint64_t state_;
};

}  // namespace streep::base
