// An event that publishes can be taken back by a copy of the session, where
// what it publishes cannot be stored. (Hall takes back every one in every story.)
#include <doctest/doctest.h>

#include <cstring>
#include <memory>

#include "game/base/random.h"
#include "tests/session/story/decks.h"
#include "tests/session/story/hall.h"

using namespace streep;
using namespace streep::session;
using namespace streep::test;

namespace {

constexpr std::uint16_t kSeats = 12;

bool is_same(const Session& a, const Session& b) {
  for (const Audience audience : {Audience::players, Audience::screen, Audience::facilitator})
    if (a.scene_for(audience) != b.scene_for(audience)) return false;
  for (std::uint16_t seat = 0; seat < kSeats; ++seat)
    if (a.seat(SeatId{seat}) != b.seat(SeatId{seat})) return false;
  return a.progress() == b.progress();
}

// People who do whatever comes to mind, mostly answering and going on.
class Crowd {
 public:
  explicit Crowd(base::Seed seed) : random_(seed) {}

  Event act(const Session& session) {
    const auto seat = SeatId{static_cast<std::uint16_t>(random_.below(kSeats))};
    switch (random_.below(8)) {
      case 0: return Joined{seat};
      case 1: return random_.below(4) == 0 ? Event{Left{seat}} : Event{PlayerActed{seat, StepOut{}}};
      case 2: return FacilitatorActed{Press{static_cast<Button>(random_.below(11))}};
      case 3: return FacilitatorActed{HandCount{static_cast<std::uint16_t>(random_.below(10)), 10}};
      case 4:
      case 5: return FacilitatorActed{Press{Button::next}};
      default: break;
    }
    const auto choice = static_cast<deck::Choice>(random_.below(3));
    return PlayerActed{seat, Ballot{.round = session.seat(seat).round, .sequence = ++sequence_, .choice = choice, .before = kForgotten}};
  }

 private:
  base::Random random_;
  std::uint32_t sequence_ = 0;
};

}  // namespace

TEST_CASE("whatever people do, what publishes leaves the ballots as they were, and taken back and done again is the same") {
  const auto deck = std::make_shared<const deck::Deck>(small_deck());
  int publications = 0;
  for (base::Seed seed = 1; seed <= 300; ++seed) {
    std::vector<BallotSlot> memory(kSeats), memory_before(kSeats);
    Session session(deck, nullptr, {.seats = kSeats, .seed = seed}, memory);
    Crowd crowd(seed);
    for (int i = 0; i < 250; ++i) {
      const Event event = crowd.act(session);
      const Session before = session;
      memory_before = memory;
      const Effects effects = session.apply(event);
      if (all<Publish>(effects).empty()) continue;
      ++publications;
      REQUIRE(std::memcmp(memory.data(), memory_before.data(), memory.size() * sizeof(BallotSlot)) == 0);
      const Session after = session;
      session = before;
      REQUIRE(is_same(session, before));
      REQUIRE(session.apply(event) == effects);
      REQUIRE(is_same(session, after));
    }
  }
  CHECK(publications > 500);
}
