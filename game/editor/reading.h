// A manuscript from the TOML of a deck, as much of it as can be read: a deck
// with mistakes can be opened, and mended.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "game/deck/deck.h"
#include "game/editor/manuscript.h"

namespace streep::editor {

// `translation` may be empty. Where it is out of step with the original, the
// original's numbers count, and no words are lost. Nothing where the original
// is no TOML, or has no card.
[[nodiscard]] std::optional<Manuscript> manuscript_of(std::string_view original, std::string_view translation = {});

// Cards that were read elsewhere, as from a table.
[[nodiscard]] std::vector<Sheet> sheets_of(const std::vector<deck::Card>& cards);

}  // namespace streep::editor
