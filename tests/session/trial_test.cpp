// What an act comes to is known before it happens, without any answer: so a room
// stores it first. (Hall tries every event of every story.)
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

// People who do whatever comes to mind, mostly answering and going on.
class Crowd {
 public:
  explicit Crowd(base::Seed seed) : random_(seed) {}

  Event act(const Session& session) {
    const auto seat = SeatId{static_cast<std::uint16_t>(random_.below(kSeats))};
    switch (random_.below(8)) {
      case 0: return Joined{seat};
      case 1: return random_.below(4) == 0 ? Event{Left{seat}} : Event{PlayerActed{seat, StepOut{}}};
      case 2: return FacilitatorActed{Press{static_cast<Button>(random_.below(kAllButtons.size()))}};
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

TEST_CASE("whatever people do, a trial leaves the ballots as they were, and comes to what then happens") {
  const auto deck = std::make_shared<const deck::Deck>(small_deck());
  int publications = 0;
  for (base::Seed seed = 1; seed <= 300; ++seed) {
    std::vector<BallotSlot> memory(kSeats), memory_before(kSeats), zeros(kSeats);
    Session session(deck, nullptr, {.seats = kSeats, .seed = seed}, memory);
    Crowd crowd(seed);
    for (int i = 0; i < 250; ++i) {
      const Event event = crowd.act(session);
      memory_before = memory;
      wipe(zeros);
      Session trial = session.trial(zeros);
      const auto published = all<Publish>(trial.apply(event));
      REQUIRE(std::memcmp(memory.data(), memory_before.data(), memory.size() * sizeof(BallotSlot)) == 0);
      REQUIRE(all<Publish>(session.apply(event)) == published);
      REQUIRE(session.bookmark() == trial.bookmark());
      publications += static_cast<int>(published.size());
    }
  }
  CHECK(publications > 500);
}
