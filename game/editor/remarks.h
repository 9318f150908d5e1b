// What the checker says of a manuscript, each at the field that it is about.
// The rules and their words are those of the deck library, for the very text
// that is saved; nothing is checked here.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "game/deck/diagnostic.h"
#include "game/editor/manuscript.h"

namespace streep::editor {

struct Remark {
  Place place;
  deck::Severity severity = deck::Severity::error;
  std::string what, hint;
  std::optional<deck::Advice> advice;  // that can be silenced
  bool operator==(const Remark&) const = default;
};

// In `language`, that of the author. While something is wrong, the rest still
// gets its advice. Of a translation, also where its words are still those of
// the original.
[[nodiscard]] std::vector<Remark> remarks_on(const Manuscript& deck, deck::Language language, deck::Day today);

// Can be played, in every language that it has.
[[nodiscard]] bool playable(const std::vector<Remark>& remarks);

}  // namespace streep::editor
