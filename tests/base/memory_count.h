// How much memory was asked for since a moment, by the whole test program.
#pragma once

#include <cstddef>

namespace streep::tests {

// What was asked for, given back or not, and how much of it there was at once.
struct Memory {
  std::size_t times = 0, bytes = 0, at_once = 0;
};

// One at a time.
class MemoryCount {
 public:
  MemoryCount();
  [[nodiscard]] Memory memory() const;
  [[nodiscard]] std::size_t bytes() const { return memory().bytes; }

 private:
  Memory before_;
  std::size_t held_before_;
};

}  // namespace streep::tests
