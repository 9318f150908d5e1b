// What the checker says of a manuscript, each at the field that it is about.
// The rules are those of the deck library, for the very deck that is saved;
// nothing is checked here, and nothing is put in words.
#pragma once

#include <vector>

#include "game/deck/diagnostic.h"
#include "game/editor/manuscript.h"

namespace streep::editor {

struct Remark {
  FieldPlace place;
  deck::Diagnostic diagnostic;
  bool operator==(const Remark&) const = default;
};

// While something is wrong, the rest still gets its advice. Of a translation,
// also where its words are still those of the original.
[[nodiscard]] std::vector<Remark> remarks_on(const Manuscript& deck, deck::Day today);

// Can be played, in every language that it has.
[[nodiscard]] bool playable(const std::vector<Remark>& remarks);

}  // namespace streep::editor
