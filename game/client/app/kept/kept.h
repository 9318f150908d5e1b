// What this program keeps between two starts, and that as text: how the screens
// look, which decks were played last, and where the windows stood. It knows no
// file.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "game/client/app/kept/placement.h"
#include "game/ui/settings.h"

namespace streep::client {

inline constexpr std::size_t kRecentDecks = 3;  // as many are remembered

struct Kept {
  ui::Settings settings;
  std::vector<std::string> recent_decks;  // paths, the newest first
  Placement placement;
  bool operator==(const Kept&) const = default;
};

// TOML, a line each: theme = "dark". What a text does not say, or says in words
// that are not known, is as usual. Nothing where it is no TOML.
[[nodiscard]] std::optional<Kept> kept_in(std::string_view text);
[[nodiscard]] std::string text_of(const Kept& kept);

}  // namespace streep::client
