// One room of people going through one deck. It knows the rules and nothing
// else: no clock, no sockets, no files, no randomness of its own.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "game/base/random.h"
#include "game/deck/deck.h"
#include "game/session/ballots.h"
#include "game/session/effect.h"
#include "game/session/event.h"
#include "game/session/scene.h"

namespace streep::session {

struct Rules {
  deck::Cut cut = deck::Cut::minutes_45;
  std::uint16_t seats = 1000;  // at most; never above base::kSeatsMost
  Epoch epoch{};               // drawn by the server
  base::Seed seed = 0;         // of the pairs
};

// A copy is the session as it was, but for the ballots, which both share.
class Session {
 public:
  // `ballots` outlives the session. `published` is what this room published
  // before a crash: shown again as it was, never asked again.
  Session(std::shared_ptr<const deck::Deck> deck, std::shared_ptr<const deck::Routes> routes, Rules rules, BallotMemory ballots, std::vector<Publication> published = {});

  [[nodiscard]] Effects apply(const Event& event);        // what the world must now do, in order
  [[nodiscard]] Scene scene_for(Audience audience) const;  // what this audience may see
  [[nodiscard]] Seat seat(SeatId seat) const;              // what this seat may know of itself
};

}  // namespace streep::session
