// Files made to hurt whoever reads them as a deck.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace streep::tests {

struct HostileDeck {
  std::string_view name;
  std::string (*source)();  // made one at a time, so that little else is in memory
};

[[nodiscard]] std::span<const HostileDeck> hostile_decks();

}  // namespace streep::tests
