// What is wrong with the text of a deck or of routes, on a day, for everything
// in streep-deck that wants to know.
#pragma once

#include <optional>
#include <string>

#include "game/deck/deck.h"
#include "game/deck/diagnostic.h"

namespace streep::tools {

struct Text {
  std::string name;
  std::string source;
};

[[nodiscard]] deck::Day today();

// In the order of the file. What is out of step is told once of a pair, at the
// translation; without `original` nothing is.
[[nodiscard]] deck::Diagnostics diagnose(const std::string& source, const std::optional<Text>& original, deck::Day day);

// The file that `file` translates, where that is there.
[[nodiscard]] std::optional<Text> original_of(const std::string& file);

}  // namespace streep::tools
