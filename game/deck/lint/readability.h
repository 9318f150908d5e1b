// How easy a text is to read, as a figure: about 100 is very easy, 60 plain,
// below 30 very hard. It knows words by their letters and not what they mean.
//   English: R. Flesch, A new readability yardstick (1948):
//     206.835 - 1.015 words a sentence - 84.6 syllables a word
//   Dutch: W. Douma, De leesbaarheid van landbouwbladen (1960):
//     206.84 - 0.93 words a sentence - 77 syllables a word
// Syllables are counted as groups of vowels. A language without a formula is
// always very easy.
#pragma once

#include "game/deck/deck.h"
#include "game/deck/lint/prose.h"

namespace streep::deck {

[[nodiscard]] double readability_of(const Prose& prose, Language language);

}  // namespace streep::deck
