// A manuscript as the TOML of a deck, right or not, with the place of every
// line: so that what the checker says of a line can be said of a field. It
// knows no comments and no rules.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "game/editor/manuscript.h"

namespace streep::editor {

struct Written {
  std::string text;
  std::vector<Place> places;  // of each line; `whole` where it is of no field
};

// With something harmless in the places that are `mended`, so that the rest can
// be read though these are wrong.
[[nodiscard]] Written written(const Manuscript& deck, Side side, const std::set<Place>& mended = {});

}  // namespace streep::editor
