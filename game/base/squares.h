// Dark and light squares in rows, as a QR code has them, without the quiet
// zone around them. It does not know what they say.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace streep::base {

class Squares {
 public:
  Squares() = default;  // none
  Squares(int size, std::vector<bool> dark) : size_(size), dark_(std::move(dark)) {}

  [[nodiscard]] int size() const { return size_; }  // across and down; 0: none
  // Light outside.
  [[nodiscard]] bool dark(int x, int y) const {
    if (x < 0 || y < 0 || x >= size_ || y >= size_) return false;
    return dark_[static_cast<std::size_t>(y) * static_cast<std::size_t>(size_) + static_cast<std::size_t>(x)];
  }
  bool operator==(const Squares&) const = default;

 private:
  int size_ = 0;
  std::vector<bool> dark_;  // size by size, row after row
};

// How many light squares a camera wants around the others (ISO/IEC 18004).
inline constexpr int kQuietZone = 4;

}  // namespace streep::base
