// What may be in a package, and under which names: one deck, its translation,
// and places in the folder routes/, where Streep looks for them. It knows no
// archive and no checksums.
#pragma once

#include <optional>
#include <variant>

#include "game/pack/archive.h"
#include "game/pack/pack.h"

namespace streep::pack {

// In the one order of an archive: the deck, its translation, the places by name.
[[nodiscard]] Entries entries_of(Bundle bundle);

// The other way round, from entries in any order.
[[nodiscard]] std::variant<Bundle, Problem> bundle_of(Entries entries, const deck::Words& words);

// A name of no file, or of two.
[[nodiscard]] std::optional<Problem> wrong_name(const Entries& entries, const deck::Words& words);

// A file that cannot be played; `bundle` has names that are right.
[[nodiscard]] std::optional<Problem> wrong_content(const Bundle& bundle, const deck::Words& words);

}  // namespace streep::pack
