// A manuscript as the tree of a deck's file, right or not: what is checked, and
// what is saved. It knows no comments and no rules.
#pragma once

#include "game/deck/toml/tree.h"
#include "game/editor/manuscript.h"

namespace streep::editor {

[[nodiscard]] deck::Value tree_of(const Manuscript& deck, Wording wording);

}  // namespace streep::editor
