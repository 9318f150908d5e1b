// How much memory was asked for since a moment, by the whole test program.
#pragma once

#include <cstddef>

namespace streep::tests {

class MemoryCount {
 public:
  MemoryCount();
  [[nodiscard]] std::size_t bytes() const;  // in all, given back or not

 private:
  std::size_t start_;
};

}  // namespace streep::tests
