// Anonymous totals: what is large enough to show, to store and to export. All
// rules of anonymity live here, with no exception elsewhere. It knows no seats,
// no screens and no files.
//
// Why bands and not stars: with the total shown, (0,6) hidden as (*,6) tells
// all six. A band with threshold k resists k-2 people who put what they know
// together; the exhaustive tests count every case (tests/session/proof).
#pragma once

#include <cstdint>
#include <vector>

#include "game/deck/deck.h"
#include "game/session/ballots.h"
#include "game/session/effect.h"
#include "game/session/figure.h"

namespace streep::session {

struct Threshold {
  std::uint8_t k = 0;         // no group smaller than this is shown, nor its complement
  std::uint16_t minimum = 0;  // fewer answers: nothing is shown
  bool operator==(const Threshold&) const = default;
};

[[nodiscard]] constexpr Threshold threshold_of(deck::Sensitivity sensitivity) {
  switch (sensitivity) {
    case deck::Sensitivity::open: return {0, 3};    // a warm-up (rule 15)
    case deck::Sensitivity::normal: return {3, 6};  // resists 1
    case deck::Sensitivity::special: break;
  }
  return {4, 8};  // resists 2
}

// Of the store and of exports, for every card that is not open.
inline constexpr Threshold kStored{5, 10};

// The groupings of a card from fine to coarse, pass folded in: on a line with
// stay, on a spectrum with the middle zone; on a choice pass is a cell of its
// own ("no choice"). The last grouping of a line and a spectrum has two groups,
// the first of which is the one told as a band.
using Chain = std::vector<deck::Grouping>;
[[nodiscard]] Chain chain_of(const deck::Card& card);

// Rule 4. `votes` counts everybody who answered once; who sent nothing is not in it.
[[nodiscard]] Figure publish(const Votes& votes, const Chain& chain, Threshold threshold);

// Rule 6. `votes` are of those who answered both times; `first` is what was
// published before the talk. Where all of those answered again: a table where
// that is safe and nobody has forgotten, and else the two margins, in the
// coarser of their two groupings. With a few gone, who left or are silent now:
// one word. It compares the count now with all that the first count of
// those still there can have been, and never says what only a count near
// everybody or nobody could make true: a word made from their own two counts
// tells the answers of those who went, and at the edges everybody's. An open
// card always has margins.
[[nodiscard]] Shift shift_of(const JointVotes& votes, const Figure& first, deck::Kind kind, const Chain& chain, Threshold threshold);

// What a room publishes of a card, and what the store counts of it: what the
// room is shown with this publication, so of a measure both answers with the
// shift, and nothing before. `first` is what was published of it before the
// talk; null: these are the first answers.
[[nodiscard]] Publish result_of(const JointVotes& votes, const deck::Card& card, const Figure* first);

// Rule 8: one safe increment a choice, made of nothing but the figure that the
// room is shown: rooms that saw the same leave the same.
[[nodiscard]] std::vector<Count> counts_of(const Figure& shown, const deck::Card& card, Occasion occasion, Threshold threshold = kStored);

}  // namespace streep::session
