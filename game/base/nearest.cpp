#include "game/base/nearest.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "game/base/limits.h"

namespace streep::base {
namespace {

constexpr std::size_t kLongestName = kIdBytes;

// Optimal string alignment; both names at most kLongestName long.
std::size_t distance(std::string_view a, std::string_view b) {
  std::array<std::array<std::size_t, kLongestName + 1>, kLongestName + 1> steps{};
  for (std::size_t i = 0; i <= a.size(); ++i) steps[i][0] = i;
  for (std::size_t j = 0; j <= b.size(); ++j) steps[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t wrong = a[i - 1] == b[j - 1] ? 0 : 1;
      std::size_t best = std::min({steps[i - 1][j] + 1, steps[i][j - 1] + 1, steps[i - 1][j - 1] + wrong});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) best = std::min(best, steps[i - 2][j - 2] + 1);
      steps[i][j] = best;
    }
  }
  return steps[a.size()][b.size()];
}

}  // namespace

std::optional<std::string_view> nearest(std::string_view typed, std::span<const std::string_view> known) {
  if (typed.size() > kLongestName) return std::nullopt;
  std::size_t least = typed.size() / 3 + 1;  // more errors than this is another word
  std::optional<std::string_view> found;
  for (const std::string_view name : known) {
    if (name.size() > kLongestName) continue;
    const std::size_t errors = distance(typed, name);
    if (errors > least || errors >= name.size() || (found && errors == least)) continue;
    least = errors;
    found = name;
  }
  return found;
}

}  // namespace streep::base
