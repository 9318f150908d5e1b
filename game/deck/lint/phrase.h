// Finds phrases in a text. It knows no language: who looks has the phrases.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "game/deck/lint/prose.h"

namespace streep::deck {

// Words `first` to `last`, both with it.
struct Found {
  std::size_t first = 0, last = 0;
};

// A phrase is words with a space between them: `word*` is also any longer word,
// `,word` only right after a comma, `#` any number, `#%` one with a percent
// sign, and `~` up to four words. The first place, in one sentence; nothing
// where there is none. What follows one of `unless` does not count.
[[nodiscard]] std::optional<Found> find_phrase(const Prose& prose, std::span<const std::string_view> phrases,
                                               std::span<const std::string_view> unless = {});

}  // namespace streep::deck
